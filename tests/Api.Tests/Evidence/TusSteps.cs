using System.Net.Http.Headers;
using System.Text;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>tus as a client speaks it.</summary>
internal static class TusSteps
{
    internal const string Uploads = "/api/v1/uploads";

    internal static Task<HttpResponseMessage> TusAsync(this HttpClient client, HttpMethod method, string url, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (content is not null) content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return client.SendAsync(request, Ct);
    }

    internal static Task<HttpResponseMessage> BeginAsync(this HttpClient client, Guid evidence, long length, string? sha256 = null, string name = "telephone.bin") => client.TusAsync(
        HttpMethod.Post, Uploads, null, ("Upload-Length", $"{length}"),
        ("Upload-Metadata", $"evidenceId {Base64($"{evidence}")},filename {Base64(name)}{(sha256 is null ? "" : $",sha256 {Base64(sha256)}")}"));

    /// <returns>Where the bytes go.</returns>
    internal static async Task<string> BegunAsync(this HttpClient client, Guid evidence, long length, string? sha256 = null, string name = "telephone.bin")
    {
        using var begun = await client.BeginAsync(evidence, length, sha256, name);
        Assert.True((int)begun.StatusCode == 201, await begun.Content.ReadAsStringAsync(Ct));
        return begun.Headers.Location!.OriginalString;
    }

    internal static Task<HttpResponseMessage> SendBytesAsync(this HttpClient client, string url, long offset, byte[] bytes) =>
        client.TusAsync(HttpMethod.Patch, url, new ByteArrayContent(bytes), ("Upload-Offset", $"{offset}"));

    internal static async Task<long> OffsetAsync(this HttpClient client, string url)
    {
        using var asked = await client.TusAsync(HttpMethod.Head, url);
        asked.EnsureSuccessStatusCode();
        return long.Parse(asked.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
