using System.Security.Cryptography;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// The key-encryption key: 32 random bytes in a file of mode 0400, made on first start. The file appears complete or not at all,
/// and only once, so that two instances starting together hold the same key. Its id (no secret) is noted beside the evidence: an
/// installation that has data never makes itself a second key when the first one is not mounted.
/// </summary>
internal sealed class MasterKeyFile(string path, string notePath, IDurableDisk disk)
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="InvalidOperationException">The file is readable by others, of the wrong size, empty of randomness, missing or not the one used before.</exception>
    public InstallationKeys LoadOrMake()
    {
        var noted = File.Exists(notePath) ? File.ReadAllText(notePath).Trim() : null;
        if (!File.Exists(path))
        {
            if (noted is not null)
            {
                throw new InvalidOperationException($"The master key {noted} of this installation is missing at {path}: restore it. A new one could not open what is stored.");
            }

            Make();
        }

        var keys = new InstallationKeys(Load());
        if (noted is null)
        {
            Note(keys.Id);
        }
        else if (noted != keys.Id)
        {
            throw new InvalidOperationException($"{path} holds master key {keys.Id}, but this installation was set up with {noted}.");
        }

        return keys;
    }

    private void Make()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        _ = Directory.CreateDirectory(folder, OwnerFolder);
        var temporary = $"{path}.{Guid.CreateVersion7():N}.tmp";
        var key = RandomNumberGenerator.GetBytes(CipherSuite.KeyBytes);
        try
        {
            using (var file = DurableFile.CreateNew(disk, new StoreCondition(), temporary))
            {
                file.Append(key);
                file.Sync();
            }

            _ = disk.TryLink(temporary, path); // false: another instance was faster, and its key is the one
            disk.SyncFolder(folder);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            File.Delete(temporary);
        }
    }

    private byte[] Load()
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if ((File.GetUnixFileMode(file) & Others) != 0)
        {
            throw new InvalidOperationException($"{path} can be read or written by other users: chmod 0400 it.");
        }

        if (RandomAccess.GetLength(file) != CipherSuite.KeyBytes)
        {
            throw new InvalidOperationException($"{path} must hold exactly {CipherSuite.KeyBytes} bytes.");
        }

        var key = GC.AllocateArray<byte>(CipherSuite.KeyBytes, pinned: true);
        return RandomAccess.Read(file, key, 0) == key.Length && key.AsSpan().ContainsAnyExcept((byte)0)
            ? key
            : throw new InvalidOperationException($"{path} is all zeros: it was never a key.");
    }

    private void Note(string id)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(notePath)!, OwnerFolder);
        DurableFile.Replace(disk, new StoreCondition(), notePath, System.Text.Encoding.ASCII.GetBytes(id));
    }
}
