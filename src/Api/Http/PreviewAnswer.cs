using System.Security.Cryptography;
using CaseTracker.Application.Evidence.Viewing;

namespace CaseTracker.Api.Http;

/// <summary>
/// What was made to look at, on its way into a page of ours, ranges included. It is no file of the case and has no name; opened by itself it is
/// shut in like every download.
/// </summary>
internal sealed class PreviewAnswer(PreviewBytes bytes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            await TypedResults.Stream(bytes.Content, bytes.MediaType, enableRangeProcessing: true).ExecuteAsync(httpContext);
        }
        catch (CryptographicException)
        {
            // A derivative that was tampered with: the page shows nothing, and the transfer does not look whole.
            httpContext.Abort();
        }
    }
}
