using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using MediatR;

namespace CaseTracker.Application.Staff;

/// <summary>Sets when a unit's reminders are silent, when its digest comes and how long each step waits. A supervisor sets the own unit's, an administrator any.</summary>
[Requires(Permissions.UnitRemind), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record SetUnitRemindingCommand(
    Guid Unit, TimeOnly? QuietFrom, TimeOnly? QuietUntil, TimeOnly DigestAt, int LeadAfterHours, int SupervisorAfterHours, int CriticalLeadAfterHours,
    int CriticalSupervisorAfterHours) : ICommand;

internal sealed class SetUnitRemindingHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<SetUnitRemindingCommand, Result>
{
    public async Task<Result> Handle(SetUnitRemindingCommand c, CancellationToken ct)
    {
        if (await GetUnitRemindingHandler.OwnOrAnyAsync(db, user.Actor, c.Unit, ct) is not { } unit) return CommonRefusals.NotFound;
        audit.About(c.Unit);
        return unit.Remind(new RemindingTimes(
            c.QuietFrom, c.QuietUntil, c.DigestAt, c.LeadAfterHours, c.SupervisorAfterHours, c.CriticalLeadAfterHours, c.CriticalSupervisorAfterHours));
    }
}
