using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>The four calls durability rests on, as the kernel gives them: a write may be short, a sync may fail and must not be tried again.</summary>
internal interface IDurableDisk
{
    /// <summary>Writes at least one byte and returns how many.</summary>
    /// <exception cref="IOException">ENOSPC, EIO … (<see cref="Exception.HResult"/> is the errno).</exception>
    int Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long at);

    /// <exception cref="IOException">The kernel could not write all of it; what is on disk is unknown.</exception>
    void Sync(SafeFileHandle file);

    /// <summary>Makes names in a folder durable.</summary>
    /// <exception cref="IOException">As for <see cref="Sync"/>.</exception>
    void SyncFolder(string path);

    /// <summary>Gives a file a second name; false when that name is taken.</summary>
    /// <exception cref="IOException">Any other reason.</exception>
    bool TryLink(string existing, string additional);
}
