using CaseTracker.Infrastructure.Redactions;

namespace CaseTracker.Application.Tests.Redactions;

public sealed class ScratchFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scratch-").FullName;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((256 << 10) - 1)]
    [InlineData(256 << 10)]
    [InlineData((256 << 10) + 1)]
    [InlineData(700_001)]
    public void What_was_written_is_read_back_and_has_no_name_on_the_disk(int size)
    {
        var bytes = new byte[size];
        new Random(3).NextBytes(bytes);
        using var scratch = new ScratchFile(folder);
        foreach (var piece in bytes.Chunk(99_991)) scratch.Write(piece);
        scratch.Finish();

        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Assert.Equal(size, scratch.Length);
        var read = new MemoryStream();
        scratch.CopyTo(read);
        Assert.Equal(bytes, read.ToArray());
        scratch.Position = size / 2;
        Assert.Equal(size == 0 ? -1 : bytes[size / 2], scratch.ReadByte());
        Assert.Throws<NotSupportedException>(() => scratch.WriteByte(1));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
