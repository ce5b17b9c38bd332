using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Victims.Vault;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>
/// A keyed, shortened hash of an identifier (HMAC-SHA-256, 96 bits), by which it is found again without being opened. The key is the installation's and one per kind, so that
/// the same digits as a telephone and as an account differ. Without the key file it says nothing; with it, only whether a value that one knows already occurs.
/// </summary>
public sealed class BlindIndex(IInstallationKeys keys)
{
    public const int Bytes = 12;

    /// <summary>Null when it is no identifier, or too little of one.</summary>
    public byte[]? Of(string kind, string value) => Identifiers.Normalised(kind, value) is { } text
        ? HMACSHA256.HashData(keys.Derive($"blind-index/{kind}"), Encoding.UTF8.GetBytes(text))[..Bytes]
        : null;

    /// <summary>As long as an index, and found by nothing.</summary>
    public static byte[] OfNothing() => RandomNumberGenerator.GetBytes(Bytes);
}

/// <summary>
/// Looks for an identifier in the cases of other units, past what the caller may see, and tells those who may: the lead of each case and the supervisors of its unit are told that a match
/// exists and whom to call, and no more. Of a protected person only their own supervisors are told (the gatekeepers). Recorded as <c>combine</c>.
/// </summary>
public interface IIdentifierMatches
{
    Task LookAsync(Guid victimId, byte[] index, CancellationToken ct);
}
