using CaseTracker.Application.Evidence;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Bundles;

/// <summary>Whether the bytes of an item may go into a bundle: the same rule as for previews, asked anew each time.</summary>
internal sealed class BundleGate(ContentStandings standings, CheckedRedactions redactions, PreviewPolicy policy)
{
    /// <returns>A code of <see cref="BundleProblems"/>; empty when they may.</returns>
    internal async Task<string> ProblemAsync(Exhibit exhibit, CancellationToken ct)
    {
        var standing = await standings.OfAsync(exhibit.Id, ct);
        if (standing.NeedsTwoPeople) return BundleProblems.NeedsTwoPeople;
        if (standing.Privileged) return BundleProblems.Privileged;
        if (await redactions.IsUncheckedAsync(exhibit.Id, ct)) return BundleProblems.Unchecked;
        if (exhibit.Kind != ExhibitKind.File) return BundleProblems.Physical;
        if (exhibit.Content is null) return BundleProblems.NoFile;
        return standing.Scan == ScanState.Clean || (standing.Scan == ScanState.NotScanned && policy.NotScannedToo) ? "" : BundleProblems.NotClean;
    }

    /// <summary>Why pages that were served must not go out again; null when they may.</summary>
    internal async Task<string?> WithheldAsync(Exhibit exhibit, CancellationToken ct)
    {
        var standing = await standings.OfAsync(exhibit.Id, ct);
        return standing.NeedsTwoPeople ? BundleProblems.NeedsTwoPeople : standing.Privileged ? BundleProblems.Privileged : standing.Scan == ScanState.Infected ? BundleProblems.NotClean : null;
    }
}
