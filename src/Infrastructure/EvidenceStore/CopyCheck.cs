using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>What is wrong with one copy; <see cref="Problem"/> is null when nothing is.</summary>
/// <param name="Problem">One of <see cref="EvidenceProblem"/>.</param>
/// <param name="MeasuredSha256">Of the plain bytes; null when not all of them could be read.</param>
internal sealed record CopyCheck(string? Problem, string Detail, string? MeasuredSha256)
{
    public VerificationResult Result => Problem switch
    {
        null => VerificationResult.Match,
        EvidenceProblem.Missing => VerificationResult.Missing,
        EvidenceProblem.CutOff => VerificationResult.Truncated,
        EvidenceProblem.Unreadable => VerificationResult.NotVerifiable,
        _ => VerificationResult.Mismatch,
    };

    /// <summary>Opens, decrypts and hashes the copy.</summary>
    /// <param name="pace">Told of every so many bytes; waits when there were too many.</param>
    internal static async Task<CopyCheck> OfAsync(SealingEvidenceStore store, IObjectStore place, ContentToVerify content, Func<int, CancellationToken, Task>? pace, CancellationToken ct)
    {
        try
        {
            if (await place.OutsideAsync(content.ObjectId, content.SizeBytes, ct) is { } outside) return new(outside.Problem, outside.Detail, null);
            await using var plain = await store.OpenCopyAsync(place, content.CaseId, content.ObjectId, ct);
            var measured = await HashAsync(plain, pace, ct);
            return measured == content.Sha256 ? new(null, "", measured) : new(EvidenceProblem.OtherContent, "The bytes are genuine but not those that were recorded.", measured);
        }
        catch (EvidenceMissingException)
        {
            return new(EvidenceProblem.Missing, "There is no such file.", null);
        }
        catch (NoCaseKeyException)
        {
            return new(EvidenceProblem.Unreadable, "The case has no key, or it was destroyed.", null);
        }
        catch (CutOffException e)
        {
            return new(EvidenceProblem.CutOff, e.Message, null);
        }
        catch (CryptographicException e)
        {
            return new(EvidenceProblem.Altered, e is AuthenticationTagMismatchException ? "A chunk was changed, or is of another object or key." : e.Message, null);
        }
        catch (IOException e)
        {
            return new(EvidenceProblem.Unreadable, e.GetType().Name, null);
        }
    }

    private static async Task<string> HashAsync(Stream plain, Func<int, CancellationToken, Task>? pace, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes);
        try
        {
            while (await plain.ReadAsync(buffer, ct) is > 0 and var count)
            {
                hash.AppendData(buffer, 0, count);
                if (pace is not null) await pace(count, ct);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
