using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CaseTracker.Bench;

/// <summary>One upload of a whole file over HTTP (tus), in pieces of 32 MiB as the browser sends them.</summary>
internal sealed class Upload(HttpClient client)
{
    private const int PieceBytes = 32 << 20;
    private static readonly MediaTypeHeaderValue Bytes = new("application/offset+octet-stream");

    /// <returns>A case of one's own.</returns>
    internal async Task<Guid> CaseAsync() => await MadeAsync("/api/v1/cases", new
    {
        title = "Operation Measure", detectionMode = "PROACTIVE", exploitation = (string[])["ForcedLabour"], firstReportOn = "2026-01-10", firstProsecutorAdviceOn = "2026-01-12", restricted = false,
    });

    /// <summary>From the first request to the answer to the last, which comes when the item has its file.</summary>
    /// <exception cref="InvalidOperationException">What arrived is not what was sent.</exception>
    internal async Task SendAsync(Guid caseId, string path, string sha256)
    {
        var item = await MadeAsync($"/api/v1/cases/{caseId}/evidence", new { kind = "file", type = "DEVICE_IMAGE", title = "Image to measure with" });
        await using var file = File.OpenRead(path);
        using var begun = await AskAsync(HttpMethod.Post, "/api/v1/uploads", null,
            ("Upload-Length", Number(file.Length)), ("Upload-Metadata", $"evidenceId {Base64($"{item}")},filename {Base64("image.bin")}"));
        var piece = new byte[PieceBytes];
        for (var offset = 0L; offset < file.Length;)
        {
            var count = await file.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false);
            using var body = new ByteArrayContent(piece, 0, count);
            body.Headers.ContentType = Bytes;
            using var sent = await AskAsync(HttpMethod.Patch, begun.Headers.Location!.OriginalString, body, ("Upload-Offset", Number(offset)));
            offset += count;
        }

        var stored = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/evidence/{item}")).GetProperty("content").GetProperty("sha256").GetString();
        if (stored != sha256) throw new InvalidOperationException($"Sent {sha256}, stored {stored}.");
    }

    internal static async Task<string> MakeAsync(string path, long bytes)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path);
        var block = new byte[1 << 20];
        for (var left = bytes; left > 0; left -= block.Length)
        {
            RandomNumberGenerator.Fill(block);
            sum.AppendData(block);
            await file.WriteAsync(block);
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string url, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers) _ = request.Headers.TryAddWithoutValidation(name, value);
        return (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private async Task<Guid> MadeAsync(string url, object body)
    {
        using var made = (await client.PostAsJsonAsync(url, body)).EnsureSuccessStatusCode();
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
