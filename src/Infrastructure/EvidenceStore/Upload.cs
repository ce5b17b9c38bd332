using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>All that is known of an upload.</summary>
/// <param name="ObjectId">Of the object it becomes.</param>
/// <param name="Mark">How far it is durable: only this far has ever been acknowledged.</param>
/// <param name="Stored">What is known of the object; null until it is kept.</param>
internal sealed record Upload(
    Guid Id, Guid OwnerId, Guid CaseId, Guid ExhibitId, string FileName, long Length, string? ClaimedSha256, DateTimeOffset ExpiresAt,
    Guid ObjectId, UploadMark Mark, StoredObject? Stored)
{
    public UploadState Shown => new(
        Id, new UserId(OwnerId), new CaseId(CaseId), new ExhibitId(ExhibitId), FileName, Length, Mark.PlainBytes, ClaimedSha256, ExpiresAt);
}

/// <summary>
/// How far an upload is. Whole chunks stand in the object's file already; the bytes after them, fewer than a chunk, are kept in a file of their own until
/// more arrive, so that a cut connection loses nothing.
/// </summary>
/// <param name="Chunks">In the object's file.</param>
/// <param name="SealedBytes">Plain bytes in them.</param>
/// <param name="Chain">Over their tags: a chunk that was taken back cannot stand in for the one that was acknowledged.</param>
/// <param name="TailBytes">After them.</param>
internal sealed record UploadMark(long Chunks, long SealedBytes, byte[] Chain, int TailBytes, byte[] TailSha256)
{
    public static UploadMark Start { get; } = new(0, 0, [], 0, []);

    public long PlainBytes => SealedBytes + TailBytes;

    public long FileBytes => ObjectFormat.HeadBytes + SealedBytes + (Chunks * ObjectFormat.ChunkOverheadBytes);

    public UploadMark After(int plainBytes, ReadOnlySpan<byte> tag) =>
        new(Chunks + 1, SealedBytes + plainBytes, SHA256.HashData([.. Chain, .. tag]), 0, []);

    public UploadMark With(ReadOnlySpan<byte> tail) => this with { TailBytes = tail.Length, TailSha256 = SHA256.HashData(tail) };
}
