using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseTracker.Api.Http;

/// <summary>Gives refusals of the framework (no such route, wrong method, too many) the body that refusals of use cases have.</summary>
internal static class EmptyAnswers
{
    /// <remarks>A route that does not exist and a thing that the caller may not know of are the same 404, byte for byte.</remarks>
    internal static IApplicationBuilder UseProblemsForPrograms(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.IsForPrograms(),
        programs => programs.UseStatusCodePages(answer => ProblemOf(answer.HttpContext.Response.StatusCode).ExecuteAsync(answer.HttpContext)));

    private static ProblemHttpResult ProblemOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => Problem(status, CommonRefusals.NotFound.Code, CommonRefusals.NotFound.Message),
        StatusCodes.Status403Forbidden => Problem(status, "forbidden", "This is not yours to do."),
        StatusCodes.Status405MethodNotAllowed => Problem(status, "method_not_allowed", "This address does not take that method."),
        StatusCodes.Status415UnsupportedMediaType => Problem(status, "unsupported_media_type", "Send application/json."),
        StatusCodes.Status429TooManyRequests => Problem(status, "too_many_requests", "Too many at once. Wait for the time in Retry-After."),
        StatusCodes.Status503ServiceUnavailable => Problem(status, "unavailable", "Not possible right now. Try again in a minute."),
        >= 500 => Problem(status, "unexpected", "Something went wrong on our side; nothing was saved."),
        _ => Problem(status, "malformed", "The request could not be read."),
    };

    private static ProblemHttpResult Problem(int status, string code, string detail) => TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code)]);
}
