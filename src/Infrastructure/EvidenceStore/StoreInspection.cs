namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>What can be seen of stored objects without a key.</summary>
internal static class StoreInspection
{
    /// <summary>All files below <c>objects</c>, relative to the folder of the store.</summary>
    internal static IReadOnlyList<string> Files(this FolderEvidenceStore store) => Directory.Exists(store.Objects)
        ? [.. Directory.EnumerateFiles(store.Objects, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(store.Root, path)).Order(StringComparer.Ordinal)]
        : [];

    internal static string NameOf(this FolderEvidenceStore store, Guid objectId) => Path.GetRelativePath(store.Root, store.PathOf(objectId));

    /// <summary>Why the file cannot be that object; null when it looks like it.</summary>
    internal static (string Problem, string Detail)? Outside(this FolderEvidenceStore store, Guid objectId, long plainBytes)
    {
        var file = new FileInfo(store.PathOf(objectId));
        if (!file.Exists) return (EvidenceProblem.Missing, "There is no such file.");
        var head = new byte[ObjectFormat.HeadBytes];
        using (var stream = file.OpenRead())
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && ObjectFormat.IdIn(head) is { } id && id != objectId)
                return (EvidenceProblem.Swapped, $"What lies in its place is object {id:N}.");
        var expected = ObjectFormat.StoredBytes(plainBytes);
        return file.Length < expected ? (EvidenceProblem.CutOff, $"{file.Length} of {expected} bytes are there.")
            : file.Length > expected ? (EvidenceProblem.TooLong, $"{file.Length} bytes are there instead of {expected}.")
            : null;
    }
}
