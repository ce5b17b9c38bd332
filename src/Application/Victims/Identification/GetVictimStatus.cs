using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;
using CaseTracker.Domain.Victims.Recovery;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Identification;

/// <summary>Where a victim stands: identification, age, guardian, recovery and reflection period, residence permit. Codes and dates only.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetVictimStatusQuery(Guid VictimId) : IQuery<VictimStatusView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Next">Codes that a decision may lead to.</param>
/// <param name="NeedsGuardian">A child, or someone treated as one, for whom nobody acts.</param>
/// <param name="Decisions">Latest first.</param>
public sealed record VictimStatusView(
    Guid VictimId, string Status, IReadOnlyList<string> Next, bool Child, string Age, DateOnly? AgeAssessedOn, bool NeedsGuardian, IReadOnlyList<StatusDecisionView> Decisions,
    IReadOnlyList<GuardianView> Guardians, IReadOnlyList<ReflectionPeriodView> ReflectionPeriods, IReadOnlyList<ResidencePermitView> ResidencePermits);

public sealed record StatusDecisionView(Guid Id, int Number, string From, string To, DateOnly DecidedOn, string Body, DateTimeOffset RecordedAt);

/// <param name="EndedOn">Null while in office.</param>
public sealed record GuardianView(Guid Id, string Role, DateOnly AppointedOn, string AppointedBy, DateOnly? EndedOn);

/// <param name="MinimumEndsOn">Before the end of this day it ends for a lawful reason only.</param>
public sealed record ReflectionPeriodView(Guid Id, DateOnly BeganOn, int MinimumDays, DateOnly MinimumEndsOn, Guid DeadlineId, DateOnly? EndedOn, string EndReason);

/// <param name="Status">Code of the list PermitStatus, as of today.</param>
/// <param name="RenewalLeadDays">Working days.</param>
public sealed record ResidencePermitView(Guid Id, string Status, DateOnly AppliedOn, DateOnly? DecidedOn, DateOnly? ValidUntil, int? RenewalLeadDays, Guid? DeadlineId);

internal sealed class GetVictimStatusHandler(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetVictimStatusQuery, Result<VictimStatusView>>
{
    public async Task<Result<VictimStatusView>> Handle(GetVictimStatusQuery query, CancellationToken ct)
    {
        var (id, today) = (new VictimId(query.VictimId), user.Actor.Today(clock));
        var victim = await db.Victims.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        var decisions = await db.StatusDecisions.Where(d => d.VictimId == id).OrderByDescending(d => d.Number)
            .Select(d => new StatusDecisionView(d.Id, d.Number, d.From, d.To, d.DecidedOn, d.Body, d.RecordedAt)).ToListAsync(ct);
        var guardians = await db.Guardians.Where(g => g.VictimId == id).OrderByDescending(g => g.AppointedOn)
            .Select(g => new GuardianView(g.Id, g.Role, g.AppointedOn, g.AppointedBy, g.EndedOn)).ToListAsync(ct);
        var periods = await db.ReflectionPeriods.Where(p => p.VictimId == id).OrderByDescending(p => p.BeganOn)
            .Select(p => new ReflectionPeriodView(p.Id, p.BeganOn, p.MinimumDays, p.MinimumEndsOn, p.DeadlineId.Value, p.EndedOn, p.EndReason)).ToListAsync(ct);
        var permits = await db.ResidencePermits.AsNoTracking().Where(p => p.VictimId == id).OrderByDescending(p => p.AppliedOn).ToListAsync(ct);
        return new VictimStatusView(
            query.VictimId, victim.Status, StatusPath.After(victim.Status), victim.Child, victim.Age.Code(), victim.AgeAssessedOn,
            victim.Child && guardians.All(g => g.EndedOn is not null), decisions, guardians, periods,
            [.. permits.Select(p => new ResidencePermitView(
                p.Id, CodeOn(p.Status, p.ValidUntil, today), p.AppliedOn, p.DecidedOn, p.ValidUntil, p.RenewalLeadDays, p.DeadlineId?.Value))]);
    }

    private static string CodeOn(PermitStatus status, DateOnly? validUntil, DateOnly today) => status switch
    {
        PermitStatus.Applied => "APPLIED",
        PermitStatus.Refused => "REFUSED",
        _ when validUntil < today => "EXPIRED",
        _ => "GRANTED",
    };
}
