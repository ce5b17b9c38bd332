using CaseTracker.Infrastructure.EvidenceStore;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Application.Tests.Evidence;

/// <summary>The real disk, failing where a test says so.</summary>
internal sealed class FaultyDisk : IDurableDisk
{
    public const int Eio = 5;
    public const int Enospc = 28;

    private readonly LinuxDisk disk = new();

    public int? SyncError { get; set; }

    public int? FolderSyncError { get; set; }

    /// <summary>From this many written bytes on, the disk is full.</summary>
    public long? FullAfter { get; set; }

    /// <summary>No write takes more than this.</summary>
    public int LargestWrite { get; set; } = int.MaxValue;

    public long Written { get; private set; }

    public int Syncs { get; private set; }

    public int Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long at)
    {
        if (Written >= FullAfter)
        {
            throw new IOException("No space left on device", Enospc);
        }

        var written = disk.Write(file, bytes[..(int)Math.Min(Math.Min(bytes.Length, LargestWrite), (FullAfter ?? long.MaxValue) - Written)], at);
        Written += written;
        return written;
    }

    public void Sync(SafeFileHandle file)
    {
        Syncs++;
        if (SyncError is { } error)
        {
            throw new IOException("Input/output error", error);
        }

        disk.Sync(file);
    }

    public void SyncFolder(string path)
    {
        if (FolderSyncError is { } error)
        {
            throw new IOException("Input/output error", error);
        }

        disk.SyncFolder(path);
    }

    public bool TryLink(string existing, string additional) => disk.TryLink(existing, additional);
}
