using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class UploadLockTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();
    private readonly byte[] content = TestStore.Bytes((5 * Mi) + 99);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Who_comes_while_another_writes_is_told_that_it_is_locked_in_this_process_and_in_others()
    {
        var upload = await CreateAsync(store);
        using var other = store.Other();
        await store.AppendPausedAsync(upload, content, checksum: null, async () =>
        {
            Assert.Equal(AppendStatus.Locked, (await store.Uploads.AppendAsync(upload, store.Owner, 0, Stream.Null, null, Ct)).Status);
            Assert.Equal(AppendStatus.Locked, (await other.Uploads.AppendAsync(upload, store.Owner, 0, Stream.Null, null, Ct)).Status);
            Assert.Equal(0, (await other.Uploads.FindAsync(upload, store.Owner, Ct))!.Offset);
            store.Clock.Now += TimeSpan.FromDays(2);
            Assert.Equal(0, await store.Uploads.SweepAsync(Ct));
        });
    }

    [Fact]
    public async Task Deleting_wins_over_a_request_that_is_still_writing()
    {
        var upload = await CreateAsync(store);
        var outcome = await store.AppendPausedAsync(upload, content, checksum: null, () => store.Uploads.DeleteAsync(upload, store.Owner, Ct));

        Assert.Equal(AppendStatus.NotFound, outcome.Status);
        Assert.Null(await store.Uploads.FindAsync(upload, store.Owner, Ct));
        Assert.False(store.Condition.IsReadOnly);
        Assert.Empty(Directory.GetDirectories(store.Folder.Uploads));
    }

    private async Task<Guid> CreateAsync(TestStore on) => (await on.Uploads.CreateAsync(on.Owner, on.Case, default, "a.bin", content.Length, null, Ct)).Id;
}
