using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

/// <summary>What the stored bytes of an item turned out to be.</summary>
/// <param name="Sha256">Lower-case hex; empty when they could not be read to the end.</param>
/// <param name="Problem">Null when they are those that were recorded.</param>
/// <param name="Remarks">Expected and found; empty when there is no problem.</param>
public sealed record MeasuredContent(string Sha256, IncidentKind? Problem, string Remarks);

/// <summary>Decrypts and hashes stored bytes, a chunk at a time.</summary>
internal sealed class ContentMeasurement(IEvidenceStore store)
{
    private const int BufferBytes = 1 << 20;

    internal async Task<MeasuredContent> MeasureAsync(CaseId caseId, ExhibitContent content, CancellationToken ct)
    {
        try
        {
            await using var plain = await store.OpenReadAsync(caseId, content.ObjectId, ct);
            var (sha256, bytes) = await HashAsync(plain, ct);
            return sha256 == content.Sha256 ? new(sha256, null, "")
                : bytes < content.SizeBytes ? new(sha256, IncidentKind.Truncated, $"{bytes} of {content.SizeBytes} bytes are there.")
                : new(sha256, IncidentKind.HashMismatch, $"Recorded SHA-256 {content.Sha256}, measured {sha256}.");
        }
        catch (EvidenceMissingException)
        {
            return new("", IncidentKind.Missing, "The stored file is missing.");
        }
        catch (CryptographicException)
        {
            return new("", IncidentKind.Altered, "The stored file was changed: its seal does not open.");
        }
        catch (IOException e)
        {
            return new("", IncidentKind.Unreadable, $"The stored file could not be read ({e.GetType().Name}).");
        }
    }

    private static async Task<(string Sha256, long Bytes)> HashAsync(Stream plain, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var total = 0L;
            while (await plain.ReadAsync(buffer, ct) is > 0 and var count)
            {
                hash.AppendData(buffer, 0, count);
                total += count;
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
