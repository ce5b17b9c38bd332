namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>An advisory lock on a file. The kernel drops it when its holder dies, however it dies, so none is ever left behind.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">Someone else held it all that time.</exception>
    public static async Task<IDisposable> ExclusiveAsync(string path, TimeSpan limit, CancellationToken ct)
    {
        var deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        while (true)
        {
            if (TryExclusive(path) is { } held)
            {
                return held;
            }

            if (Environment.TickCount64 > deadline)
            {
                throw new TimeoutException($"Another process holds {path}.");
            }

            await Task.Delay(Pause, ct);
        }
    }

    /// <summary>Null when someone holds it, shared or not.</summary>
    public static IDisposable? TryExclusive(string path)
    {
        try
        {
            return Open(path, FileShare.None);
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            return null;
        }
    }

    public static IDisposable Shared(string path) => Open(path, FileShare.Read);

    /// <summary>EWOULDBLOCK, which is what the runtime reports for a lock that is held.</summary>
    private const int WouldBlock = 11;

    private static FileStream Open(string path, FileShare share) => new(path, new FileStreamOptions
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = share,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    });
}
