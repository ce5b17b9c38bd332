using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Compensation;

/// <param name="Answer">Code of the list EntitlementAnswer.</param>
/// <param name="Ground">Code of the list EntitlementGround.</param>
public sealed record EntitlementView(int Number, string Answer, string Ground, DateOnly AssessedOn, string AssessedBy);

/// <summary>Compensation that a court or a settlement ordered for counts of this victim: what a claim should carry on, never a second record of it.</summary>
/// <param name="Settlement">By an accepted settlement; else part of a sentence.</param>
/// <param name="Suspect">Reference of who has to pay.</param>
/// <param name="Victims">How many victims the counts are for, this one included: the order may be for all of them.</param>
public sealed record OrderedCompensation(bool Settlement, string Suspect, DateOnly On, decimal Amount, string Currency, int Victims);

/// <summary>Reads who assessed what, and what was ordered elsewhere.</summary>
internal sealed class EntitlementReading(ICaseTrackerDb db)
{
    internal async Task<IReadOnlyList<EntitlementView>> OfAsync(VictimId victim, CancellationToken ct) => await (
        from e in db.Entitlements.AsNoTracking()
        where e.VictimId == victim
        join who in db.Staff on e.RecordedBy equals who.Id
        orderby e.Number descending
        select new EntitlementView(e.Number, e.Answer, e.Ground, e.AssessedOn, who.DisplayName)).ToListAsync(ct);

    internal async Task<IReadOnlyList<OrderedCompensation>> OrderedAsync(VictimId victim, CancellationToken ct)
    {
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        var counts = await db.Counts.AsNoTracking().Where(c => c.CaseId == caseId && c.VictimId != null).Select(c => new { Id = c.Id.Value, c.VictimId }).ToListAsync(ct);
        var mine = counts.Where(c => c.VictimId == victim).Select(c => c.Id).ToHashSet();
        if (mine.Count == 0) return [];
        var references = await db.Suspects.Where(s => s.CaseId == caseId).ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        var sentences = (await db.Sentences.AsNoTracking().Where(s => s.CaseId == caseId).ToListAsync(ct)).GroupBy(s => s.SuspectId).Select(g => g.MaxBy(s => s.Number)!);
        var settlements = await db.Settlements.AsNoTracking().Where(s => s.CaseId == caseId && s.State == SettlementState.Accepted && s.Compensation != null).ToListAsync(ct);
        int Victims(IReadOnlyList<Guid> of) => counts.Where(c => of.Contains(c.Id)).Select(c => c.VictimId).Distinct().Count();
        return
        [
            .. sentences.Where(s => s.CountIds.Any(mine.Contains)).SelectMany(s => s.Parts.Where(p => p is { Kind: SentenceKinds.Compensation, Amount: not null })
                .Select(p => new OrderedCompensation(false, references[s.SuspectId], s.DecidedOn, p.Amount!.Value, p.Currency, Victims(s.CountIds)))),
            .. settlements.Where(s => s.CountIds.Any(mine.Contains)).Select(s => new OrderedCompensation(true, references[s.SuspectId], s.ConcludedOn ?? s.OfferedOn, s.Compensation!.Value, s.Currency, Victims(s.CountIds))),
        ];
    }
}
