using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Ids made from names (RFC 9562 version 8 over SHA-256): the same file gives the same ids in every database.</summary>
internal static class SeedIds
{
    internal static Guid Of(params ReadOnlySpan<string> names)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', names))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
