using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Evidence.Faults;

/// <summary>Every single call to the disk on the way of an upload into two places fails once, or is the last before the process is killed.</summary>
public sealed class CallByCallTests
{
    private const int MostCalls = 200;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whichever_call_fails_nothing_false_is_acknowledged_and_after_a_restart_the_upload_goes_on()
    {
        var (key, failed) = (RandomNumberGenerator.GetBytes(32), 0);
        var wrapped = new InstallationKeys(key).Wrap(StoreProgram.Case, RandomNumberGenerator.GetBytes(32));
        for (var at = 1; at <= MostCalls; at++)
        {
            var root = ChildStore.NewFolder();
            var disk = new FailingCalls(at, () => throw new IOException("injected", at % 2 == 0 ? FaultyDisk.Eio : FaultyDisk.Enospc));
            var upload = await UploadAsync(StoreProgram.Open(root, key, wrapped, disk).Uploads);
            if (disk.Calls < at)
            {
                Assert.True(upload.Acknowledged); // no call is left to fail
                Directory.Delete(root, recursive: true);
                break;
            }

            failed++;
            var (evidence, uploads) = StoreProgram.Open(root, key, wrapped, new LinuxDisk());
            if (upload.Id is { } id) Assert.True(await FinishAsync(uploads, id), $"call {at}");
            await OnlyWholeObjectsAsync(evidence, upload.Acknowledged || upload.Id is not null, at);
            Directory.Delete(root, recursive: true);
        }

        Assert.InRange(failed, 25, MostCalls - 1);
    }

    [Fact]
    public async Task Killed_before_any_call_nothing_acknowledged_is_lost_and_nothing_half_is_kept()
    {
        int calls;
        using (var whole = new ChildStore())
        {
            var (said, status) = whole.Run(dieAt: 0);
            Assert.Equal(0, status);
            calls = int.Parse(said.Single(line => line.StartsWith("calls ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            await whole.HoldsAsync(said, Ct);
        }

        Assert.InRange(calls, 25, MostCalls);
        for (var at = 1; at <= calls; at++)
        {
            using var child = new ChildStore();
            var (said, status) = child.Run(at);
            Assert.Equal(137, status); // SIGKILL
            await child.HoldsAsync(said, Ct);
        }
    }

    private static async Task<(Guid? Id, bool Acknowledged)> UploadAsync(FolderUploadStore uploads)
    {
        Guid? id = null;
        try
        {
            id = (await uploads.CreateAsync(StoreProgram.Owner, StoreProgram.Case, default, "a.bin", ChildStore.Size, null, Ct)).Id;
            var appended = await uploads.AppendAsync(id.Value, StoreProgram.Owner, 0, new MemoryStream(StoreProgram.Content(ChildStore.Size)), null, Ct);
            if (appended.Offset != ChildStore.Size) return (id, false);
            _ = await uploads.CompleteAsync(id.Value, StoreProgram.Owner, Ct);
            return (id, true);
        }
        catch (Exception e) when (e is DurabilityException or IOException)
        {
            return (id, false);
        }
    }

    private static async Task<bool> FinishAsync(FolderUploadStore uploads, Guid id)
    {
        var state = (await uploads.FindAsync(id, StoreProgram.Owner, Ct))!;
        var rest = new MemoryStream(StoreProgram.Content(ChildStore.Size)[(int)state.Offset..]);
        _ = await uploads.AppendAsync(id, StoreProgram.Owner, state.Offset, rest, null, Ct);
        return (await uploads.CompleteAsync(id, StoreProgram.Owner, Ct)).Sha256 == TestStore.Sha256(StoreProgram.Content(ChildStore.Size));
    }

    private static async Task OnlyWholeObjectsAsync(SealingEvidenceStore evidence, bool expected, int at)
    {
        await evidence.PrepareAsync(Ct);
        foreach (var place in evidence.Places)
        {
            var found = 0;
            await foreach (var name in place.ListAsync(Ct))
            {
                await using var read = await evidence.OpenCopyAsync(place, StoreProgram.Case, Guid.ParseExact(Path.GetFileName(name), "N"), Ct);
                Assert.Equal(TestStore.Sha256(StoreProgram.Content(ChildStore.Size)), Convert.ToHexStringLower(await SHA256.HashDataAsync(read, Ct)));
                found++;
            }

            Assert.True(!expected || found > 0, $"call {at}: nothing in {place.Name}");
        }
    }
}
