using System.Security.Cryptography;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Uploads;

public sealed class TusRefusalTests : IAsyncLifetime
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(5000);

    private readonly TusHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("0.2.2")]
    [InlineData("")]
    public async Task Another_version_of_the_protocol_is_refused_with_the_one_we_speak(string version)
    {
        using var response = await host.SendAsync(HttpMethod.Head, await host.CreateAsync(Content), headers: [("Tus-Resumable", version)]);

        Assert.Equal(412, (int)response.StatusCode);
        Assert.Equal("1.0.0", Assert.Single(response.Headers.GetValues("Tus-Version")));
    }

    public static TheoryData<int, string?, string?, string?> BadCreations => new()
    {
        { 400, null, Good, null },
        { 400, "-1", Good, null },
        { 400, "x", Good, null },
        { 400, "10", null, null },
        { 400, "10", "evidenceId bm90LWFuLWlk,filename YQ==", null },
        { 400, "10", Good + ",filename YQ==", null },
        { 400, "10", Good + ",sha256 YWJj", null },
        { 400, "10", "evidenceId ***", null },
        { 400, "10", Good, "md5 AAAA" },
        { 400, "10", Good, "sha256 AAAA" },
        { 413, "67108865", Good, null },
    };

    private static string Good => TusHost.Metadata(Guid.Parse("0198a000-0000-7000-8000-000000000009"), "x");

    [Theory]
    [MemberData(nameof(BadCreations))]
    public async Task A_malformed_creation_is_refused(int status, string? length, string? metadata, string? checksum)
    {
        (string, string?)[] headers = [("Upload-Length", length), ("Upload-Metadata", metadata), ("Upload-Checksum", checksum)];
        using var response = await host.SendAsync(HttpMethod.Post, TusHost.Path, headers: [.. headers.Where(h => h.Item2 is not null).Select(h => (h.Item1, h.Item2!))]);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task The_case_can_say_no_and_its_reason_goes_through_the_host()
    {
        host.CreateRefusal = new Refusal("exhibit.not_found", "No such exhibit.", RefusalKind.NotFound);
        using var response = await host.SendAsync(HttpMethod.Post, TusHost.Path, headers: [("Upload-Length", "5"), ("Upload-Metadata", Good)]);

        Assert.Equal("\"exhibit.not_found\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(415, "0", "application/octet-stream", null, 5000)]
    [InlineData(415, "0", null, null, 5000)]
    [InlineData(400, "", "application/offset+octet-stream", null, 5000)]
    [InlineData(400, "0", "application/offset+octet-stream", "crc32 AAAA", 5000)]
    [InlineData(409, "1", "application/offset+octet-stream", null, 10)]
    [InlineData(409, "6000", "application/offset+octet-stream", null, 10)]
    [InlineData(413, "0", "application/offset+octet-stream", null, 5001)]
    [InlineData(460, "0", "application/offset+octet-stream", "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=", 5000)]
    public async Task A_wrong_patch_is_refused_and_changes_nothing(int status, string offset, string? contentType, string? checksum, int bytes)
    {
        var url = await host.CreateAsync(Content);
        using var patch = await host.SendAsync(
            HttpMethod.Patch, url, RandomNumberGenerator.GetBytes(bytes), contentType, headers: [("Upload-Offset", offset), .. checksum is null ? Array.Empty<(string, string)>() : [("Upload-Checksum", checksum)]]);
        using var head = await host.SendAsync(HttpMethod.Head, url);

        Assert.Equal(status, (int)patch.StatusCode);
        Assert.Equal("0", Assert.Single(head.Headers.GetValues("Upload-Offset")));
        Assert.Empty(host.Stored);
    }

    [Fact]
    public async Task Two_senders_at_once_are_kept_apart()
    {
        var url = await host.CreateAsync(Content);
        var (first, second) = (0, 0);
        do
        {
            var started = new TaskCompletionSource();
            var goOn = new TaskCompletionSource();
            var sending = SendHeldAsync(url, started, goOn.Task);
            await started.Task;

            // The server takes the lock when it has the head of the request, which is a moment after we have sent it.
            using var other = await TusHost.UntilAsync(
                r => (int)r.StatusCode == 423 || sending.IsCompleted, () => host.SendAsync(HttpMethod.Patch, url, [1], headers: [("Upload-Offset", "4999")]));
            goOn.SetResult();
            using var held = await sending;
            (first, second) = ((int)held.StatusCode, (int)other.StatusCode);
        } while (first == 423); // our own asking held the lock when it came

        Assert.Equal((423, 204), (second, first));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), Assert.Single(host.Stored).Sha256);
    }

    private async Task<HttpResponseMessage> SendHeldAsync(string url, TaskCompletionSource started, Task goOn)
    {
        using var slow = new HttpRequestMessage(HttpMethod.Patch, url) { Content = new HeldContent(Content, started, goOn) };
        slow.Headers.Add("X-User", $"{host.Owner.Value}");
        slow.Headers.Add("Tus-Resumable", "1.0.0");
        slow.Headers.Add("Upload-Offset", "0");
        slow.Content.Headers.ContentType = new("application/offset+octet-stream");
        return await host.Client.SendAsync(slow, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_a_user_nothing_is_told()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, await host.CreateAsync(Content));
        request.Headers.Add("Tus-Resumable", "1.0.0");
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(401, (int)response.StatusCode);
    }

    private sealed class HeldContent(byte[] bytes, TaskCompletionSource started, Task goOn) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, 1000));
            await stream.FlushAsync();
            started.SetResult();
            await goOn;
            await stream.WriteAsync(bytes.AsMemory(1000));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
