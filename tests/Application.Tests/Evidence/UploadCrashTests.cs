using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class UploadCrashTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();
    private readonly byte[] content = TestStore.Bytes((5 * Mi) + 99);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Bytes_before_a_cut_connection_are_kept_to_the_last_one_and_never_sent_again()
    {
        var upload = await CreateAsync(store);
        const int Arrived = (2 * Mi) + 777;
        var cut = await store.Uploads.AppendAsync(upload, store.Owner, 0, new CutStream(content[..Arrived]), null, Ct);

        Assert.Equal(new AppendOutcome(AppendStatus.Appended, Arrived), cut);
        await FinishAsync(store, upload, Arrived);
    }

    [Fact]
    public async Task A_client_that_gives_up_is_a_cut_connection_too()
    {
        var upload = await CreateAsync(store);
        using var gone = new CancellationTokenSource();
        var body = new PausedStream(content, Mi + 3, async () => await gone.CancelAsync());

        Assert.Equal(new AppendOutcome(AppendStatus.Appended, Mi + 3), await store.Uploads.AppendAsync(upload, store.Owner, 0, body, null, gone.Token));
        await FinishAsync(store, upload, Mi + 3);
    }

    [Fact]
    public async Task A_server_killed_while_writing_resumes_from_what_was_made_durable_every_two_seconds()
    {
        var upload = await CreateAsync(store);
        store.Clock.Step = TimeSpan.FromSeconds(0.7);
        await store.AppendPausedAsync(upload, content, checksum: null, async () =>
        {
            using var killed = store.Killed();
            var resumed = (await killed.Uploads.FindAsync(upload, store.Owner, Ct))!.Offset;
            Assert.Equal(3 * Mi, resumed); // the fourth chunk is on its way while we look
            await FinishAsync(killed, upload, resumed);
        });
    }

    [Fact]
    public async Task Bytes_beyond_what_was_acknowledged_are_cut_off()
    {
        var upload = await CreateAsync(store);
        await store.Uploads.AppendAsync(upload, store.Owner, 0, new MemoryStream(content[..Mi]), null, Ct);
        await File.AppendAllBytesAsync(ObjectOf(upload), TestStore.Bytes(45), Ct);

        Assert.Equal(Mi, (await store.Uploads.FindAsync(upload, store.Owner, Ct))!.Offset);
        await FinishAsync(store, upload, Mi);
        Assert.Equal(content.Length, await LengthOfOnlyObjectAsync());
    }

    [Fact]
    public async Task Bytes_whose_checksum_was_never_checked_do_not_survive_a_kill()
    {
        var upload = await CreateAsync(store);
        await store.AppendPausedAsync(upload, content, new UploadChecksum("sha256", SHA256.HashData(content)), async () =>
        {
            using var killed = store.Killed();
            Assert.Equal(0, (await killed.Uploads.FindAsync(upload, store.Owner, Ct))!.Offset);
            await FinishAsync(killed, upload, 0);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_could_not_be_made_durable_is_not_acknowledged_not_even_after_a_restart(bool full)
    {
        var upload = await CreateAsync(store);
        await store.Uploads.AppendAsync(upload, store.Owner, 0, new MemoryStream(content[..10]), null, Ct);
        store.Disk.SyncError = full ? null : FaultyDisk.Eio;
        store.Disk.FullAfter = full ? store.Disk.Written + Mi : null;

        await Assert.ThrowsAsync<DurabilityException>(() => store.Uploads.AppendAsync(upload, store.Owner, 10, new MemoryStream(content[10..]), null, Ct));
        Assert.Equal(10, (await store.Uploads.FindAsync(upload, store.Owner, Ct))!.Offset);
        Assert.Equal(!full, store.Condition.IsReadOnly);
        using var restarted = store.Other();
        Assert.Equal(10, (await restarted.Uploads.FindAsync(upload, store.Owner, Ct))!.Offset);
        await FinishAsync(restarted, upload, 10);
    }

    private string ObjectOf(Guid upload) => Path.Combine(store.Folder.Uploads, upload.ToString("N"), "object");

    private async Task<long> LengthOfOnlyObjectAsync()
    {
        await using var read = await store.Evidence.OpenReadAsync(store.Case, Guid.ParseExact(Path.GetFileName(Assert.Single(store.Objects)), "N"), Ct);
        return read.Length;
    }

    private async Task<Guid> CreateAsync(TestStore on) => (await on.Uploads.CreateAsync(on.Owner, on.Case, default, "a.bin", content.Length, null, Ct)).Id;

    private async Task FinishAsync(TestStore on, Guid upload, long offset)
    {
        var outcome = await on.Uploads.AppendAsync(upload, on.Owner, offset, new MemoryStream(content[(int)offset..]), null, Ct);
        Assert.Equal(new AppendOutcome(AppendStatus.Appended, content.Length), outcome);
        Assert.Equal(TestStore.Sha256(content), (await on.Uploads.CompleteAsync(upload, on.Owner, Ct)).Sha256);
    }
}
