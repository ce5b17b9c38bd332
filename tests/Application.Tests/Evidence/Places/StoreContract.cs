using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Application.Tests.Evidence.Places;

/// <summary>What every place of evidence must keep; the same tests for all of them.</summary>
public abstract class StoreContract : IDisposable
{
    protected const int Mi = 1 << 20;

    private readonly Lazy<TestStore> made;

    protected StoreContract() => made = new Lazy<TestStore>(Make);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected TestStore Store => made.Value;

    private IObjectStore Place => Store.Evidence.Places[0];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Mi)]
    [InlineData(Mi + 1)]
    [InlineData((13 * Mi) + 5)] // several parts
    public async Task Bytes_come_back_as_they_went_in(int size)
    {
        var plain = TestStore.Bytes(size);
        var stored = await PutAsync(plain);

        Assert.Equal((size, TestStore.Sha256(plain)), ((int)stored.SizeBytes, stored.Sha256));
        await using var read = await Store.Evidence.OpenReadAsync(Store.Case, stored.ObjectId, Ct);
        Assert.Equal(stored.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(read, Ct)));
        Assert.Equal(stored.CipherSha256, TestStore.Sha256(await SealedAsync(stored.ObjectId)));
        Assert.Empty(Store.Temporaries);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(Mi - 5, 10)]
    [InlineData((2 * Mi) - 1, Mi + 2)]
    [InlineData((3 * Mi) + 12, 5)]
    public async Task A_range_is_part_of_the_whole(int from, int count)
    {
        var plain = TestStore.Bytes((3 * Mi) + 17);
        await using var read = await Store.Evidence.OpenReadAsync(Store.Case, (await PutAsync(plain)).ObjectId, Ct);
        read.Seek(from, SeekOrigin.Begin);
        var part = new byte[count];
        await read.ReadExactlyAsync(part, Ct);

        Assert.Equal(plain[from..(from + count)], part);
    }

    [Fact]
    public async Task What_is_absent_or_of_another_case_is_told_as_that()
    {
        var stored = await PutAsync(TestStore.Bytes(100));
        await Assert.ThrowsAsync<EvidenceMissingException>(() => Store.Evidence.OpenReadAsync(Store.Case, Guid.CreateVersion7(), Ct));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Store.Evidence.OpenReadAsync(CaseId.New(), stored.ObjectId, Ct));
    }

    [Fact]
    public async Task An_object_is_never_overwritten()
    {
        var stored = await PutAsync(TestStore.Bytes(Mi));
        var other = Path.Combine(Store.Folder.Root, "other");
        await File.WriteAllBytesAsync(other, new byte[100], Ct);
        await Assert.ThrowsAsync<DurabilityException>(() => Place.KeepAsync(new SealedFile(stored.ObjectId, other, 100, TestStore.Sha256(new byte[100]), () => File.OpenRead(other)), Ct));

        Assert.Equal(VerificationResult.Match, (await CheckAsync(stored)).Result);
    }

    [Fact]
    public async Task Keeping_the_same_bytes_again_gives_the_same_answer()
    {
        var stored = await PutAsync(TestStore.Bytes(13 * Mi));
        var again = Path.Combine(Store.Folder.Root, "again");
        await File.WriteAllBytesAsync(again, await SealedAsync(stored.ObjectId), Ct);
        await Place.KeepAsync(new SealedFile(stored.ObjectId, again, new FileInfo(again).Length, stored.CipherSha256, () => File.OpenRead(again)), Ct);

        Assert.Equal(VerificationResult.Match, (await CheckAsync(stored)).Result);
    }

    [Fact]
    public async Task Every_damage_is_named_for_what_it_is_and_nothing_of_it_is_handed_out()
    {
        var (whole, flipped, cut, gone, one, two) = (await PutAsync(), await PutAsync(), await PutAsync(), await PutAsync(), await PutAsync(), await PutAsync());
        var bytes = await SealedAsync(flipped.ObjectId);
        bytes[Mi + 500] ^= 1;
        await DamageAsync(flipped.ObjectId, bytes);
        await DamageAsync(cut.ObjectId, (await SealedAsync(cut.ObjectId))[..Mi]);
        await DamageAsync(gone.ObjectId, null);
        var (first, second) = (await SealedAsync(one.ObjectId), await SealedAsync(two.ObjectId));
        await DamageAsync(one.ObjectId, second);
        await DamageAsync(two.ObjectId, first);

        foreach (var (stored, problem, result) in new[]
        {
            (whole, null, VerificationResult.Match), (flipped, EvidenceProblem.Altered, VerificationResult.Mismatch), (cut, EvidenceProblem.CutOff, VerificationResult.Truncated),
            (gone, EvidenceProblem.Missing, VerificationResult.Missing), (one, EvidenceProblem.Swapped, VerificationResult.Mismatch), (two, EvidenceProblem.Swapped, VerificationResult.Mismatch),
        })
        {
            var check = await CheckAsync(stored);
            Assert.Equal((problem, result), (check.Problem, check.Result));
            if (problem is not null) Assert.NotNull(await Record.ExceptionAsync(() => ReadAllAsync(stored.ObjectId)));
        }
    }

    [Fact]
    public async Task All_objects_are_listed_and_none_twice()
    {
        var names = new[] { Place.NameOf((await PutAsync()).ObjectId), Place.NameOf((await PutAsync()).ObjectId) };
        Assert.Equal(names.Order(), await Place.ListAsync(Ct).Order().ToListAsync(Ct));
    }

    public void Dispose()
    {
        if (made.IsValueCreated) made.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract TestStore Make();

    /// <summary>Puts other bytes, or none, in the place of an object, as someone with access to the place could.</summary>
    private protected abstract Task DamageAsync(Guid objectId, byte[]? bytes);

    private protected Task<StoredObject> PutAsync(byte[]? plain = null) => Store.Evidence.PutAsync(Store.Case, new MemoryStream(plain ?? TestStore.Bytes((2 * Mi) + 100)), Ct);

    private async Task<byte[]> SealedAsync(Guid objectId)
    {
        using var found = (await Place.FindAsync(objectId, Ct))!;
        var bytes = new byte[found.Length];
        for (var at = 0; at < bytes.Length;) at += await found.ReadAsync(bytes.AsMemory(at), at, Ct);
        return bytes;
    }

    private Task<CopyCheck> CheckAsync(StoredObject stored) =>
        CopyCheck.OfAsync(Store.Evidence, Place, new ContentToVerify(Store.Case, stored.ObjectId, stored.SizeBytes, stored.Sha256), null, Ct);

    private async Task ReadAllAsync(Guid id)
    {
        await using var read = await Store.Evidence.OpenReadAsync(Store.Case, id, Ct);
        await read.CopyToAsync(Stream.Null, Ct);
    }
}
