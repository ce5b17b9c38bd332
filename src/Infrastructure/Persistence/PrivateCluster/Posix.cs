using System.Runtime.InteropServices;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>Two calls that the runtime does not offer.</summary>
internal static unsafe partial class Posix
{
    /// <summary>PostgreSQL's fast shutdown: open transactions roll back, nothing committed is lost.</summary>
    public const int Interrupt = 2;

    /// <summary>PostgreSQL's immediate shutdown: the next start recovers from the log.</summary>
    public const int Quit = 3;

    /// <returns>False when there is no such process, or it is not ours to signal.</returns>
    public static bool Signal(int pid, int signal) => kill(pid, signal) == 0;

    /// <summary>The path without symbolic links: one folder, one name, whichever way it was reached.</summary>
    public static string RealPath(string path)
    {
        var resolved = realpath(path, null);
        if (resolved is null)
        {
            throw new IOException($"{path} cannot be resolved (error {Marshal.GetLastPInvokeError()}).");
        }

        var text = Marshal.PtrToStringUTF8((nint)resolved)!;
        NativeMemory.Free(resolved);
        return text;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int pid, int signal);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* realpath(string path, byte* buffer);
}
