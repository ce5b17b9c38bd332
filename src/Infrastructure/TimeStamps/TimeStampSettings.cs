using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace CaseTracker.Infrastructure.TimeStamps;

/// <summary>Who stamps, and whom we believe.</summary>
/// <param name="Authority">Address that answers <c>application/timestamp-query</c>; null: every request waits.</param>
/// <param name="Trust">Roots, and certificates on the way to them.</param>
/// <param name="LedgersEvery">So often the last hashes of the ledgers that grew are stamped.</param>
internal sealed record TimeStampSettings(Uri? Authority, X509Certificate2Collection Trust, TimeSpan LedgersEvery)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads <c>TimeStamps:Authority</c>, <c>TimeStamps:TrustFile</c> and <c>TimeStamps:LedgersEveryMinutes</c>.</summary>
    /// <exception cref="InvalidOperationException">An address that is none, an authority without a trust file, or a trust file without a root.</exception>
    internal static TimeStampSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("TimeStamps");
        var every = section.GetValue("LedgersEveryMinutes", 60);
        if (every is < 1 or > 1440) throw new InvalidOperationException("TimeStamps:LedgersEveryMinutes must be between 1 and 1440.");
        return new TimeStampSettings(AddressOf(section["Authority"]), TrustOf(section["TrustFile"], needed: section["Authority"] is { Length: > 0 }), TimeSpan.FromMinutes(every));
    }

    private static Uri? AddressOf(string? given) => given is not { Length: > 0 } ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new InvalidOperationException("TimeStamps:Authority must be an http or https address.");

    private static X509Certificate2Collection TrustOf(string? file, bool needed)
    {
        var trust = new X509Certificate2Collection();
        if (file is not { Length: > 0 })
            return needed ? throw new InvalidOperationException("TimeStamps:TrustFile must name the certificates (PEM) of the authority's root: a token nobody checked is no proof.") : trust;
        trust.ImportFromPemFile(file);
        return trust.Any(IsRoot) ? trust : throw new InvalidOperationException("TimeStamps:TrustFile holds no root certificate.");
    }

    internal static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
