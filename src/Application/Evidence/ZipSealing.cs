using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Application.Evidence;

/// <summary>Encrypts one entry of a zip file as WinZip's AE-2 wants it: AES-256 in counter mode, the counter counting from its first byte, and HMAC-SHA1 over what came out.</summary>
internal sealed class ZipSealing : IDisposable
{
    internal const int SaltLength = 16;
    internal const int VerifierLength = 2;
    internal const int CodeLength = 10;
    private const int KeyLength = 32;
    private const int Rounds = 1000; // the format's own number: the password is public, and keeps nobody out
    private const int Block = 16;
    private readonly Aes aes = Aes.Create();
    private readonly IncrementalHash code;
    private readonly byte[] pad = new byte[64 * 1024];
    private ulong counter;
    private int used;

    internal ZipSealing(string password, byte[] salt)
    {
        var keys = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Rounds, HashAlgorithmName.SHA1, (2 * KeyLength) + VerifierLength);
        aes.Key = keys[..KeyLength];
        code = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, keys[KeyLength..^VerifierLength]);
        Head = [.. salt, .. keys[^VerifierLength..]];
        used = pad.Length;
    }

    /// <summary>What stands before the encrypted bytes.</summary>
    internal byte[] Head { get; }

    public void Dispose()
    {
        aes.Dispose();
        code.Dispose();
    }

    /// <summary>Encrypts in place.</summary>
    internal void Seal(Span<byte> bytes)
    {
        for (var rest = bytes; rest.Length > 0;)
        {
            if (used == pad.Length) Refill();
            var now = Math.Min(rest.Length, pad.Length - used);
            for (var i = 0; i < now; i++) rest[i] ^= pad[used + i];
            used += now;
            rest = rest[now..];
        }
        code.AppendData(bytes);
    }

    /// <summary>What stands after them.</summary>
    internal byte[] Code() => code.GetHashAndReset()[..CodeLength];

    private void Refill()
    {
        Array.Clear(pad);
        for (var at = 0; at < pad.Length; at += Block) BinaryPrimitives.WriteUInt64LittleEndian(pad.AsSpan(at), ++counter);
        _ = aes.EncryptEcb(pad, pad, PaddingMode.None);
        used = 0;
    }
}
