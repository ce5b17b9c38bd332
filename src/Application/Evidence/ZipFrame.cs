using System.Text;

namespace CaseTracker.Application.Evidence;

/// <summary>What stands around the one encrypted entry of a zip file (PKWARE APPNOTE 6.3; WinZip AE-2). All lengths are known at the beginning.</summary>
internal sealed class ZipFrame(string name, long size, DateTimeOffset at)
{
    private const ushort Version = 51;                       // the least that reads AES
    private const ushort Flags = 0x0801;                     // encrypted; the name is UTF-8
    private const ushort Encrypted = 99;                     // the method stands in the extra field
    private const int SmallMost = unchecked((int)0xFFFFFFFF);
    private readonly byte[] nameBytes = Encoding.UTF8.GetBytes(name);
    private readonly long packed = size + ZipSealing.SaltLength + ZipSealing.VerifierLength + ZipSealing.CodeLength;

    internal long Length => Opening().Length + packed + Closing().Length;

    private bool IsLarge => packed >= uint.MaxValue || Opening().Length + packed >= uint.MaxValue;

    internal byte[] Opening() => Bytes(zip =>
    {
        zip.Write(0x04034b50);
        zip.Write(Version);
        Common(zip, packed >= uint.MaxValue);
        zip.Write(nameBytes);
        zip.Write(Extra(packed >= uint.MaxValue));
    });

    internal byte[] Closing()
    {
        var (large, start) = (packed >= uint.MaxValue, Opening().Length + packed);
        var directory = Bytes(zip =>
        {
            zip.Write(0x02014b50);
            zip.Write(Version);
            zip.Write(Version);
            Common(zip, large);
            zip.Write((ushort)0);  // no comment
            zip.Write((ushort)0);  // first disk
            zip.Write((ushort)0);
            zip.Write(0);
            zip.Write(0);          // the entry begins the file
            zip.Write(nameBytes);
            zip.Write(Extra(large));
        });
        return [.. directory, .. Bytes(zip =>
        {
            if (IsLarge)
            {
                zip.Write(0x06064b50);
                zip.Write(44L);
                zip.Write(Version);
                zip.Write(Version);
                zip.Write(0L);
                zip.Write(1L);
                zip.Write(1L);
                zip.Write((long)directory.Length);
                zip.Write(start);
                zip.Write(0x07064b50);
                zip.Write(0);
                zip.Write(start + directory.Length);
                zip.Write(1);
            }
            zip.Write(0x06054b50);
            zip.Write(0);
            zip.Write((ushort)1);
            zip.Write((ushort)1);
            zip.Write(directory.Length);
            zip.Write(IsLarge ? SmallMost : (int)(uint)start);
            zip.Write((ushort)0);
        })];
    }

    /// <summary>From the flags to the lengths of name and extra field; the same in both headers. AE-2 has no checksum: its code proves more.</summary>
    private void Common(BinaryWriter zip, bool large)
    {
        zip.Write(Flags);
        zip.Write(Encrypted);
        zip.Write((ushort)((at.Hour << 11) | (at.Minute << 5) | (at.Second / 2)));
        zip.Write((ushort)(((Math.Max(at.Year, 1980) - 1980) << 9) | (at.Month << 5) | at.Day));
        zip.Write(0);
        zip.Write(large ? SmallMost : (int)(uint)packed);
        zip.Write(large ? SmallMost : (int)(uint)size);
        zip.Write((ushort)nameBytes.Length);
        zip.Write((ushort)Extra(large).Length);
    }

    private byte[] Extra(bool large) => Bytes(zip =>
    {
        if (large)
        {
            zip.Write((ushort)0x0001);
            zip.Write((ushort)16);
            zip.Write(size);
            zip.Write(packed);
        }
        zip.Write((ushort)0x9901);
        zip.Write((ushort)7);
        zip.Write((ushort)2);      // AE-2
        zip.Write("AE"u8);
        zip.Write((byte)3);        // AES-256
        zip.Write((ushort)0);      // stored
    });

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
