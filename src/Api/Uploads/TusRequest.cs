using System.Globalization;
using CaseTracker.Application.Abstractions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CaseTracker.Api.Uploads;

/// <summary>Headers and limits of tus requests.</summary>
internal static class TusRequest
{
    public const string Version = "1.0.0";
    public const string ContentType = "application/offset+octet-stream";

    private static readonly Dictionary<string, int> Algorithms = new() { ["sha1"] = 20, ["sha256"] = 32 };

    public static string AlgorithmNames => string.Join(',', Algorithms.Keys);

    public static bool HasBytes(this HttpRequest request) =>
        string.Equals(request.ContentType, ContentType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when absent or not a whole number of bytes.</summary>
    public static long? Number(this HttpRequest request, string header) =>
        long.TryParse(request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>False when there is a checksum that cannot be understood; a null checksum when there is none.</summary>
    public static bool TryChecksum(this HttpRequest request, out UploadChecksum? checksum)
    {
        checksum = null;
        var header = request.Headers["Upload-Checksum"].ToString();
        if (header.Length == 0)
        {
            return true;
        }

        var value = new byte[32];
        var parts = header.Split(' ');
        if (parts.Length != 2 || !Algorithms.TryGetValue(parts[0], out var size) || !Convert.TryFromBase64String(parts[1], value, out var read) || read != size)
        {
            return false;
        }

        checksum = new UploadChecksum(parts[0], value[..size]);
        return true;
    }

    /// <summary>
    /// An upload may be as long as it was announced and take as long as a bad line needs; a sender that stops altogether is let go,
    /// since it holds the upload's lock.
    /// </summary>
    public static void LiftLimits(this HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(bytesPerSecond: 64, gracePeriod: TimeSpan.FromSeconds(30));
        }
    }

    public static void Tell(this HttpResponse response, UploadState upload, long offset)
    {
        response.Headers["Upload-Offset"] = Text(offset);
        response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
