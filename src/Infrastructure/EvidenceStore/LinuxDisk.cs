using System.ComponentModel;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Straight to libc, because this runtime's own flush calls swallow a failed fsync.</summary>
internal sealed partial class LinuxDisk : IDurableDisk
{
    private const int Interrupted = 4; // EINTR
    private const int Exists = 17; // EEXIST

    public int Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long at)
    {
        while (true)
        {
            var written = PWrite(file, bytes, (nuint)bytes.Length, at);
            if (written > 0)
            {
                return (int)written;
            }

            var error = written == 0 ? 0 : Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw Failed("pwrite", error);
            }
        }
    }

    public void Sync(SafeFileHandle file)
    {
        var held = false;
        try
        {
            file.DangerousAddRef(ref held);
            SyncDescriptor((int)file.DangerousGetHandle());
        }
        finally
        {
            if (held)
            {
                file.DangerousRelease();
            }
        }
    }

    public void SyncFolder(string path)
    {
        // The runtime refuses to open folders, so this descriptor is libc's from end to end.
        var descriptor = Open(path, FolderFlags);
        if (descriptor < 0)
        {
            throw Failed("open folder", Marshal.GetLastPInvokeError());
        }

        try
        {
            SyncDescriptor(descriptor);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    public bool TryLink(string existing, string additional)
    {
        if (Link(existing, additional) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Exists ? false : throw Failed("link", error);
    }

    /// <summary>Syncs what cannot be synced and expects to be told so.</summary>
    /// <exception cref="InvalidOperationException">This build or system hides failed syncs; evidence must not be entrusted to it.</exception>
    public static void SelfTest()
    {
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        if (!Refuses((int)pipe.SafePipeHandle.DangerousGetHandle()) || !Refuses(-1))
        {
            throw new InvalidOperationException("fsync reports success on what it cannot sync: this system cannot promise that evidence is on disk.");
        }
    }

    private const int FolderFlags = 0x80000; // O_RDONLY | O_CLOEXEC

    private static bool Refuses(int descriptor)
    {
        try
        {
            SyncDescriptor(descriptor);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void SyncDescriptor(int descriptor)
    {
        if (FSync(descriptor) != 0)
        {
            throw Failed("fsync", Marshal.GetLastPInvokeError());
        }
    }

    private static IOException Failed(string call, int error) => new($"{call}: {new Win32Exception(error).Message} (errno {error})", error);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "pwrite", SetLastError = true)]
    private static partial nint PWrite(SafeFileHandle file, ReadOnlySpan<byte> bytes, nuint count, long at);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string additional);
}
