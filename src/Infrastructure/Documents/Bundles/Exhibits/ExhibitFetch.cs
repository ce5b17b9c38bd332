using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>Copies the bytes of an exhibit into its folder, and compares them with their record on the way.</summary>
internal static class ExhibitFetch
{
    /// <returns>Why it cannot be shown; empty when its bytes are there.</returns>
    internal static async Task<string> ReadAsync(BundleItemPlan item, IBundleContents contents, long maxBytes, int pagesSoFar, string folder, CancellationToken ct)
    {
        var content = await contents.OpenAsync(item, pagesSoFar, ct);
        if (content.Plain is null) return content.Problem;
        await using var plain = content.Plain;
        if (item.SizeBytes > maxBytes) return BundleProblems.TooLarge;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            await using var raw = new FileStream(Path.Combine(folder, ExhibitPages.Raw), FileMode.CreateNew, FileAccess.Write);
            var buffer = new byte[1 << 20];
            for (int read; (read = await plain.ReadAsync(buffer, ct)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await raw.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        catch (Exception e) when (e is CryptographicException or EvidenceMissingException)
        {
            return BundleProblems.ContentDamaged;
        }

        return item.Sha256.Length == 0 || Convert.ToHexStringLower(hash.GetHashAndReset()) == item.Sha256 ? "" : BundleProblems.ContentDamaged;
    }
}
