using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class UploadRefusalTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();
    private readonly byte[] content = TestStore.Bytes((3 * Mi) + 1234);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_wrong_offset_changes_nothing_and_tells_the_right_one()
    {
        var upload = await CreateAsync();
        await AppendAsync(upload.Id, 0, content[..100]);

        Assert.Equal(new AppendOutcome(AppendStatus.WrongOffset, 100), await AppendAsync(upload.Id, 0, content[..100]));
        Assert.Equal(new AppendOutcome(AppendStatus.WrongOffset, 100), await AppendAsync(upload.Id, 101, content[..100]));
        Assert.Equal(100, (await store.Uploads.FindAsync(upload.Id, store.Owner, Ct))!.Offset);
    }

    [Fact]
    public async Task More_than_was_announced_is_refused()
    {
        var upload = await CreateAsync();
        var outcome = await AppendAsync(upload.Id, 0, [.. content, 1]);

        Assert.Equal(AppendStatus.TooLong, outcome.Status);
        Assert.InRange(outcome.Offset, 0, content.Length);
        Assert.Equal(outcome.Offset, (await store.Uploads.FindAsync(upload.Id, store.Owner, Ct))!.Offset);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Uploads.CreateAsync(store.Owner, store.Case, default, "x", UploadLimits.DefaultMaxBytes + 1, null, Ct));
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public async Task Bytes_whose_checksum_does_not_hold_are_taken_back(string algorithm)
    {
        var upload = await CreateAsync();
        await AppendAsync(upload.Id, 0, content[..10]);
        var rest = content[10..];
        var good = new UploadChecksum(algorithm, CryptographicOperations.HashData(algorithm == "sha1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, rest));
        var bad = new UploadChecksum(algorithm, new byte[good.Value.Length]);

        Assert.Equal(new AppendOutcome(AppendStatus.ChecksumMismatch, 10), await AppendAsync(upload.Id, 10, rest, bad));
        Assert.Equal(10, (await store.Uploads.FindAsync(upload.Id, store.Owner, Ct))!.Offset);
        Assert.Equal(new AppendOutcome(AppendStatus.Appended, content.Length), await AppendAsync(upload.Id, 10, rest, good));
        Assert.Equal(TestStore.Sha256(content), (await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct)).Sha256);
    }

    [Fact]
    public async Task A_day_after_its_last_byte_an_upload_is_gone_and_the_sweep_removes_it()
    {
        var resting = await CreateAsync();
        store.Clock.Now += TimeSpan.FromHours(23);
        var fresh = await CreateAsync();
        Assert.Equal(0, await store.Uploads.SweepAsync(Ct));
        store.Clock.Now += TimeSpan.FromHours(1);

        Assert.Null(await store.Uploads.FindAsync(resting.Id, store.Owner, Ct));
        Assert.Equal(AppendStatus.NotFound, (await AppendAsync(resting.Id, 0, content)).Status);
        Assert.Equal(1, await store.Uploads.SweepAsync(Ct));
        Assert.NotNull(await store.Uploads.FindAsync(fresh.Id, store.Owner, Ct));
        Assert.Single(Directory.GetDirectories(store.Folder.Uploads));
    }

    private Task<UploadState> CreateAsync() =>
        store.Uploads.CreateAsync(store.Owner, store.Case, new ExhibitId(Guid.CreateVersion7()), "Vernehmung 1.mp4", content.Length, TestStore.Sha256(content), Ct);

    private Task<AppendOutcome> AppendAsync(Guid id, long offset, byte[] bytes, UploadChecksum? checksum = null) =>
        store.Uploads.AppendAsync(id, store.Owner, offset, new MemoryStream(bytes), checksum, Ct);
}
