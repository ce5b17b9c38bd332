using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// The bytes after the last whole chunk, sealed in a file named by the offset they reach. It is durable before the state that refers to it, and that state holds
/// its SHA-256, so that no other can be put in its place.
/// </summary>
internal static class UploadTail
{
    public static void Save(IDurableDisk disk, StoreCondition condition, UploadFolder folder, CaseKey key, UploadMark mark, ReadOnlySpan<byte> tail)
    {
        if (mark.TailBytes > 0) DurableFile.Replace(disk, condition, folder.Tail(mark.PlainBytes), SealedRecord.Seal(CipherSuite.Current, key, tail, Place(folder), key.Lasting));
    }

    /// <exception cref="CryptographicException">It is not the one that was acknowledged.</exception>
    public static byte[] Load(UploadFolder folder, CaseKey key, UploadMark mark)
    {
        if (mark.TailBytes == 0) return [];
        var tail = SealedRecord.Open(key, File.ReadAllBytes(folder.Tail(mark.PlainBytes)), Place(folder));
        return SHA256.HashData(tail).AsSpan().SequenceEqual(mark.TailSha256) ? tail : throw new CryptographicException($"The last bytes of upload {folder.Id} are not those that were acknowledged.");
    }

    public static void Forget(UploadFolder folder, UploadMark mark)
    {
        if (mark.TailBytes > 0) File.Delete(folder.Tail(mark.PlainBytes));
    }

    private static SealContext Place(UploadFolder folder) => new("uploads", "tail", folder.Id);
}
