using System.Security.Cryptography;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>32 random bytes in a file of mode 0400. It appears complete or not at all, and only once.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <param name="nameOf">Where it shall lie, of the key itself.</param>
    /// <returns>Where it lies; another instance may have been faster, and its key is the one then.</returns>
    public static string Make(IDurableDisk disk, string folder, Func<byte[], string> nameOf)
    {
        _ = Directory.CreateDirectory(folder, OwnerFolder);
        var key = RandomNumberGenerator.GetBytes(CipherSuite.KeyBytes);
        var path = Path.Combine(folder, nameOf(key));
        var temporary = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            using (var file = DurableFile.CreateNew(disk, new StoreCondition(), temporary))
            {
                file.Append(key);
                file.Sync();
            }

            _ = disk.TryLink(temporary, path);
            disk.SyncFolder(folder);
            return path;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            File.Delete(temporary);
        }
    }

    /// <exception cref="InvalidOperationException">Readable by others, of the wrong size, or empty of randomness.</exception>
    public static byte[] Read(string path)
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
}
