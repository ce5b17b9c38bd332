using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Recovery;

/// <summary>What of the sentences of a case was realised.</summary>
/// <param name="Amount">All of it.</param>
internal sealed record EnforcedOf(EnforcedConfiscation Step, string Suspect, DateOnly On, decimal Amount);

internal static class RecoveryReading
{
    /// <summary>The one place that says how much of an enforcement step no asset stands for yet.</summary>
    internal static async Task<IReadOnlyList<EnforcedOf>> EnforcedAsync(ICaseTrackerDb db, CaseId caseId, CancellationToken ct)
    {
        var rows = await (
            from e in db.EnforcementSteps.AsNoTracking()
            where e.CaseId == caseId && e.Kind == AssetMeasures.Enforced && e.Amount != null
            join s in db.Suspects on e.SuspectId equals s.Id
            orderby e.On
            select new { e.Id, e.Currency, Amount = e.Amount!.Value, Taken = db.AssetSteps.Where(x => x.EnforcementStepId == e.Id).Sum(x => x.Amount) ?? 0, s.Reference, e.On }).ToListAsync(ct);
        return [.. rows.Select(r => new EnforcedOf(new EnforcedConfiscation(r.Id, r.Currency, r.Amount - r.Taken), r.Reference, r.On, r.Amount))];
    }
}
