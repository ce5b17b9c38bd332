using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Why an item of a set may not go out now.</summary>
public enum ReleaseProblem
{
    /// <summary>It is not, or no longer, decided that it is disclosed.</summary>
    NotDecided,
    NoFile,

    /// <summary>An integrity incident is open.</summary>
    InDoubt,
    Infected,

    /// <summary>Its redacted version does not count as checked.</summary>
    RedactionNotChecked,

    /// <summary>It is child sexual abuse material: shown, never copied.</summary>
    NeverCopied,
}

/// <summary>One item of a set with all that decides whether it may go out.</summary>
/// <param name="Exhibit">The item of the line.</param>
/// <param name="Handed">What is handed out: the item itself or its redacted version.</param>
internal sealed record ReleaseCandidate(ReleaseSetItem Part, DisclosureItem Item, Exhibit Exhibit, Exhibit Handed, IReadOnlyList<ReleaseProblem> Problems);

/// <summary>Looks at each item of a set anew: when it is shown, and once more in the turn in which it is released.</summary>
internal sealed class ReleaseGate(ICaseTrackerDb db, CheckedRedactions redactions)
{
    /// <returns>In the order of the schedule.</returns>
    internal async Task<IReadOnlyList<ReleaseCandidate>> LookAsync(ReleaseSetId set, CancellationToken ct)
    {
        var rows = await (from part in db.ReleaseSetItems
                          join item in db.DisclosureItems on part.ItemId equals item.Id
                          join exhibit in db.Exhibits on item.ExhibitId equals exhibit.Id
                          join handed in db.Exhibits on part.ExhibitId equals handed.Id
                          where part.SetId == set
                          orderby exhibit.Reference.Length, exhibit.Reference
                          select new { part, item, exhibit, handed }).ToListAsync(ct);
        var ids = rows.Select(r => r.handed.Id).ToList();
        var doubted = await db.Incidents.Where(i => ids.Contains(i.ExhibitId) && i.ResolvedAt == null).Select(i => i.ExhibitId).ToListAsync(ct);
        var scans = await db.ContentScans.AsNoTracking().Where(s => ids.Contains(s.ExhibitId)).ToListAsync(ct);
        var infected = scans.GroupBy(s => s.ExhibitId).Where(g => g.OrderByDescending(s => s.CheckedAt).First().State == ScanState.Infected).Select(g => g.Key).ToHashSet();
        var checkedOnes = await redactions.All().Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
        return rows.ConvertAll(r => new ReleaseCandidate(r.part, r.item, r.exhibit, r.handed, [.. Problems(r.part, r.item, r.exhibit, r.handed)]));

        IEnumerable<ReleaseProblem> Problems(ReleaseSetItem part, DisclosureItem item, Exhibit exhibit, Exhibit handed)
        {
            if (!DisclosureStates.Releasable.Contains(item.Status)) yield return ReleaseProblem.NotDecided;
            if (part.Form == ReleaseForm.Inspection) yield break;
            if (handed.Content is null) yield return ReleaseProblem.NoFile;
            if (doubted.Contains(handed.Id)) yield return ReleaseProblem.InDoubt;
            if (infected.Contains(handed.Id)) yield return ReleaseProblem.Infected;
            if (handed.Derivation == CheckedRedactions.Derivation && !checkedOnes.Contains(handed.Id)) yield return ReleaseProblem.RedactionNotChecked;
            if (exhibit.IsAbuseMaterial || handed.IsAbuseMaterial) yield return ReleaseProblem.NeverCopied;
        }
    }
}
