using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Api.Uploads;

/// <summary>
/// tus 1.0 with creation, creation-with-upload, checksum, termination and expiration. It moves bytes between HTTP and
/// <see cref="IUploadStore"/>; everything the case has a say in is asked of <see cref="IUploadUseCases"/>.
/// </summary>
public static class TusProtocol
{
    public const string Extensions = "creation,creation-with-upload,checksum,termination,expiration";

    /// <summary>Maps the protocol; the caller adds authorisation and rate limits to the group.</summary>
    /// <param name="user">Who asks; null is answered with 401.</param>
    /// <param name="refuse">How the host answers a refusal (ProblemDetails); it alone knows the statuses.</param>
    public static RouteGroupBuilder MapUploads(
        this IEndpointRouteBuilder app, string path, Func<HttpContext, UserId?> user, Func<HttpContext, Refusal, IResult> refuse)
    {
        // The host checks a page's token in a header of its own: the body is bytes, not a form.
        var group = app.MapGroup(path).DisableAntiforgery();
        group.AddEndpointFilter(RequireVersionAsync);
        group.MapMethods("", [HttpMethods.Options], Options).ExcludeFromDescription();
        group.MapMethods("{id:guid}", [HttpMethods.Options], Options).ExcludeFromDescription();
        group.MapPost("", (Delegate)((HttpContext http) => Run(http, user, refuse, uploads => uploads.CreateAsync(path)))).Begins();
        foreach (var method in (string[])[HttpMethods.Head, HttpMethods.Patch, HttpMethods.Delete])
            group.MapMethods("{id:guid}", [method], (Guid id, HttpContext http) => Run(http, user, refuse, uploads => Act(uploads, method, id))).GoesOn(method);

        // Behind proxies that know neither PATCH nor DELETE, tus clients send POST and say what they mean.
        group.MapPost("{id:guid}", (Guid id, HttpContext http) =>
            Run(http, user, refuse, uploads => Act(uploads, http.Request.Headers["X-HTTP-Method-Override"].ToString().ToUpperInvariant(), id))).ExcludeFromDescription();
        return group;
    }

    private static Task<IResult> Act(TusExchange uploads, string method, Guid id) => method switch
    {
        "HEAD" => uploads.HeadAsync(id),
        "PATCH" => uploads.PatchAsync(id),
        "DELETE" => uploads.DeleteAsync(id),
        _ => Task.FromResult(Results.StatusCode(StatusCodes.Status405MethodNotAllowed)),
    };

    private static async ValueTask<object?> RequireVersionAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers["Tus-Resumable"] = TusRequest.Version;
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsOptions(http.Request.Method) || http.Request.Headers["Tus-Resumable"] == TusRequest.Version)
        {
            return await next(context);
        }

        http.Response.Headers["Tus-Version"] = TusRequest.Version;
        return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static IResult Options(HttpResponse response, UploadLimits limits)
    {
        response.Headers["Tus-Version"] = TusRequest.Version;
        response.Headers["Tus-Extension"] = Extensions;
        response.Headers["Tus-Max-Size"] = TusRequest.Text(limits.MaxBytes);
        response.Headers["Tus-Checksum-Algorithm"] = TusRequest.AlgorithmNames;
        return Results.NoContent();
    }

    private static async Task<IResult> Run(
        HttpContext http, Func<HttpContext, UserId?> user, Func<HttpContext, Refusal, IResult> refuse, Func<TusExchange, Task<IResult>> act)
    {
        if (user(http) is not { } owner)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var services = http.RequestServices;
        var exchange = new TusExchange(
            http, owner, services.GetRequiredService<IUploadStore>(), services.GetRequiredService<IUploadUseCases>(),
            services.GetRequiredService<UploadLimits>(), refusal => refuse(http, refusal));
        try
        {
            return await act(exchange);
        }
        catch (DurabilityException)
        {
            return refuse(http, ExhibitRefusals.NotDurable);
        }
    }
}
