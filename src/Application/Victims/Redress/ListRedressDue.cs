using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Redress;

/// <summary>What one case owes its victims: assessments of suspects who may be victims, and claims for compensation after an outcome.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record ListRedressDueQuery(Guid CaseId) : IQuery<RedressDue>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Assessments">Suspects who are, or may be, victims and were not assessed.</param>
/// <param name="Claims">Victims without a claim though a judgment was given or the case was settled.</param>
public sealed record RedressDue(IReadOnlyList<AssessmentDue> Assessments, IReadOnlyList<ClaimDue> Claims);

/// <param name="Suspect">Reference.</param>
/// <param name="Charged">Counts were laid before.</param>
/// <param name="OpenAssessment">Waits for its decision; null when none was opened, or when it would tell the caller which victim the suspect is.</param>
public sealed record AssessmentDue(Guid SuspectId, string Suspect, bool Charged, Guid? OpenAssessment);

public sealed record ClaimDue(Guid VictimId, string Victim);

/// <summary>For how many victims nothing was claimed after an outcome, in all cases the caller may see.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record CountClaimsDueQuery : IQuery<ClaimsDueCount>;

public sealed record ClaimsDueCount(int Victims);

internal sealed class ListRedressDueHandler(ICaseTrackerDb db, ChargingGate gate, AssessmentReading reading) : IRequestHandler<ListRedressDueQuery, Result<RedressDue>>, IRequestHandler<CountClaimsDueQuery, Result<ClaimsDueCount>>
{
    public async Task<Result<RedressDue>> Handle(ListRedressDueQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var suspects = (await gate.OfAsync(id, ct)).Where(s => s.Standing == ChargeStanding.Unassessed);
        var victims = await CompensationDue.Of(db).Where(v => v.CaseId == id).OrderBy(v => v.Pseudonym.Length).ThenBy(v => v.Pseudonym)
            .Select(v => new ClaimDue(v.Id.Value, v.Pseudonym)).ToListAsync(ct);
        return new RedressDue([.. suspects.Select(s => new AssessmentDue(s.Id.Value, s.Reference, s.Counts > 0, reading.SeesWhoIsBoth ? s.OpenAssessment : null))], victims);
    }

    public async Task<Result<ClaimsDueCount>> Handle(CountClaimsDueQuery query, CancellationToken ct) => new ClaimsDueCount(await CompensationDue.Of(db).CountAsync(ct));
}
