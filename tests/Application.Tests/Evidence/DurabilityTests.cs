using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class DurabilityTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public void The_self_test_knows_that_this_system_reports_failed_syncs() => Assert.Null(Record.Exception(LinuxDisk.SelfTest));

    [Fact]
    public async Task A_failed_sync_acknowledges_nothing_is_not_tried_again_and_leaves_the_store_read_only_but_readable()
    {
        var before = await PutAsync(store);
        var syncs = store.Disk.Syncs;
        store.Disk.SyncError = FaultyDisk.Eio;
        await Assert.ThrowsAsync<DurabilityException>(() => PutAsync(store));
        Assert.Equal(syncs + 1, store.Disk.Syncs);
        Assert.Single(store.Objects);
        Assert.Empty(store.Temporaries);

        store.Disk.SyncError = null;
        await Assert.ThrowsAsync<DurabilityException>(() => PutAsync(store));
        await Assert.ThrowsAsync<DurabilityException>(() => store.Uploads.CreateAsync(store.Owner, store.Case, default, "a", 1, null, Ct));
        Assert.True(store.Condition.IsReadOnly);
        await using (var read = await store.Evidence.OpenReadAsync(store.Case, before.ObjectId, Ct))
        {
            Assert.Equal(before.SizeBytes, read.Length);
        }

        using var restarted = store.Other();
        await PutAsync(restarted);
        Assert.Equal(2, restarted.Objects.Length);
    }

    [Fact]
    public async Task A_name_that_is_not_durable_is_not_acknowledged_either()
    {
        store.Copy.Prepare();
        store.Disk.FolderSyncError = FaultyDisk.Eio;

        await Assert.ThrowsAsync<DurabilityException>(() => PutAsync(store));
        Assert.Empty(store.Objects);
        Assert.True(store.Condition.IsReadOnly);
    }

    [Fact]
    public async Task A_full_disk_refuses_cleans_up_and_works_again_when_there_is_space()
    {
        store.Disk.FullAfter = Mi + 100;
        await Assert.ThrowsAsync<DurabilityException>(() => PutAsync(store));
        Assert.Empty(store.Objects);
        Assert.Empty(store.Temporaries);

        store.Disk.FullAfter = null;
        Assert.Equal(3 * Mi, (await PutAsync(store)).SizeBytes);
    }

    [Fact]
    public async Task Short_writes_are_carried_on()
    {
        store.Disk.LargestWrite = 40_000;
        var stored = await PutAsync(store);

        Assert.Equal(stored.CipherSha256, TestStore.Sha256(await File.ReadAllBytesAsync(Assert.Single(store.Objects), Ct)));
    }

    [Fact]
    public async Task A_source_that_breaks_leaves_no_object()
    {
        var breaking = new MadeStream(10 * Mi, at => at > 3 * Mi ? throw new IOException("connection reset") : Task.CompletedTask);
        await Assert.ThrowsAsync<IOException>(() => store.Evidence.PutAsync(store.Case, breaking, Ct));

        Assert.Empty(store.Objects);
        Assert.Empty(store.Temporaries);
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_leaves_no_object_and_the_next_start_clears_up_what_nobody_writes()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var putting = store.Evidence.PutAsync(store.Case, new MadeStream(5 * Mi, async at =>
        {
            if (at > 3 * Mi)
            {
                reached.TrySetResult();
                await goOn.Task;
            }
        }), Ct);
        await reached.Task;
        using var killed = store.Killed();
        Assert.Single(killed.Temporaries);
        Assert.Empty(killed.Objects);
        killed.Copy.Prepare();
        Assert.Empty(killed.Temporaries);

        // A second instance that starts meanwhile leaves the file of the living one alone.
        using var other = store.Other();
        other.Copy.Prepare();
        Assert.Single(store.Temporaries);
        goOn.SetResult();
        Assert.Equal(5 * Mi, (await putting).SizeBytes);
    }

    private static Task<StoredObject> PutAsync(TestStore store) => store.Evidence.PutAsync(store.Case, new MadeStream(3 * Mi), Ct);
}
