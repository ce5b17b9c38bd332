namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Files being written. What nobody holds any more was left by an instance that was killed; no row ever refers to it.</summary>
internal sealed class TemporaryFolder(string path)
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string PathOf(Guid id) => Path.Combine(path, id.ToString("N"));

    public void Make() => _ = Directory.CreateDirectory(path, OwnerOnly);

    /// <summary>Removes what is not being written; returns how many files.</summary>
    public int Sweep() => Directory.Exists(path) ? Directory.EnumerateFiles(path).Count(DeletedUnlessInUse) : 0;

    private static bool DeletedUnlessInUse(string file)
    {
        try
        {
            using var unlocked = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
            File.Delete(file);
            return true;
        }
        catch (IOException)
        {
            return false; // another instance writes it
        }
    }
}
