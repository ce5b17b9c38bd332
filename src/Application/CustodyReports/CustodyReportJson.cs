using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The one way to write a report as bytes: the PDF prints their SHA-256.</summary>
internal static class CustodyReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static byte[] Bytes(CustodyReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Options);

    internal static string Sha256(CustodyReport report) => Convert.ToHexStringLower(SHA256.HashData(Bytes(report)));
}
