using CaseTracker.Infrastructure.EvidenceStore;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Application.Tests.Evidence.Faults;

/// <summary>The real disk, but one call fails: the one with that number, counted over all kinds.</summary>
/// <param name="at">From 1.</param>
/// <param name="fail">Called instead of the call; throws, or kills.</param>
internal sealed class FailingCalls(int at, Action fail) : IDurableDisk
{
    private readonly LinuxDisk disk = new();

    public int Calls { get; private set; }

    public int Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        Count();
        return disk.Write(file, bytes, offset);
    }

    public void Sync(SafeFileHandle file)
    {
        Count();
        disk.Sync(file);
    }

    public void SyncFolder(string path)
    {
        Count();
        disk.SyncFolder(path);
    }

    public bool TryLink(string existing, string additional)
    {
        Count();
        return disk.TryLink(existing, additional);
    }

    private void Count()
    {
        if (++Calls == at) fail();
    }
}
