using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using CaseTracker.Application.Evidence;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class EncryptedZipTests
{
    private static readonly DateTimeOffset At = new(2026, 2, 3, 10, 20, 30, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1_000_003)]
    public async Task What_goes_in_comes_out_under_the_customary_password_and_the_length_is_told_before(int size)
    {
        using var zip = new EncryptedZipStream(new MemoryStream(Bytes(size)), "Übersicht 1.exe", At);
        var (told, made) = (zip.Length, new MemoryStream());
        await zip.CopyToAsync(made, 7_001, Ct);

        Assert.Equal(told, made.Length);
        var (name, bytes) = AesZip.Open(made.ToArray(), "infected");
        Assert.Equal("Übersicht 1.exe", name);
        Assert.Equal(Sha256(Bytes(size)), Sha256(bytes));
        using var listed = new ZipArchive(made, ZipArchiveMode.Read);
        Assert.Equal((size, new DateTime(2026, 2, 3, 10, 20, 30)), (Assert.Single(listed.Entries).Length, listed.Entries[0].LastWriteTime.DateTime));
    }

    [Fact]
    public async Task Twice_the_same_file_gives_other_bytes_and_never_its_own()
    {
        var plain = new byte[5000];
        var (one, two) = (await MadeAsync(plain), await MadeAsync(plain));
        Assert.NotEqual(one, two);
        Assert.Equal(-1, one.AsSpan().IndexOf(new byte[64]));
    }

    [Fact]
    public async Task Damage_found_while_it_is_read_ends_it_before_its_end()
    {
        using var zip = new EncryptedZipStream(new ProvenStream(new MemoryStream(Bytes(5000)), Sha256([1]), _ => Task.CompletedTask), "a", At);
        _ = await Assert.ThrowsAsync<CryptographicException>(() => zip.CopyToAsync(Stream.Null, Ct));
        using var cut = new EncryptedZipStream(new Shorter(5000), "a", At);
        _ = await Assert.ThrowsAsync<EndOfStreamException>(() => cut.CopyToAsync(Stream.Null, Ct));
    }

    [Fact]
    public async Task Any_size_takes_the_same_memory()
    {
        using var zip = new EncryptedZipStream(new Shorter(64 << 20, whole: true), "a", At);
        var (buffer, read) = (new byte[81_920], 0L);
        _ = await zip.ReadAsync(buffer, Ct);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (zip.Read(buffer, 0, buffer.Length) is > 0 and var count) read += count;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.True(read > 64 << 20);
    }

    [Fact]
    public void Beyond_four_gigabytes_the_sizes_stand_in_the_larger_fields()
    {
        const long size = 5L << 30;
        var (opening, closing) = (new ZipFrame("a", size, At).Opening(), new ZipFrame("a", size, At).Closing());
        Assert.Equal((uint.MaxValue, size, size + 28), (BinaryPrimitives.ReadUInt32LittleEndian(opening.AsSpan(22)), BinaryPrimitives.ReadInt64LittleEndian(opening.AsSpan(35)), BinaryPrimitives.ReadInt64LittleEndian(opening.AsSpan(43))));
        var wide = closing.AsSpan(closing.AsSpan().IndexOf("PK\u0006\u0006"u8));
        Assert.Equal((opening.Length + size + 28, uint.MaxValue), (BinaryPrimitives.ReadInt64LittleEndian(wide[48..]), BinaryPrimitives.ReadUInt32LittleEndian(closing.AsSpan(closing.Length - 6))));
        Assert.Equal(opening.Length + size + 28 + closing.Length, new ZipFrame("a", size, At).Length);
    }

    private static async Task<byte[]> MadeAsync(byte[] plain)
    {
        using var zip = new EncryptedZipStream(new MemoryStream(plain), "a", At);
        var made = new MemoryStream();
        await zip.CopyToAsync(made, Ct);
        return made.ToArray();
    }

    /// <summary>Zeros; unless <paramref name="whole"/>, one byte less than it says.</summary>
    private sealed class Shorter(int length, bool whole = false) : MemoryStream
    {
        private int left = whole ? length : length - 1;

        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = Math.Min(count, left);
            left -= now;
            return now;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var now = Math.Min(buffer.Length, left);
            left -= now;
            return ValueTask.FromResult(now);
        }
    }
}
