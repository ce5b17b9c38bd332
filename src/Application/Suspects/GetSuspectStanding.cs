using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects;

/// <summary>Whether a suspect is, or may be, a victim too, and what was decided on their non-punishment. Nothing of vault or welfare.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record GetSuspectStandingQuery(Guid SuspectId) : IQuery<SuspectStanding>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

/// <param name="Standing">Code of the list ChargeStanding.</param>
/// <param name="Counts">That stand against them.</param>
/// <param name="Indicators">Codes of the list VictimIndicator; empty for who does not record victims.</param>
/// <param name="VictimId">The victim who is the same person; null when there is none, or when it is not the caller's to know.</param>
public sealed record SuspectStanding(
    string Standing, int Counts, bool VictimIndicated, IReadOnlyList<string> Indicators, Guid? VictimId, string? Victim, IReadOnlyList<AssessmentView> Assessments);

internal sealed class GetSuspectStandingHandler(ICaseTrackerDb db, ChargingGate gate, AssessmentReading reading) : IRequestHandler<GetSuspectStandingQuery, Result<SuspectStanding>>
{
    public async Task<Result<SuspectStanding>> Handle(GetSuspectStandingQuery query, CancellationToken ct)
    {
        var id = new SuspectId(query.SuspectId);
        var suspect = await db.Suspects.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var gated = (await gate.OfAsync(suspect.CaseId, ct)).SingleOrDefault(s => s.Id == id);
        var counts = gated?.Counts ?? await db.Counts.CountAsync(c => c.SuspectId == id && c.WithdrawnAt == null, ct);
        var (whole, victim) = (reading.SeesWhoIsBoth, reading.SeesWhoIsBoth ? suspect.LinkedVictimId : null);
        return new SuspectStanding(
            CodeOf(gated?.Standing ?? ChargeStanding.Free), counts, suspect.VictimIndicated, whole ? suspect.Indicators : [], victim?.Value,
            victim is null ? null : await db.Victims.Where(v => v.Id == victim).Select(v => v.Pseudonym).SingleAsync(ct), await reading.OfSuspectAsync(id, ct));
    }

    private static string CodeOf(ChargeStanding standing) => standing switch
    {
        ChargeStanding.Unassessed => "UNASSESSED",
        ChargeStanding.GoesUnpunished => "GOES_UNPUNISHED",
        ChargeStanding.Assessed => "ASSESSED",
        _ => "FREE",
    };
}
