using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Uploads;

/// <summary>
/// tus 1.0 with creation, creation-with-upload, checksum, termination and expiration. It moves bytes between HTTP and
/// <see cref="IUploadStore"/>; everything the case has a say in is asked of <see cref="IUploadUseCases"/>.
/// </summary>
public static class TusProtocol
{
    public const string Extensions = "creation,creation-with-upload,checksum,termination,expiration";

    /// <summary>No space, or a disk that fails: nothing was acknowledged, and the client may try again later.</summary>
    private static readonly Refusal NotDurable = new("uploads.not_durable", "The file could not be stored safely. Nothing beyond the last confirmed byte was kept.", RefusalKind.Unavailable);

    /// <summary>Maps the protocol; the caller adds authorisation and rate limits to the group.</summary>
    /// <param name="user">Who asks; null is answered with 401.</param>
    /// <param name="refuse">How the host answers a refusal (ProblemDetails); it alone knows the statuses.</param>
    public static RouteGroupBuilder MapUploads(
        this IEndpointRouteBuilder app, string path, Func<HttpContext, UserId?> user, Func<HttpContext, Refusal, IResult> refuse)
    {
        // No token against forged requests is needed: browsers cannot send the protocol's headers to another origin unasked.
        var group = app.MapGroup(path).DisableAntiforgery().ExcludeFromDescription();
        group.AddEndpointFilter(RequireVersionAsync);
        group.MapMethods("", [HttpMethods.Options], Options);
        group.MapPost("", (Delegate)((HttpContext http) => Run(http, user, refuse, uploads => uploads.CreateAsync(path))));
        group.MapMethods("{id:guid}", [HttpMethods.Options], Options);
        group.MapMethods("{id:guid}", [HttpMethods.Head, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Post], (Guid id, HttpContext http) =>
            Run(http, user, refuse, uploads => MethodOf(http.Request) switch
            {
                "HEAD" => uploads.HeadAsync(id),
                "PATCH" => uploads.PatchAsync(id),
                "DELETE" => uploads.DeleteAsync(id),
                _ => Task.FromResult(Results.StatusCode(StatusCodes.Status405MethodNotAllowed)),
            }));
        return group;
    }

    /// <summary>Behind proxies that know neither PATCH nor DELETE, tus clients send POST and say what they mean.</summary>
    private static string MethodOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) ? request.Headers["X-HTTP-Method-Override"].ToString().ToUpperInvariant() : request.Method.ToUpperInvariant();

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
            return refuse(http, NotDurable);
        }
    }
}
