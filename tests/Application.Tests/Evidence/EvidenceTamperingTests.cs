using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Tests.Evidence;

public sealed class EvidenceTamperingTests : IDisposable
{
    private const int Mi = 1 << 20;

    private readonly TestStore store = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task No_flipped_byte_is_handed_out()
    {
        var stored = await PutAsync(TestStore.Bytes((2 * Mi) + 100));
        var path = store.Objects[0];
        var whole = await File.ReadAllBytesAsync(path, Ct);
        foreach (var at in new[] { 0, 4, 5, 6, 10, 20, 40, 63, 64, 64 + 12, 64 + 12 + Mi, 64 + Mi + 28, whole.Length - 17, whole.Length - 1 })
        {
            await AlterAsync(path, bytes => bytes[at] ^= 1);
            await RefusedAsync(stored.ObjectId);
            await File.WriteAllBytesAsync(path, whole, Ct);
        }

        await ReadAllAsync(store.Case, stored.ObjectId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100 + 28)]
    [InlineData(100 + 28 + Mi + 28)]
    [InlineData(100 + 28 + Mi + 28 + Mi + 28)]
    [InlineData(100 + 28 + Mi + 28 + Mi + 28 + 64)]
    public async Task A_cut_off_object_is_refused_before_its_length_is_told(int missing)
    {
        var stored = await PutAsync(TestStore.Bytes((2 * Mi) + 100));
        await AlterAsync(store.Objects[0], bytes => bytes, keep: bytes => bytes[..^missing]);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.Evidence.OpenReadAsync(store.Case, stored.ObjectId, Ct));
    }

    [Fact]
    public async Task A_lengthened_object_is_refused()
    {
        var stored = await PutAsync(TestStore.Bytes(Mi));
        await AlterAsync(store.Objects[0], bytes => bytes, keep: bytes => [.. bytes, .. bytes[64..]]);

        await RefusedAsync(stored.ObjectId);
    }

    [Fact]
    public async Task Swapped_objects_and_swapped_chunks_are_refused()
    {
        var one = await PutAsync(TestStore.Bytes(2 * Mi, 1));
        var two = await PutAsync(TestStore.Bytes(2 * Mi, 2));
        var (first, second) = (store.Copy.PathOf(one.ObjectId), store.Copy.PathOf(two.ObjectId));
        var (bytesOne, bytesTwo) = (await File.ReadAllBytesAsync(first, Ct), await File.ReadAllBytesAsync(second, Ct));

        await File.WriteAllBytesAsync(first, bytesTwo, Ct);
        await RefusedAsync(one.ObjectId);

        // The other object's bytes under this one's head.
        await File.WriteAllBytesAsync(first, [.. bytesOne[..64], .. bytesTwo[64..]], Ct);
        await RefusedAsync(one.ObjectId);

        const int Chunk = Mi + 28;
        await File.WriteAllBytesAsync(first, [.. bytesOne[..64], .. bytesOne[(64 + Chunk)..], .. bytesOne[64..(64 + Chunk)]], Ct);
        await RefusedAsync(one.ObjectId);
    }

    private Task<StoredObject> PutAsync(byte[] plain) => store.Evidence.PutAsync(store.Case, new MemoryStream(plain), Ct);

    private async Task RefusedAsync(Guid id) =>
        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAllAsync(store.Case, id));

    private async Task ReadAllAsync(CaseId caseId, Guid id)
    {
        await using var read = await store.Evidence.OpenReadAsync(caseId, id, Ct);
        await read.CopyToAsync(Stream.Null, Ct);
    }

    private static async Task AlterAsync(string path, Func<byte[], object> alter, Func<byte[], byte[]>? keep = null)
    {
        var bytes = await File.ReadAllBytesAsync(path, Ct);
        alter(bytes);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllBytesAsync(path, keep?.Invoke(bytes) ?? bytes, Ct);
    }
}
