namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>The server's own log: at most two files of about <see cref="Limit"/> bytes.</summary>
internal static class ServerLog
{
    public const long Limit = 4 << 20;

    /// <summary>Sets a full log aside. The server appends, so it goes on writing at the new end.</summary>
    public static void Trim(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Limit })
            {
                File.Copy(path, path + ".1", overwrite: true);
                using var log = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                log.SetLength(0);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another member of the cluster is at it, or the disk is full: the next round tries again.
        }
    }

    /// <summary>The last lines, for the message of a start that failed.</summary>
    public static string Tail(string path) => File.Exists(path) ? string.Join('\n', File.ReadLines(path).TakeLast(8)) : "";
}
