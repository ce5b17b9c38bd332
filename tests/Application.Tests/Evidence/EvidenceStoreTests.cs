using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class EvidenceStoreTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Mi - 1)]
    [InlineData(Mi)]
    [InlineData(Mi + 1)]
    [InlineData(3 * Mi)]
    [InlineData(50 * Mi)]
    public async Task Bytes_come_back_as_they_went_in_and_both_digests_are_true(int size)
    {
        var plain = TestStore.Bytes(size);
        var stored = await PutAsync(plain);

        Assert.Equal((size, TestStore.Sha256(plain)), ((int)stored.SizeBytes, stored.Sha256));
        Assert.Equal(stored.CipherSha256, TestStore.Sha256(await File.ReadAllBytesAsync(Assert.Single(store.Objects), Ct)));
        await using var read = await store.Evidence.OpenReadAsync(store.Case, stored.ObjectId, Ct);
        Assert.Equal(size, read.Length);
        Assert.Equal(stored.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(read, Ct)));
        Assert.Empty(store.Temporaries);
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(store.Objects[0]));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(Mi - 5, 10)]
    [InlineData(Mi, 1)]
    [InlineData((2 * Mi) - 1, Mi + 2)]
    [InlineData((3 * Mi) + 12, 5)]
    [InlineData((3 * Mi) + 17, 9)]
    public async Task A_range_read_gives_the_same_bytes_as_the_whole(int from, int count)
    {
        var plain = TestStore.Bytes((3 * Mi) + 17);
        var stored = await PutAsync(plain);
        await using var read = await store.Evidence.OpenReadAsync(store.Case, stored.ObjectId, Ct);
        read.Seek(from, SeekOrigin.Begin);
        var part = new byte[count];
        var got = await read.ReadAtLeastAsync(part, count, throwOnEndOfStream: false, Ct);

        Assert.Equal(plain.AsSpan(from, Math.Min(count, plain.Length - from)), part.AsSpan(0, got));
    }

    [Fact]
    public async Task Another_case_cannot_read_an_object_even_by_its_id()
    {
        var stored = await PutAsync(TestStore.Bytes(100));
        var other = CaseId.New();
        await store.Evidence.PutAsync(other, new MemoryStream([1]), Ct);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.Evidence.OpenReadAsync(other, stored.ObjectId, Ct));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.Evidence.OpenReadAsync(CaseId.New(), stored.ObjectId, Ct));
    }

    [Fact]
    public async Task An_absent_object_is_missing_not_empty() =>
        await Assert.ThrowsAsync<EvidenceMissingException>(() => store.Evidence.OpenReadAsync(store.Case, Guid.CreateVersion7(), Ct));

    [Fact]
    public async Task No_stored_byte_shows_the_content()
    {
        var canary = "CANARY-4711-Marija"u8.ToArray();
        await PutAsync([.. canary, .. new byte[Mi], .. canary]);

        Assert.Equal(-1, store.AllStoredBytes().AsSpan().IndexOf(canary));
    }

    private Task<StoredObject> PutAsync(byte[] plain) => store.Evidence.PutAsync(store.Case, new MemoryStream(plain), Ct);
}
