using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Api.Http;

/// <summary>Last resort: the caller learns a trace id, never a text of ours or of the database.</summary>
internal sealed class UnexpectedFailureHandler(ILogger<UnexpectedFailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        if (exception is BadHttpRequestException bad)
        {
            if (httpContext.Request.IsForPrograms()) await Write(httpContext, bad.StatusCode, "malformed", "The request could not be read.");
            else httpContext.Response.StatusCode = bad.StatusCode; // the page for it follows
            return true;
        }
        if (exception is DbUpdateConcurrencyException)
        {
            if (httpContext.Request.IsForPrograms()) await Responses.Problem(CommonRefusals.ChangedMeanwhile).ExecuteAsync(httpContext);
            else httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
            return true;
        }
        // Type only: messages of exceptions may carry values.
        logger.LogError("Request {TraceId} failed with {Failure}", httpContext.TraceIdentifier, Describe(exception));
        if (!httpContext.Request.IsForPrograms()) return false;
        await Write(httpContext, StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong on our side; nothing was saved.");
        return true;
    }

    private static Task Write(HttpContext http, int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code)]).ExecuteAsync(http);

    private static string Describe(Exception exception) => string.Join(" < ", Chain(exception).Select(e => $"{e.GetType().Name}{(e as Npgsql.PostgresException)?.SqlState} at {e.TargetSite?.DeclaringType?.Name}.{e.TargetSite?.Name}"));

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }
}
