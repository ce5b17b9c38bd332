using CaseTracker.Application.Abstractions;

namespace CaseTracker.Api.Http;

/// <summary>Hands the caller's <c>Idempotency-Key</c> to the pipeline.</summary>
internal sealed class IdempotencyFilter : IEndpointFilter
{
    private const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var key = context.HttpContext.Request.Headers[Header].ToString();
        if (key.Length > IdempotencyContext.KeyMaxLength)
            return TypedResults.Problem($"At most {IdempotencyContext.KeyMaxLength} characters.", statusCode: StatusCodes.Status400BadRequest, extensions: [new("code", "invalid")]);
        if (key.Length > 0) context.HttpContext.RequestServices.GetRequiredService<IdempotencyContext>().Key = key;
        return await next(context);
    }
}
