using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>Non-punishment of one victim: assessments, and proceedings against them beside the case. Codes and dates only.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetNonPunishmentQuery(Guid VictimId) : IQuery<VictimNonPunishment>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="SuspectId">The suspect who is the same person; null when there is none, or when it is not the caller's to know.</param>
/// <param name="Suspect">Reference, never a name.</param>
/// <param name="ChargedUnassessed">There are counts against them, and no assessment is completed.</param>
public sealed record VictimNonPunishment(
    Guid? SuspectId, string? Suspect, bool ChargedUnassessed, IReadOnlyList<AssessmentView> Assessments, IReadOnlyList<CollateralProceedingView> Proceedings);

/// <param name="Kind">Code of the list CollateralKind.</param>
/// <param name="Relief">Code of the list ReliefSought; empty while none is sought.</param>
/// <param name="State">Code of the list CollateralState.</param>
/// <param name="MayFollow">Codes of the same list.</param>
public sealed record CollateralProceedingView(Guid Id, string Kind, string Relief, string State, DateOnly BeganOn, DateOnly StateOn, IReadOnlyList<string> MayFollow);

internal sealed class GetNonPunishmentHandler(ICaseTrackerDb db, AssessmentReading reading, ChargingGate gate) : IRequestHandler<GetNonPunishmentQuery, Result<VictimNonPunishment>>
{
    public async Task<Result<VictimNonPunishment>> Handle(GetNonPunishmentQuery query, CancellationToken ct)
    {
        var victim = new VictimId(query.VictimId);
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        var both = reading.SeesWhoIsBoth ? (await gate.OfAsync(caseId, ct)).FirstOrDefault(s => s.Victim == victim) : null;
        var proceedings = await db.CollateralProceedings.AsNoTracking().Where(p => p.VictimId == victim).OrderByDescending(p => p.BeganOn).ToListAsync(ct);
        return new VictimNonPunishment(
            both?.Id.Value, both?.Reference, both is { Counts: > 0, Standing: ChargeStanding.Unassessed }, await reading.OfVictimAsync(victim, ct),
            [.. proceedings.Select(p => new CollateralProceedingView(p.Id, p.Kind, p.Relief, p.State, p.BeganOn, p.StateOn, p.MayFollow))]);
    }
}
