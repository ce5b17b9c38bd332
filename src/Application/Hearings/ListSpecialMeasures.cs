using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>The hearings of a case as one victim meets them: until when to apply, and which special measures stand where. Codes and dates only.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListSpecialMeasuresQuery(Guid VictimId) : IQuery<IReadOnlyList<VictimHearingView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Ground">Code of the list SpecialMeasureGround: why the victim is eligible by law.</param>
/// <param name="ApplyBy">Null for a hearing that is over.</param>
/// <param name="Gap">The day to apply has come, and nobody has.</param>
public sealed record VictimHearingView(HearingView Hearing, string Ground, DateOnly? ApplyBy, bool Gap, IReadOnlyList<SpecialMeasureView> Measures);

/// <param name="Next">Codes of the steps that may follow.</param>
public sealed record SpecialMeasureView(
    Guid Id, string Measure, string Status, DateOnly EligibleOn, DateOnly? AssessedOn, DateOnly? AppliedOn, string? Decision, DateOnly? DecidedOn, DateOnly? ClosedOn, string NotUsedReason,
    IReadOnlyList<string> Next)
{
    internal static SpecialMeasureView Of(SpecialMeasure m) => new(
        m.Id, m.Measure, m.Status.Code(), m.EligibleOn, m.AssessedOn, m.AppliedOn, m.Decision?.Code(), m.DecidedOn, m.ClosedOn, m.NotUsedReason, [.. m.Following.Select(s => s.Code())]);
}

internal sealed class ListSpecialMeasuresHandler(ICaseTrackerDb db, SpecialMeasureGaps gaps) : IRequestHandler<ListSpecialMeasuresQuery, Result<IReadOnlyList<VictimHearingView>>>
{
    public async Task<Result<IReadOnlyList<VictimHearingView>>> Handle(ListSpecialMeasuresQuery query, CancellationToken ct)
    {
        var id = new VictimId(query.VictimId);
        var victim = await db.Victims.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        var hearings = await db.Hearings.AsNoTracking().Where(h => h.CaseId == victim.CaseId && h.WithVictims).OrderByDescending(h => h.StartsAt).ToListAsync(ct);
        var measures = (await db.SpecialMeasures.AsNoTracking().Where(m => m.VictimId == id).OrderBy(m => m.RecordedAt).ToListAsync(ct)).ToLookup(m => m.HearingId);
        var applyBy = await gaps.ApplyByAsync(victim.CaseId, hearings.Where(h => h.IsAhead), ct);
        var missing = (await gaps.FindAsync(victim.CaseId, ct)).Where(g => g.Victim == id).Select(g => g.Hearing.Id).ToHashSet();
        return hearings.ConvertAll(h => new VictimHearingView(
            HearingView.Of(h), SpecialMeasureWatch.GroundFor(victim.Child), applyBy.TryGetValue(h.Id, out var by) ? by : null, missing.Contains(h.Id),
            [.. measures[h.Id].Select(SpecialMeasureView.Of)]));
    }
}
