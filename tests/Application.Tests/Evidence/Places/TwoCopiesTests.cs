using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Application.Tests.Evidence.Places;

public sealed class TwoCopiesTests : IDisposable, IIntegrityLog
{
    private const int Mi = 1 << 20;

    private readonly List<IntegrityFinding> told = [];
    private readonly FaultyDisk otherDisk = new();
    private readonly StoreCondition otherCondition = new();
    private readonly TestStore store;

    public TwoCopiesTests() => store = new(s => [s.Copy, new FolderObjectStore(IObjectStore.Second, Second(s), otherDisk, otherCondition)], this);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string[] SecondObjects => Directory.GetFiles(Path.Combine(Second(store), "objects"), "*", SearchOption.AllDirectories);

    [Fact]
    public async Task Both_places_hold_the_same_bytes_before_anyone_is_told()
    {
        var stored = await PutAsync();

        Assert.Equal(stored.CipherSha256, TestStore.Sha256(await File.ReadAllBytesAsync(Assert.Single(store.Objects), Ct)));
        Assert.Equal(stored.CipherSha256, TestStore.Sha256(await File.ReadAllBytesAsync(Assert.Single(SecondObjects), Ct)));
        Assert.Empty(Directory.GetFiles(Path.Combine(Second(store), "tmp")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Unless_both_are_durable_nothing_is_acknowledged(bool full)
    {
        otherDisk.FullAfter = full ? Mi : null;
        otherDisk.SyncError = full ? null : FaultyDisk.Eio;
        await Assert.ThrowsAsync<DurabilityException>(PutAsync);
        Assert.Empty(SecondObjects);
        Assert.Empty(store.Temporaries);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_damaged_chunk_is_taken_from_the_other_copy_and_told(int chunk)
    {
        var stored = await PutAsync();
        await FlipAsync(store.Objects[0], 64 + (chunk * (Mi + 28)) + 50);

        Assert.Equal(stored.Sha256, await ReadAsync(stored));
        Assert.Equal((IObjectStore.Main, VerificationResult.Mismatch), (Assert.Single(told).Copy, told[0].Result));
    }

    [Fact]
    public async Task A_missing_or_cut_copy_is_told_and_the_other_one_read()
    {
        var stored = await PutAsync();
        File.SetUnixFileMode(store.Objects[0], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using (var file = File.OpenWrite(store.Objects[0])) file.SetLength(70);
        Assert.Equal(stored.Sha256, await ReadAsync(stored));
        File.Delete(store.Objects[0]);
        Assert.Equal(stored.Sha256, await ReadAsync(stored));

        Assert.Equal([VerificationResult.Truncated, VerificationResult.Missing], told.Select(t => t.Result));
    }

    [Fact]
    public async Task Two_copies_damaged_in_different_places_are_not_mixed_into_a_false_whole()
    {
        var stored = await PutAsync();
        await FlipAsync(store.Objects[0], 64 + 50);
        await FlipAsync(SecondObjects[0], 64 + 50);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(stored));
        Assert.Equal([IObjectStore.Main, IObjectStore.Second], told.Select(t => t.Copy));
    }

    [Fact]
    public async Task Verification_looks_at_both()
    {
        var stored = await PutAsync();
        await FlipAsync(SecondObjects[0], 5000);
        var found = await new EvidenceVerifier(store.Evidence, this).VerifyAsync(
            new ContentToVerify(store.Case, stored.ObjectId, stored.SizeBytes, stored.Sha256), VerificationOccasion.HandOver, store.Owner, Ct);

        Assert.Equal([VerificationResult.Match, VerificationResult.Mismatch], found.Select(f => f.Result));
        Assert.Equal([stored.Sha256, null], found.Select(f => f.MeasuredSha256));
        Assert.Equal(found, told);
    }

    Task IIntegrityLog.RecordAsync(IntegrityFinding finding, CancellationToken ct)
    {
        told.Add(finding);
        return Task.CompletedTask;
    }

    public void Dispose() => store.Dispose();

    private static string Second(TestStore of) => Path.Combine(of.Folder.Root, "second");

    private Task<StoredObject> PutAsync() => store.Evidence.PutAsync(store.Case, new MemoryStream(TestStore.Bytes((2 * Mi) + 100)), Ct);

    private async Task<string> ReadAsync(StoredObject stored)
    {
        await using var read = await store.Evidence.OpenReadAsync(store.Case, stored.ObjectId, Ct);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(read, Ct));
    }

    private static async Task FlipAsync(string path, int at)
    {
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var bytes = await File.ReadAllBytesAsync(path, Ct);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Ct);
    }
}
