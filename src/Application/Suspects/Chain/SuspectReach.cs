using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Suspects.Chain;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Chain;

/// <summary>
/// How far the proceedings reached each suspect: the only place that says so. Investigated since the proceedings against them were; charged while a count
/// stands against them and they came to a charge; convicted while the verdict that prevails on one of their counts convicts.
/// </summary>
internal sealed class SuspectReach(ICaseTrackerDb db)
{
    private static readonly string[] Investigating = ["FINANCIAL_INVESTIGATION", .. CaseStages.MainLine.SkipWhile(stage => stage != "INVESTIGATION").TakeWhile(stage => stage != CaseStages.Closed)];
    private static readonly string[] Charging = [.. CaseStages.MainLine.SkipWhile(stage => stage != CaseStages.Charged).TakeWhile(stage => stage is not ("POST_CASE" or CaseStages.Closed))];

    /// <param name="cases">Those the caller may not see say nothing.</param>
    internal async Task<IReadOnlyDictionary<SuspectId, ChainReach>> OfAsync(IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var reached = (await db.SuspectStages.Where(s => cases.Contains(s.CaseId)).Select(s => new { s.SuspectId, s.To }).ToListAsync(ct)).ToLookup(s => s.SuspectId, s => s.To);
        var suspects = await db.Suspects.Where(s => cases.Contains(s.CaseId)).Select(s => s.Id).ToListAsync(ct);
        var counts = await db.Counts.Where(c => cases.Contains(c.CaseId) && c.WithdrawnAt == null).Select(c => new { c.Id, c.SuspectId }).ToListAsync(ct);
        var verdicts = await db.CountVerdicts.Where(v => cases.Contains(v.CaseId)).Select(v => new { v.CountId, v.Number, v.Verdict }).ToListAsync(ct);
        var convicted = verdicts.GroupBy(v => v.CountId).Where(of => CountVerdict.IsConviction(of.MaxBy(v => v.Number)!.Verdict)).Select(of => of.Key).ToHashSet();
        var standing = counts.ToLookup(c => c.SuspectId, c => c.Id);
        return suspects.ToDictionary(s => s, s => Of(reached[s], standing[s].Any(), standing[s].Any(convicted.Contains)));
    }

    private static ChainReach Of(IEnumerable<string> reached, bool hasCounts, bool convicted)
    {
        if (convicted) return ChainReach.Convicted;
        if (hasCounts && reached.Any(Charging.Contains)) return ChainReach.Charged;
        return reached.Any(Investigating.Contains) ? ChainReach.Investigated : ChainReach.Identified;
    }
}
