namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// The hashes of unfinished uploads between one request and the next, so that a byte is read once only. What is not here, because the server was
/// restarted, another instance took a request, or there were too many, is read again when the upload is whole.
/// </summary>
internal sealed class UploadHashes
{
    private const int Most = 1000;

    private readonly Lock guard = new();
    private readonly Dictionary<Guid, (ObjectHashes Hashes, long Kept)> known = [];
    private long kept;

    /// <summary>Null unless they are known up to this very chunk. The caller disposes them or brings them back.</summary>
    public ObjectHashes? Take(Guid upload, long chunks)
    {
        lock (guard)
        {
            if (!known.Remove(upload, out var found)) return null;
            if (found.Hashes.Chunks == chunks) return found.Hashes;
            found.Hashes.Dispose();
            return null;
        }
    }

    public void Keep(Guid upload, ObjectHashes hashes)
    {
        lock (guard)
        {
            if (known.Count >= Most && known.MinBy(entry => entry.Value.Kept) is var oldest && known.Remove(oldest.Key)) oldest.Value.Hashes.Dispose();
            if (known.Remove(upload, out var former)) former.Hashes.Dispose();
            known[upload] = (hashes, ++kept);
        }
    }
}
