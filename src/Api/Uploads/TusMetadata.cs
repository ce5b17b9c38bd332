using System.Text;

namespace CaseTracker.Api.Uploads;

/// <summary>The header <c>Upload-Metadata</c>: <c>key base64, key base64</c>.</summary>
/// <param name="FileName">As the sender wrote it; kept and shown through <see cref="UploadFileName"/>.</param>
/// <param name="Sha256">64 lower-case hex digits; null when not claimed.</param>
internal sealed record TusMetadata(Guid EvidenceId, string FileName, string? Sha256)
{
    private const int Sha256Digits = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when malformed, or without <c>evidenceId</c> and <c>filename</c>; keys we do not know are ignored.</summary>
    public static TusMetadata? Parse(string header)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(' ');
            if (parts.Length > 2 || Decode(parts.Length == 2 ? parts[1] : "") is not { } value || !values.TryAdd(parts[0], value))
            {
                return null;
            }
        }

        var sha256 = values.GetValueOrDefault("sha256")?.ToLowerInvariant();
        return Guid.TryParse(values.GetValueOrDefault("evidenceId"), out var evidenceId)
            && values.TryGetValue("filename", out var fileName) && !string.IsNullOrWhiteSpace(fileName)
            && (sha256 is null || (sha256.Length == Sha256Digits && sha256.All(char.IsAsciiHexDigitLower)))
            ? new TusMetadata(evidenceId, fileName, sha256)
            : null;
    }

    public static string Format(Guid evidenceId, string fileName, string? sha256)
    {
        var header = $"evidenceId {Encode(evidenceId.ToString())},filename {Encode(fileName)}";
        return sha256 is null ? header : $"{header},sha256 {Encode(sha256)}";
    }

    private static string Encode(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    private static string? Decode(string base64)
    {
        try
        {
            return Strict.GetString(Convert.FromBase64String(base64));
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
