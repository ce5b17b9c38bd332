using System.Buffers.Binary;
using System.IO.Compression;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>Writes pixels as PNG by itself, so that what a browser is given was made here and not by what read the hostile file.</summary>
internal static class PngPicture
{
    private const byte Up = 2;
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <param name="pixels">Red, green, blue, row by row.</param>
    internal static byte[] Write(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9]) = (8, 2); // eight bits a colour, true colour
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, Compress(width * 3, height, pixels));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Each row as its difference from the row above, which suits pages of text.</summary>
    private static ReadOnlySpan<byte> Compress(int stride, int height, ReadOnlySpan<byte> pixels)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[stride + 1];
            line[0] = Up;
            for (var row = 0; row < height; row++)
            {
                var here = pixels.Slice(row * stride, stride);
                var above = row == 0 ? default : pixels.Slice((row - 1) * stride, stride);
                for (var i = 0; i < stride; i++) line[i + 1] = (byte)(here[i] - (above.IsEmpty ? 0 : above[i]));
                zlib.Write(line);
            }
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(name);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), content));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            var crc = n;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
            table[n] = crc;
        }

        return table;
    }
}
