using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// The keys that wrap case keys. The first comes of the master key; a rotation puts another beside it (<c>wrapping-ID.key</c>) and, when every case key is wrapped with it, says so in
/// <c>wrapping.current</c>. Running instances look into the folder when they meet an id they do not know, so that no read fails while a rotation goes on.
/// </summary>
/// <param name="folder">Where the master key lies; null for tests that never rotate.</param>
internal sealed class WrappingKeys(byte[] master, string? folder, IDurableDisk disk)
{
    private readonly ConcurrentDictionary<string, byte[]> known = new() { [IdOf(master)] = Of(master) };

    private string? Pointer => folder is null ? null : Path.Combine(folder, "wrapping.current");

    /// <summary>16 hex digits; no secret. What new case keys are wrapped with.</summary>
    public string CurrentId => Pointer is { } pointer && File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : IdOf(master);

    /// <exception cref="CryptographicException">There is no such key here.</exception>
    public byte[] Key(string id) => known.GetOrAdd(id, wanted =>
        folder is not null && File.Exists(PathOf(wanted)) ? Of(KeyFile.Read(PathOf(wanted)))
        : throw new CryptographicException($"Wrapped by key {wanted}, which this installation does not hold."));

    /// <summary>The key of a rotation that was interrupted, or a new one.</summary>
    public string MakeNext()
    {
        var here = folder ?? throw new InvalidOperationException("These keys live in memory only.");
        var current = CurrentId;
        var begun = Directory.EnumerateFiles(here, "wrapping-*.key").OrderBy(File.GetCreationTimeUtc).Select(IdIn).LastOrDefault(id => !Finished(id));
        return begun ?? IdIn(KeyFile.Make(disk, here, key => $"wrapping-{IdOf(key)}.key"));

        bool Finished(string id) => id == current || File.Exists(PathOf(id) + ".done");
    }

    /// <summary>Every case key is wrapped with it now.</summary>
    public void Use(string id)
    {
        _ = Key(id);
        DurableFile.Replace(disk, new StoreCondition(), PathOf(id) + ".done", []);
        DurableFile.Replace(disk, new StoreCondition(), Pointer!, System.Text.Encoding.ASCII.GetBytes(id));
    }

    private static byte[] Of(byte[] key) => CipherSuite.Derive(key, "case-key-wrapping");

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(CipherSuite.KeyId(key));

    private static string IdIn(string path) => Path.GetFileNameWithoutExtension(path)["wrapping-".Length..];

    private string PathOf(string id) => Path.Combine(folder!, $"wrapping-{id}.key");
}
