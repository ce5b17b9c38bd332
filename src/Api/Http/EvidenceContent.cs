using System.Security.Cryptography;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using Microsoft.Net.Http.Headers;

namespace CaseTracker.Api.Http;

/// <summary>
/// Bytes of evidence on their way out, ranges included. They may be hostile: nothing is shown in place, and a browser that opens them all
/// the same runs nothing. Bytes that do not prove genuine cut the transfer.
/// </summary>
internal sealed class EvidenceContent(ExhibitDownload download, Guid evidenceId) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (download.Sha256 is { } sha256) headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(sha256))}:";
        else httpContext.Response.ContentLength = download.SizeBytes;
        var file = download.Sha256 is { } known
            ? TypedResults.Stream(download.Content, download.MediaType, download.FileName, download.ReceivedAt, new EntityTagHeaderValue($"\"{known}\""), enableRangeProcessing: true)
            : TypedResults.Stream(download.Content, download.MediaType, download.FileName);
        try
        {
            await file.ExecuteAsync(httpContext);
        }
        catch (CryptographicException)
        {
            httpContext.RequestServices.GetRequiredService<ILogger<EvidenceContent>>().LogCritical("The stored bytes of evidence {EvidenceId} are not those that were recorded; the transfer was cut", evidenceId);
            if (httpContext.Response.HasStarted)
            {
                httpContext.Abort();
                return;
            }

            httpContext.Response.Clear();
            await Responses.Problem(ExhibitRefusals.ContentDamaged).ExecuteAsync(httpContext);
        }
    }
}
