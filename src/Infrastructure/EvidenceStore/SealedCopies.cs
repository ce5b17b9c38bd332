using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Goes through the places of one object in order and stays with the first that gives genuine bytes. Tells of each that does not.</summary>
internal sealed class SealedCopies : IDisposable
{
    private readonly Queue<IObjectStore> left;
    private readonly Guid objectId;
    private readonly Func<string, VerificationResult, CancellationToken, Task> tell;
    private readonly List<SealedCopy> passed = [];
    private SealedCopy? current;

    private SealedCopies(IEnumerable<IObjectStore> stores, Guid objectId, Func<string, VerificationResult, CancellationToken, Task> tell) =>
        (left, this.objectId, this.tell) = (new Queue<IObjectStore>(stores), objectId, tell);

    /// <summary>The copy that is read at this moment.</summary>
    public SealedCopy Current => current!;

    /// <exception cref="EvidenceMissingException">It is in none of the places.</exception>
    /// <exception cref="CryptographicException">None holds it unharmed.</exception>
    /// <exception cref="IOException">None can be read.</exception>
    public static async Task<SealedCopies> OpenAsync(
        IEnumerable<IObjectStore> stores, CaseKey caseKey, Guid objectId, Func<string, VerificationResult, CancellationToken, Task> tell, CancellationToken ct)
    {
        var copies = new SealedCopies(stores, objectId, tell);
        var worst = await copies.MoveOnAsync(head => (ObjectFormat.Of(caseKey, objectId, head), true), new EvidenceMissingException(objectId), ct);
        return worst is null ? copies : throw worst;
    }

    public async Task<int> ReadChunkAsync(long index, Memory<byte> target, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await Current.ReadChunkAsync(index, target, ct);
            }
            catch (Exception e) when (IsOfTheCopy(e))
            {
                await tell(Current.Name, ResultOf(e), ct);
                if (await MoveOnAsync(Current.SameFormat, e, ct) is not null) throw;
            }
        }
    }

    public void Dispose()
    {
        current?.Dispose();
        passed.ForEach(copy => copy.Dispose());
    }

    internal static VerificationResult ResultOf(Exception e) => e switch
    {
        EvidenceMissingException => VerificationResult.Missing,
        CutOffException => VerificationResult.Truncated,
        CryptographicException => VerificationResult.Mismatch,
        _ => VerificationResult.NotVerifiable,
    };

    internal static bool IsOfTheCopy(Exception e) => e is CryptographicException or IOException or EvidenceMissingException;

    /// <summary>Null when another copy is current now; else what was wrong with the first, which says more than what is wrong with the last.</summary>
    private async Task<Exception?> MoveOnAsync(Func<byte[], (ObjectFormat Format, bool Owned)> formatOf, Exception first, CancellationToken ct)
    {
        var tried = false;
        while (left.TryDequeue(out var store))
        {
            try
            {
                var bytes = await store.FindAsync(objectId, ct) ?? throw new EvidenceMissingException(objectId);
                var found = await SealedCopy.OpenAsync(bytes, objectId, formatOf, ct);
                if (current is not null) passed.Add(current); // its format is still in use
                current?.CloseBytes();
                current = found;
                return null;
            }
            catch (Exception e) when (IsOfTheCopy(e))
            {
                await tell(store.Name, ResultOf(e), ct);
                if (!tried && current is null) first = e;
                tried = true;
            }
        }

        return first;
    }
}
