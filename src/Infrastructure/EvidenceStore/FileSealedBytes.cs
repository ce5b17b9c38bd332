using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>The sealed bytes of one object in a file. Takes the handle over.</summary>
internal sealed class FileSealedBytes(string copy, SafeFileHandle file) : ISealedBytes
{
    public string Copy => copy;

    public long Length { get; } = RandomAccess.GetLength(file);

    public ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken ct) => RandomAccess.ReadAsync(file, target, at, ct);

    public void Dispose() => file.Dispose();
}
