using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Redactions;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>Tells whether an item may be handed out as a redaction: asked by whatever leaves the house.</summary>
internal sealed class CheckedRedactions(ICaseTrackerDb db)
{
    /// <summary>Code of the list DerivationType.</summary>
    internal const string Derivation = "REDACTION";

    /// <summary>Files that may go out in place of what they were made from: whole, in no doubt, and, when made here, checked by a second person.</summary>
    internal IQueryable<Exhibit> All() => db.Exhibits.Where(e => e.Derivation == Derivation && e.Content != null
        && !db.Incidents.Any(i => i.ExhibitId == e.Id && i.ResolvedAt == null)
        && !db.Redactions.SelectMany(r => r.Attempts).Any(a => a.ResultId == e.Id && a.State != AttemptState.Checked));

    /// <returns>The latest of each item that has one.</returns>
    internal async Task<Dictionary<ExhibitId, Exhibit>> LatestAsync(IReadOnlyCollection<ExhibitId> originals, CancellationToken ct)
    {
        var parents = originals.Select(o => (ExhibitId?)o).ToList();
        var found = await All().AsNoTracking().Where(e => parents.Contains(e.ParentId)).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).ToListAsync(ct);
        return found.GroupBy(e => e.ParentId!.Value).ToDictionary(g => g.Key, g => g.Last());
    }

    /// <summary>True when it was made by a redaction here that nobody has checked, or that was rejected: it is handed to nobody.</summary>
    internal Task<bool> IsUncheckedAsync(ExhibitId exhibit, CancellationToken ct) =>
        db.Redactions.SelectMany(r => r.Attempts).AnyAsync(a => a.ResultId == exhibit && a.State != AttemptState.Checked, ct);
}
