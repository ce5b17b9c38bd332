using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>The bundle of a set, and what stands against its going out with it.</summary>
/// <param name="Changed">The bundle was changed after this version was assembled, so it cannot be served.</param>
/// <param name="NotReleased">References of what it shows although neither this set nor an earlier one to this recipient hands it out, in the order of the bundle.</param>
internal sealed record EnclosedBundle(BundleVersion Version, Bundle Bundle, bool Changed, IReadOnlyList<string> NotReleased)
{
    internal bool MayGoOut => !Changed && NotReleased.Count == 0;
}

/// <summary>A bundle is a second way out for exhibits: it shows nothing that the set itself does not hand out, byte for byte.</summary>
internal sealed class EnclosedBundles(ICaseTrackerDb db)
{
    private const int MostChoices = 50;

    /// <returns>Null when the set has none.</returns>
    internal async Task<EnclosedBundle?> LookAsync(ReleaseSet set, IReadOnlyList<ReleaseCandidate> handed, CancellationToken ct)
    {
        if (set.Bundle is not { } id) return null;
        var version = await db.BundleVersions.Include(v => v.Items).SingleAsync(v => v.Id == id, ct);
        var bundle = await db.Bundles.Include(b => b.Entries).SingleAsync(b => b.Id == version.BundleId, ct);
        var changed = version.State == BundleState.Assembled && (version.Revision != bundle.Revision || version.Number != bundle.Next);
        var ids = version.Items.Select(i => i.ExhibitId).ToList();
        var references = await db.Exhibits.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Reference }).ToDictionaryAsync(e => e.Id, e => e.Reference, ct);
        var before = await BeforeAsync(set, ct);
        return new EnclosedBundle(version, bundle, changed, [.. version.Items.Where(i => !GoesOut(i, handed, before)).Select(i => references[i.ExhibitId]).Distinct()]);
    }

    /// <returns>What can go with a set: what was served, and what nobody changed after it was assembled; the latest first.</returns>
    internal async Task<IReadOnlyList<BundleChoice>> ChoicesAsync(CaseId caseId, CancellationToken ct) =>
        await (from version in db.BundleVersions
               join bundle in db.Bundles on version.BundleId equals bundle.Id
               where version.CaseId == caseId && (version.State == BundleState.Served || (version.State == BundleState.Assembled && version.Revision == bundle.Revision && version.Number == bundle.Served + 1))
               orderby version.RequestedAt descending
               select new BundleChoice(version.Id.Value, bundle.Title, version.Number, version.File!.Pages, version.State == BundleState.Served)).Take(MostChoices).ToListAsync(ct);

    /// <summary>For a sheet it is enough that the item is on the set in any form; pages must be those of the file that is handed out.</summary>
    private static bool GoesOut(BundleVersionItem item, IReadOnlyList<ReleaseCandidate> handed, IReadOnlyList<ReleaseLine> before)
    {
        var sheet = item.Slip.Length > 0;
        return handed.Any(c => c.Handed.Id == item.ExhibitId && (sheet || (c.Part.Form != ReleaseForm.Inspection && c.Handed.Content?.Sha256 == item.Sha256)))
            || before.Any(l => l.ExhibitId == item.ExhibitId && (sheet || (l.Form != ReleaseForm.Inspection && l.Sha256 == item.Sha256)));
    }

    /// <returns>What earlier sets of the series handed out.</returns>
    private async Task<IReadOnlyList<ReleaseLine>> BeforeAsync(ReleaseSet set, CancellationToken ct) =>
        !set.IsSupplement ? [] : await (from line in db.ReleaseLines.AsNoTracking()
                                        join earlier in db.ReleaseSets on line.SetId equals earlier.Id
                                        where earlier.RootId == set.RootId && earlier.Id != set.Id && line.Form != null
                                        select line).ToListAsync(ct);
}
