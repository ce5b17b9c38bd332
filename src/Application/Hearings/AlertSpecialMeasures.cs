using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Tells the acting person, once for the day it is fixed for, that a hearing is near and no special measure is applied for: written in one transaction with the mark that they were told.</summary>
/// <remarks>Sent by the watch for the lead and the coordinators; one who may no longer see the case is refused like anyone else.</remarks>
[Requires(Permissions.VictimRead), Audited(AuditAct.Disclose, AuditObject.Victim)]
public sealed record AlertSpecialMeasuresCommand(Guid VictimId, Guid HearingId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class AlertSpecialMeasuresHandler(ICaseTrackerDb db, ICurrentUser user, SpecialMeasureGaps gaps, ISpecialMeasureAlerts alerts, TimeProvider clock)
    : IRequestHandler<AlertSpecialMeasuresCommand, Result>
{
    public async Task<Result> Handle(AlertSpecialMeasuresCommand command, CancellationToken ct)
    {
        var (id, at, me, now) = (new VictimId(command.VictimId), new HearingId(command.HearingId), user.Actor.Id, clock.GetUtcNow());
        var victim = await db.Victims.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        var gap = (await gaps.FindAsync(victim.CaseId, ct)).FirstOrDefault(g => g.Victim == id && g.Hearing.Id == at);
        if (gap.Hearing is null || !await alerts.TakeAsync(at, id, me, now, gap.Hearing.Day, ct)) return Result.Done;

        var reference = await db.Cases.Where(c => c.Id == victim.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var address = await db.Staff.Where(s => s.Id == me).Select(s => s.Email).SingleAsync(ct);
        VictimWatchers.Tell(
            db, me, address, victim.CaseId, reference, $"no special measures are applied for {victim.Pseudonym} at the hearing on {gap.Hearing.Day:yyyy-MM-dd}.",
            "A hearing is near and no special measures are applied for", $"/cases/{victim.CaseId.Value}/victims/{victim.Id.Value}", now);
        return Result.Done;
    }
}
