using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>Says that the deadline is being seen to: its reminders so far go no further up. Those still to come, come.</summary>
/// <remarks>An investigator who looks after a deadline may not change it, but answers its reminders: so reading is enough.</remarks>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record AcknowledgeRemindersCommand(Guid DeadlineId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class AcknowledgeRemindersHandler(ICaseTrackerDb db, ICurrentUser user, DeadlineDesk desk, CaseAccess access) : IRequestHandler<AcknowledgeRemindersCommand, Result>
{
    public async Task<Result> Handle(AcknowledgeRemindersCommand command, CancellationToken ct)
    {
        var (deadline, now, me) = (await desk.FindAsync(command.DeadlineId, ct), desk.Now, user.Actor.Id);
        if (deadline.OwnerId != me && (access.Relation & (CaseRelation.Lead | CaseRelation.UnitSupervisor)) == CaseRelation.None) return DeadlineRefusals.NotYoursToAcknowledge;
        var waiting = await db.Reminders.Where(r => r.DeadlineId == deadline.Id && r.SettledAt == null && r.DueAt <= now).ToListAsync(ct);
        if (waiting.Count == 0) return DeadlineRefusals.NothingToAcknowledge;
        foreach (var reminder in waiting) reminder.Acknowledge(me, now);
        return Result.Done;
    }
}
