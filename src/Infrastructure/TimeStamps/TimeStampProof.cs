using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.TimeStamps;

/// <summary>
/// Imprint, nonce, signature, purpose of the certificate, and its chain to the trust file as of the time of the token. Revocation is not asked: it must work without a
/// network, and years later (ADR 24).
/// </summary>
internal sealed class TimeStampProof(TimeStampSettings settings) : ITimeStampProof
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    public bool HasAuthority => settings.Authority is not null;

    public TokenProof Check(byte[] token, string sha256) => Check(token, Convert.FromHexString(sha256), null);

    /// <param name="nonce">What the request carried; null when only the token is left.</param>
    internal TokenProof Check(ReadOnlyMemory<byte> token, byte[] hash, ReadOnlyMemory<byte>? nonce)
    {
        if (!Rfc3161TimestampToken.TryDecode(token, out var read, out var length) || length != token.Length) return new TokenProof(TokenProblem.Unreadable, null, null, null);
        var info = read.TokenInfo;
        var serial = Convert.ToHexString(info.GetSerialNumber().Span);
        if (info.HashAlgorithmId.Value != Oids.Sha256 || !info.GetMessageHash().Span.SequenceEqual(hash)) return Refused(TokenProblem.WrongHash, null);
        if (nonce is { } sent && !(info.GetNonce() is { } came && came.Span.SequenceEqual(sent.Span))) return Refused(TokenProblem.WrongNonce, null);
        if (!IsSigned(read, hash, out var signer)) return Refused(TokenProblem.BadSignature, signer?.Subject);
        using (signer)
        {
            if (settings.Trust.Count == 0) return Refused(TokenProblem.NotChecked, signer!.Subject);
            return Refused(IsTrusted(signer!, read.AsSignedCms().Certificates, info.Timestamp) ? "" : TokenProblem.Untrusted, signer!.Subject);
        }

        TokenProof Refused(string problem, string? authority) => new(problem, info.Timestamp.ToUniversalTime(), authority, serial);
    }

    private static bool IsSigned(Rfc3161TimestampToken token, byte[] hash, out X509Certificate2? signer)
    {
        try
        {
            return token.VerifySignatureForHash(hash, HashAlgorithmName.SHA256, out signer) && signer is not null;
        }
        catch (CryptographicException)
        {
            signer = null;
            return false;
        }
    }

    private bool IsTrusted(X509Certificate2 signer, X509Certificate2Collection sent, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        (policy.TrustMode, policy.RevocationMode, policy.DisableCertificateDownloads) = (X509ChainTrustMode.CustomRootTrust, X509RevocationMode.NoCheck, true);
        (policy.VerificationTime, policy.VerificationTimeIgnored) = (at.UtcDateTime, false);
        _ = policy.ApplicationPolicy.Add(new Oid(TimeStamping));
        policy.ExtraStore.AddRange(sent);
        foreach (var known in settings.Trust) (TimeStampSettings.IsRoot(known) ? policy.CustomTrustStore : policy.ExtraStore).Add(known);
        return chain.Build(signer);
    }

    private static class Oids
    {
        internal const string Sha256 = "2.16.840.1.101.3.4.2.1";
    }
}
