using System.Globalization;
using System.Security.Cryptography;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Uploads;

public sealed class TusProtocolTests : IAsyncLifetime
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes((2 << 20) + 321);

    private readonly TusHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Options_tells_what_the_server_can_without_asking_for_a_version()
    {
        using var options = await host.SendAsync(HttpMethod.Options, TusHost.Path, headers: [("Tus-Resumable", "")]);

        Assert.Equal(204, (int)options.StatusCode);
        Assert.Equal(
            ["1.0.0", "creation,creation-with-upload,checksum,termination,expiration", $"{TusHost.MaxBytes}", "sha1,sha256"],
            new[] { "Tus-Version", "Tus-Extension", "Tus-Max-Size", "Tus-Checksum-Algorithm" }.Select(h => Header(options, h)));
    }

    [Fact]
    public async Task A_file_in_two_pieces_arrives_whole()
    {
        var url = await host.CreateAsync(Content);
        using var first = await PatchAsync(url, 0, Content[..1000]);
        Assert.Equal((204, "1000", "1.0.0"), ((int)first.StatusCode, Header(first, "Upload-Offset"), Header(first, "Tus-Resumable")));
        Assert.InRange(DateTimeOffset.ParseExact(Header(first, "Upload-Expires")!, "R", CultureInfo.InvariantCulture), TimeProvider.System.GetUtcNow().AddHours(23), TimeProvider.System.GetUtcNow().AddHours(25));

        using var head = await host.SendAsync(HttpMethod.Head, url);
        Assert.Equal((200, "1000", $"{Content.Length}", "no-store"), ((int)head.StatusCode, Header(head, "Upload-Offset"), Header(head, "Upload-Length"), head.Headers.CacheControl!.ToString()));
        Assert.Contains($"filename {TusHost.Base64("a.bin")}", Header(head, "Upload-Metadata"), StringComparison.Ordinal);
        Assert.Empty(host.Stored);

        using var second = await PatchAsync(url, 1000, Content[1000..], ("Upload-Checksum", TusHost.Checksum(Content[1000..])));
        Assert.Equal(204, (int)second.StatusCode);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), Assert.Single(host.Stored).Sha256);
    }

    [Fact]
    public async Task A_small_file_can_come_with_its_creation()
    {
        using var created = await CreateAsync(5, TusHost.Metadata(Guid.CreateVersion7(), "x"), "hello"u8.ToArray());

        Assert.Equal((201, "5"), ((int)created.StatusCode, Header(created, "Upload-Offset")));
        Assert.Equal(5, Assert.Single(host.Stored).SizeBytes);
    }

    [Fact]
    public async Task An_empty_file_is_complete_when_created()
    {
        using var created = await CreateAsync(0, TusHost.Metadata(Guid.CreateVersion7(), "x"));

        Assert.Equal((201, "0"), ((int)created.StatusCode, Header(created, "Upload-Offset")));
        Assert.Equal(0, Assert.Single(host.Stored).SizeBytes);
    }

    [Fact]
    public async Task A_complete_upload_whose_case_refused_it_is_not_reported_as_a_success_until_it_is_one()
    {
        var url = await host.CreateAsync(Content);
        host.CompletedRefusal = new Refusal("exhibit.sealed", "The exhibit is sealed.", RefusalKind.Conflict);
        using var last = await PatchAsync(url, 0, Content);
        using var asked = await host.SendAsync(HttpMethod.Head, url);
        Assert.Equal((409, 409), ((int)last.StatusCode, (int)asked.StatusCode));
        Assert.Null(Header(asked, "Upload-Offset"));

        host.CompletedRefusal = null;
        using var again = await host.SendAsync(HttpMethod.Head, url);
        Assert.Equal((200, $"{Content.Length}"), ((int)again.StatusCode, Header(again, "Upload-Offset")));
        Assert.Single(host.Stored);
    }

    [Fact]
    public async Task A_deleted_upload_is_gone_also_through_a_proxy_that_knows_no_delete()
    {
        foreach (var through in new[] { HttpMethod.Delete, HttpMethod.Post })
        {
            var url = await host.CreateAsync(Content);
            using var deleted = await host.SendAsync(through, url, headers: [("X-HTTP-Method-Override", "DELETE")]);
            using var head = await host.SendAsync(HttpMethod.Head, url);
            Assert.Equal((204, 404), ((int)deleted.StatusCode, (int)head.StatusCode));
        }
    }

    [Fact]
    public async Task Another_users_upload_is_as_absent_as_one_that_never_was()
    {
        var url = await host.CreateAsync(Content);
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Patch, HttpMethod.Delete })
        {
            var body = method == HttpMethod.Patch ? Content : null;
            using var theirs = await host.SendAsync(method, url, body, user: UserId.New(), headers: [("Upload-Offset", "0")]);
            using var nobodys = await host.SendAsync(method, $"{TusHost.Path}/{Guid.CreateVersion7()}", body, headers: [("Upload-Offset", "0")]);
            Assert.Equal((404, 404), ((int)theirs.StatusCode, (int)nobodys.StatusCode));
            Assert.Equal(theirs.Headers.Select(h => h.Key).Order(), nobodys.Headers.Select(h => h.Key).Order());
        }

        using var mine = await host.SendAsync(HttpMethod.Head, url);
        Assert.Equal("0", Header(mine, "Upload-Offset"));
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_costs_no_byte_that_arrived()
    {
        var url = await host.CreateAsync(Content);
        var arrived = new TaskCompletionSource();
        host.OnBodyRead = taken =>
        {
            if (taken == 1_500_000)
            {
                arrived.TrySetResult();
            }
        };
        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(
                System.Text.Encoding.ASCII.GetBytes(
                    $"PATCH {url} HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nX-User: {host.Owner.Value}\r\nContent-Type: application/offset+octet-stream\r\n" +
                    $"Upload-Offset: 0\r\nContent-Length: {Content.Length}\r\n\r\n"),
                TestContext.Current.CancellationToken);
            await stream.WriteAsync(Content.AsMemory(0, 1_500_000), TestContext.Current.CancellationToken);
            await arrived.Task;
        }

        using var head = await TusHost.UntilAsync(r => Header(r, "Upload-Offset") == "1500000", () => host.SendAsync(HttpMethod.Head, url));
        Assert.Equal("1500000", Header(head, "Upload-Offset"));
        using var rest = await TusHost.UntilAsync(r => (int)r.StatusCode != 423, () => PatchAsync(url, 1_500_000, Content[1_500_000..]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), Assert.Single(host.Stored).Sha256);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    private Task<HttpResponseMessage> CreateAsync(long length, string metadata, byte[]? body = null) =>
        host.SendAsync(HttpMethod.Post, TusHost.Path, body, headers: [("Upload-Length", $"{length}"), ("Upload-Metadata", metadata)]);

    private Task<HttpResponseMessage> PatchAsync(string url, long offset, byte[] body, params (string, string)[] headers) =>
        host.SendAsync(HttpMethod.Patch, url, body, headers: [("Upload-Offset", $"{offset}"), .. headers]);
}
