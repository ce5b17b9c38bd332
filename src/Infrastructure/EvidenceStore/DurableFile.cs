using CaseTracker.Application.Abstractions;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>An append-only file whose <see cref="Sync"/> tells the truth. Held exclusively (flock) while open, so that a sweep can tell the living from the dead.</summary>
internal sealed class DurableFile : IDisposable
{
    private readonly IDurableDisk disk;
    private readonly StoreCondition condition;
    private readonly FileStream stream;

    private DurableFile(IDurableDisk disk, StoreCondition condition, FileStream stream)
    {
        (this.disk, this.condition, this.stream) = (disk, condition, stream);
        Length = stream.Length;
    }

    public SafeFileHandle Handle => stream.SafeFileHandle;

    public long Length { get; private set; }

    /// <param name="mode">Of the file once it is closed; read-only for its owner unless said otherwise.</param>
    /// <exception cref="DurabilityException">No space for another file.</exception>
    /// <exception cref="DirectoryNotFoundException">Its folder is gone.</exception>
    public static DurableFile CreateNew(IDurableDisk disk, StoreCondition condition, string path, UnixFileMode mode = UnixFileMode.UserRead)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            UnixCreateMode = mode,
        };
        try
        {
            return new(disk, condition, new FileStream(path, options));
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            throw new DurabilityException($"Not created: {e.Message}", e);
        }
    }

    public static DurableFile Open(IDurableDisk disk, StoreCondition condition, string path) =>
        new(disk, condition, new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));

    /// <summary>Puts a small file in the place of another: after a crash one or the other is there, whole.</summary>
    /// <exception cref="DurabilityException">The old one may still be there, or the new one not be durable.</exception>
    public static void Replace(IDurableDisk disk, StoreCondition condition, string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            using (var file = CreateNew(disk, condition, temporary))
            {
                file.Append(content);
                file.Sync();
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        SyncFolder(disk, condition, Path.GetDirectoryName(path)!);
    }

    /// <exception cref="DurabilityException">The names in it are not durable; the store is read-only from now on.</exception>
    public static void SyncFolder(IDurableDisk disk, StoreCondition condition, string path)
    {
        try
        {
            disk.SyncFolder(path);
        }
        catch (IOException e)
        {
            throw condition.SyncFailed(e);
        }
    }

    /// <exception cref="DurabilityException">No space, or the device fails: discard the file, or truncate it to what was synced.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty)
            {
                var written = disk.Write(Handle, bytes, Length);
                Length += written;
                bytes = bytes[written..];
            }
        }
        catch (IOException e)
        {
            throw new DurabilityException($"Not written: {e.Message}", e);
        }
    }

    /// <exception cref="DurabilityException">Never try again: the kernel may have dropped the pages and would say yes.</exception>
    public void Sync()
    {
        try
        {
            disk.Sync(Handle);
        }
        catch (IOException e)
        {
            throw condition.SyncFailed(e);
        }

        if (RandomAccess.GetLength(Handle) != Length)
        {
            throw condition.SyncFailed(new IOException("The file's size is not what was written."));
        }
    }

    public void Truncate(long length)
    {
        RandomAccess.SetLength(Handle, length);
        Length = length;
    }

    public void Dispose() => stream.Dispose();
}
