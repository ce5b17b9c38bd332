namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>What can be seen of a stored object without a key.</summary>
internal static class StoreInspection
{
    /// <summary>Why the bytes cannot be that object; null when they look like it.</summary>
    /// <exception cref="IOException">The place does not answer.</exception>
    internal static async Task<(string Problem, string Detail)?> OutsideAsync(this IObjectStore place, Guid objectId, long plainBytes, CancellationToken ct)
    {
        using var bytes = await place.FindAsync(objectId, ct);
        if (bytes is null) return (EvidenceProblem.Missing, "There is no such file.");
        var head = new byte[ObjectFormat.HeadBytes];
        var read = 0;
        while (read < head.Length && await bytes.ReadAsync(head.AsMemory(read), read, ct) is > 0 and var count) read += count;
        if (read == head.Length && ObjectFormat.IdIn(head) is { } id && id != objectId) return (EvidenceProblem.Swapped, $"What lies in its place is object {id:N}.");
        var expected = ObjectFormat.StoredBytes(plainBytes);
        return bytes.Length < expected ? (EvidenceProblem.CutOff, $"{bytes.Length} of {expected} bytes are there.")
            : bytes.Length > expected ? (EvidenceProblem.TooLong, $"{bytes.Length} bytes are there instead of {expected}.")
            : null;
    }
}
