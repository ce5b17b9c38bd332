using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>
/// Which files count as the redacted version of an item that may go out. The one place that says so: a file derived as a redaction that has
/// arrived and in whose integrity there is no doubt.
/// </summary>
internal sealed class CheckedRedactions(ICaseTrackerDb db)
{
    internal const string Derivation = "REDACTION";

    internal IQueryable<Exhibit> All() =>
        db.Exhibits.Where(e => e.Derivation == Derivation && e.Content != null && !db.Incidents.Any(i => i.ExhibitId == e.Id && i.ResolvedAt == null));

    /// <returns>The latest of each item that has one.</returns>
    internal async Task<Dictionary<ExhibitId, Exhibit>> LatestAsync(IReadOnlyCollection<ExhibitId> originals, CancellationToken ct)
    {
        var parents = originals.Select(o => (ExhibitId?)o).ToList();
        var found = await All().AsNoTracking().Where(e => parents.Contains(e.ParentId)).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).ToListAsync(ct);
        return found.GroupBy(e => e.ParentId!.Value).ToDictionary(g => g.Key, g => g.Last());
    }
}
