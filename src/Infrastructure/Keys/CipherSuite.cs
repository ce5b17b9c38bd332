using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// Every algorithm in use and the byte or name that stored bytes call it by: the one place to add a successor. What was written
/// under an older one stays readable because each record names its own.
/// </summary>
internal static class CipherSuite
{
    public const int KeyBytes = 32;
    public const int KeyIdBytes = 8;
    public const int SaltBytes = 32;

    /// <summary>The only key wrap so far: AES-256 with padding (RFC 5649).</summary>
    public const byte Aes256Kwp = 1;

    /// <summary>What new data is sealed with.</summary>
    public static Aead Current { get; } = new Aes256Gcm();

    public static IReadOnlyList<Aead> Aeads { get; } = [Current, new ChaCha20()];

    /// <summary>Name and use of each algorithm, for the inventory in the operations manual.</summary>
    public static IReadOnlyList<(string Name, string Use)> Inventory { get; } =
    [
        ("v1.aes256gcm", "fields, evidence chunks, state of uploads"),
        ("v1.chacha20poly1305", "read only: the successor should AES-GCM ever have to be left"),
        ("v1.aes256kwp", "case keys under the master key"),
        ("v1.hkdf-sha256", "installation keys by purpose, one key per object and upload"),
        ("sha2-256", "digest of evidence, plain and stored"),
    ];

    /// <exception cref="CryptographicException">Written by a newer version, or not by this product.</exception>
    public static Aead Aead(byte id) => Aeads.FirstOrDefault(a => a.Id == id) ?? throw new CryptographicException($"Unknown cipher {id}.");

    /// <summary>HKDF-SHA256; <paramref name="purpose"/> keeps keys for different uses apart.</summary>
    public static byte[] Derive(ReadOnlySpan<byte> secret, string purpose, ReadOnlySpan<byte> salt = default, int bytes = KeyBytes)
    {
        var key = GC.AllocateArray<byte>(bytes, pinned: true);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt, Encoding.UTF8.GetBytes("casetracker/v1/" + purpose));
        return key;
    }

    /// <summary>Tells keys apart in stored records without saying anything about them.</summary>
    public static byte[] KeyId(ReadOnlySpan<byte> secret) => Derive(secret, "key-id", bytes: KeyIdBytes);
}

/// <summary>Authenticated encryption with a 32-byte key, 12-byte nonce and 16-byte tag; may work in place.</summary>
internal abstract class Aead
{
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    public abstract byte Id { get; }

    public abstract void Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> bound);

    /// <exception cref="CryptographicException">Any of it was altered.</exception>
    public abstract void Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> bound);
}

internal sealed class Aes256Gcm : Aead
{
    public override byte Id => 1;

    public override void Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> bound)
    {
        using var gcm = new AesGcm(key, TagBytes);
        gcm.Encrypt(nonce, plain, cipher, tag, bound);
    }

    public override void Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> bound)
    {
        using var gcm = new AesGcm(key, TagBytes);
        gcm.Decrypt(nonce, cipher, tag, plain, bound);
    }
}

internal sealed class ChaCha20 : Aead
{
    public override byte Id => 2;

    public override void Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> bound)
    {
        using var poly = new ChaCha20Poly1305(key);
        poly.Encrypt(nonce, plain, cipher, tag, bound);
    }

    public override void Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> bound)
    {
        using var poly = new ChaCha20Poly1305(key);
        poly.Decrypt(nonce, cipher, tag, plain, bound);
    }
}
