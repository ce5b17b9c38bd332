using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Reads a zip file of one AES-256 entry as its specification says, from its end to its beginning; shares nothing with what wrote it.</summary>
internal static class AesZip
{
    internal static (string Name, byte[] Bytes) Open(byte[] zip, string password)
    {
        var end = zip.AsSpan(zip.Length - 22);
        Assert.Equal((0x06054b50u, 1), (BinaryPrimitives.ReadUInt32LittleEndian(end), BinaryPrimitives.ReadUInt16LittleEndian(end[10..])));
        var directory = zip.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(end[16..]));
        Assert.Equal(0x02014b50u, BinaryPrimitives.ReadUInt32LittleEndian(directory));
        Assert.Equal((1, 99, 0u), (BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]) & 1, BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]), BinaryPrimitives.ReadUInt32LittleEndian(directory[16..])));
        var (packed, size, name) = (BinaryPrimitives.ReadInt32LittleEndian(directory[20..]), BinaryPrimitives.ReadInt32LittleEndian(directory[24..]), BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]));
        Assert.Equal(Convert.FromHexString("01990700020041450300" + "00"), directory.Slice(46 + name, 11));

        var local = zip.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(directory[42..]));
        Assert.Equal(0x04034b50u, BinaryPrimitives.ReadUInt32LittleEndian(local));
        var entry = local.Slice(30 + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]), packed);
        return (Encoding.UTF8.GetString(directory.Slice(46, name)), Decrypt(entry, size, password));
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> entry, int size, string password)
    {
        Assert.Equal(entry.Length, size + 28);
        var keys = Rfc2898DeriveBytes.Pbkdf2(password, entry[..16], 1000, HashAlgorithmName.SHA1, 66);
        Assert.True(entry.Slice(16, 2).SequenceEqual(keys.AsSpan(64)), "wrong password");
        var sealedBytes = entry.Slice(18, size);
        var (plain, block) = (new byte[size], new byte[16]);
        using var code = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, keys[32..64]);
        code.AppendData(sealedBytes);
        Assert.Equal(code.GetHashAndReset()[..10], entry[^10..].ToArray());
        using var aes = Aes.Create();
        aes.Key = keys[..32];
        for (var at = 0; at < size; at++)
        {
            if (at % 16 == 0)
            {
                BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan().Fill0(), (at / 16) + 1);
                block = aes.EncryptEcb(block, PaddingMode.None);
            }
            plain[at] = (byte)(sealedBytes[at] ^ block[at % 16]);
        }
        return plain;
    }

    private static Span<byte> Fill0(this Span<byte> span)
    {
        span.Clear();
        return span;
    }
}
