using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Application.Calendars;

/// <summary>The secret part of a calendar address.</summary>
public static class FeedSecret
{
    /// <summary>256 random bits, base64url.</summary>
    internal static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Plain SHA-256: there is nothing to guess in 256 random bits.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static string Path(string secret) => $"/calendar/{secret}.ics";
}
