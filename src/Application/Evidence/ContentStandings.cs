using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What decides whether the bytes of an item may be shown, and to whom they may be handed.</summary>
/// <param name="Scan">What the latest scan says; <see cref="ScanState.NotScanned"/> before the first.</param>
/// <param name="NeedsTwoPeople">Marked as child sexual abuse material: never shown, and opened by nobody alone.</param>
/// <param name="Privileged">Marked as legally privileged: whoever prosecutes must not come upon it by a glance.</param>
internal sealed record ContentStanding(ScanState Scan, bool NeedsTwoPeople, bool Privileged);

/// <summary>Looks at the markings of an item and at the latest scan of its file, each time anew: both may have come meanwhile.</summary>
internal sealed class ContentStandings(ICaseTrackerDb db)
{
    private const string Privileged = "PRIVILEGED";

    internal async Task<ContentStanding> OfAsync(ExhibitId exhibit, CancellationToken ct)
    {
        var markings = await db.Exhibits.AsNoTracking().Where(e => e.Id == exhibit).Select(e => e.Markings).SingleAsync(ct);
        var scan = await db.ContentScans.Where(s => s.ExhibitId == exhibit).OrderByDescending(s => s.CheckedAt).ThenByDescending(s => s.Id).Select(s => (ScanState?)s.State).FirstOrDefaultAsync(ct);
        return new ContentStanding(scan ?? ScanState.NotScanned, markings.Contains(EvidenceLists.AbuseMaterial), markings.Contains(Privileged));
    }
}
