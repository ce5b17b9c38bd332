using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>What tests of evidence do again and again.</summary>
internal static class EvidenceSteps
{
    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static object Body(string title, string kind = "file", string type = "FINANCIAL_RECORD") =>
        new { kind, type, title, description = "", collectedAt = "2026-02-03T09:00:00Z", collectedPlace = "Harbour office", sealNumber = "S-17" };

    /// <returns>The new item's id.</returns>
    internal static async Task<Guid> RegisterAsync(this HttpClient client, Guid caseId, string title = "Ledger", string kind = "file", string type = "FINANCIAL_RECORD") =>
        (await (await client.PostAsJsonAsync($"/api/v1/cases/{caseId}/evidence", Body(title, kind, type), Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> PutContentAsync(this HttpClient client, Guid evidence, byte[] bytes, string name = "scan.pdf", string query = "")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        return client.PutAsync($"/api/v1/evidence/{evidence}/content{query}", content, Ct);
    }

    /// <returns>A file item whose bytes have arrived.</returns>
    internal static async Task<Guid> FileAsync(this HttpClient client, Guid caseId, byte[] bytes)
    {
        var id = await client.RegisterAsync(caseId);
        (await client.PutContentAsync(id, bytes)).EnsureSuccessStatusCode();
        return id;
    }

    internal static async Task<JsonElement> GetEvidenceAsync(this HttpClient client, Guid evidence) => await (await client.GetAsync($"/api/v1/evidence/{evidence}", Ct)).JsonAsync();

    internal static byte[] Bytes(int count, int seed = 7)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    internal static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Where the stored bytes of an item lie.</summary>
    internal static async Task<string> StoredFileAsync(this ApiFixture app, Guid evidence)
    {
        var name = (await app.ScalarAsync<Guid>("select object_id from exhibits where id = $1", evidence)).ToString("N");
        return Path.Combine(app.DataFolder, "evidence", "objects", name[^2..], name);
    }

    internal static void FlipByte(string path, long at)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = at;
        var value = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(value ^ 1));
    }

    /// <summary>Reads until the transfer ends or is cut.</summary>
    internal static async Task<(byte[] Got, bool Cut)> DrainAsync(HttpResponseMessage response)
    {
        var got = new MemoryStream();
        try
        {
            await (await response.Content.ReadAsStreamAsync(Ct)).CopyToAsync(got, Ct);
            return (got.ToArray(), false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException)
        {
            return (got.ToArray(), true);
        }
    }
}
