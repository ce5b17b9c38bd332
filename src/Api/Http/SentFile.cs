using System.Net.Http.Headers;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CaseTracker.Api.Http;

/// <summary>A file that comes as the plain body of a request.</summary>
internal static class SentFile
{
    /// <summary>From <c>Content-Disposition</c> (RFC 6266, <c>filename*</c> first), else from the query; null when neither names it.</summary>
    internal static string? Name(HttpRequest request, string? fromQuery)
    {
        if (!ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition, out var sent)) return fromQuery;
        return (sent.FileNameStar ?? sent.FileName)?.Trim('"') ?? fromQuery;
    }

    /// <summary>413 when the announced length is above what one request may carry; null when it may come. Sets the limits for its arrival.</summary>
    internal static IResult? Refuse(HttpContext http)
    {
        if (http.Request.ContentLength == 0) return Responses.Problem(ExhibitRefusals.EmptyFile);
        if (http.Request.ContentLength > ReceiveContentCommand.MaxBytes) return TooLarge();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = ReceiveContentCommand.MaxBytes + 1;

        // The bytes arrive inside a transaction, which must not stay open for hours: 30 MB in 8 minutes at least. Worse lines have uploads.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = new MinDataRate(bytesPerSecond: 64 * 1024, gracePeriod: TimeSpan.FromSeconds(30));
        return null;
    }

    internal static IResult TooLarge() => TypedResults.Problem(
        $"At most {ReceiveContentCommand.MaxBytes} bytes in one request; larger files go through /api/v1/uploads.",
        statusCode: StatusCodes.Status413PayloadTooLarge, extensions: [new("code", ExhibitRefusals.TooLarge.Code)]);
}
