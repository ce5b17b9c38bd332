using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// The master key: a <see cref="KeyFile"/> made on first start, once, so that two instances starting together hold the same key. Its id (no secret) is noted beside the evidence: an
/// installation that has data never makes itself a second key when the first one is not mounted.
/// </summary>
internal sealed class MasterKeyFile(string path, string notePath, IDurableDisk disk)
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(path))!;

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

            _ = KeyFile.Make(disk, Folder, _ => Path.GetFileName(path));
        }

        var keys = new InstallationKeys(KeyFile.Read(path), Folder, disk);
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

    private void Note(string id)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(notePath)!, OwnerFolder);
        DurableFile.Replace(disk, new StoreCondition(), notePath, System.Text.Encoding.ASCII.GetBytes(id));
    }
}
