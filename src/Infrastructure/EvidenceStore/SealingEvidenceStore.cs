using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Seals bytes into a local file and hands it to every place; acknowledged only when all of them keep it. What some kept of an object that was
/// not acknowledged stays there: sealed, nameless, referred to by nothing.
/// </summary>
internal sealed class SealingEvidenceStore(
    DataFolder folder, CaseKeyRing keys, IDurableDisk disk, StoreCondition condition, IReadOnlyList<IObjectStore> places, IIntegrityLog? log = null) : IEvidenceStore
{
    private readonly TemporaryFolder temporary = new(Path.Combine(folder.Evidence, "tmp"));

    /// <summary>The main one first.</summary>
    internal IReadOnlyList<IObjectStore> Places => places;

    public async Task<StoredObject> PutAsync(CaseId caseId, Stream plain, CancellationToken ct)
    {
        condition.RequireWritable();
        await PrepareAsync(ct);
        var id = Guid.CreateVersion7();
        using var caseKey = await keys.TakeOrMakeAsync(caseId, ct);
        using var format = ObjectFormat.New(caseKey, id);
        try
        {
            using var file = DurableFile.CreateNew(disk, condition, temporary.PathOf(id));
            using var writer = new ObjectWriter(file, format);
            await writer.WriteAsync(plain, ct);
            file.Sync();
            condition.RequireWritable(); // another object's sync may have failed meanwhile: this device is not to be trusted
            var stored = new StoredObject(id, writer.SizeBytes, writer.Sha256, writer.StoredSha256);
            var whole = new SealedFile(id, temporary.PathOf(id), file.Length, stored.CipherSha256, () => new HandleStream(file.Handle));
            await KeepAsync(whole, ct);
            return stored;
        }
        finally
        {
            File.Delete(temporary.PathOf(id));
        }
    }

    /// <summary>Hands a sealed, durable file to every place; again with the same one it gives the same answer.</summary>
    /// <exception cref="DurabilityException">A place does not keep it.</exception>
    internal async Task KeepAsync(SealedFile whole, CancellationToken ct)
    {
        foreach (var place in places) await place.KeepAsync(whole, ct);
    }

    public Task<Stream> OpenReadAsync(CaseId caseId, Guid objectId, CancellationToken ct) =>
        OpenAsync(places, caseId, objectId, (copy, result, token) => TellAsync(objectId, copy, result, token), ct);

    /// <summary>From one place only, and without a word to anyone: for verification.</summary>
    /// <exception cref="IOException">The place does not answer.</exception>
    internal Task<Stream> OpenCopyAsync(IObjectStore place, CaseId caseId, Guid objectId, CancellationToken ct) =>
        OpenAsync([place], caseId, objectId, (_, _, _) => Task.CompletedTask, ct);

    /// <exception cref="DurabilityException">A place cannot be reached now.</exception>
    internal async Task PrepareAsync(CancellationToken ct)
    {
        temporary.Make();
        foreach (var place in places) await place.PrepareAsync(ct);
    }

    /// <summary>Removes what killed instances left half written; never an object.</summary>
    internal int SweepTemporaries() => temporary.Sweep();

    private async Task<Stream> OpenAsync(IEnumerable<IObjectStore> from, CaseId caseId, Guid objectId, Func<string, VerificationResult, CancellationToken, Task> tell, CancellationToken ct)
    {
        try
        {
            using var caseKey = await keys.TakeAsync(caseId, ct);
            return new SealedObjectStream(await SealedCopies.OpenAsync(from, caseKey, objectId, tell, ct));
        }
        catch (NoCaseKeyException)
        {
            if (await NowhereAsync(from, objectId, ct)) throw new EvidenceMissingException(objectId); // without an object there is no key to miss
            throw;
        }
    }

    private static async Task<bool> NowhereAsync(IEnumerable<IObjectStore> from, Guid objectId, CancellationToken ct)
    {
        foreach (var place in from)
        {
            using var bytes = await place.FindAsync(objectId, ct);
            if (bytes is not null) return false;
        }

        return true;
    }

    private Task TellAsync(Guid objectId, string copy, VerificationResult result, CancellationToken ct) =>
        log?.RecordAsync(new IntegrityFinding(objectId, copy, result, null, VerificationOccasion.Read, null), ct) ?? Task.CompletedTask;
}
