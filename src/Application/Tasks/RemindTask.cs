using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <summary>Tells the acting person that a task is nearly due, or overdue: the notification is written in one transaction with the mark that it was.</summary>
/// <param name="Round">0 from two days before it is due; 1, 2 … for each week that it is overdue.</param>
/// <remarks>Sent by the reminding job for the owner and, once it is overdue, for the lead; one who may no longer see the case is refused like anyone else.</remarks>
[Requires(Permissions.CaseRead), Audited(AuditAct.Disclose, AuditObject.Task)]
public sealed record RemindTaskCommand(Guid CaseId, Guid TaskId, int Round) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RemindTaskHandler(ICaseTrackerDb db, TaskDesk desk, ITaskReminders reminders, AuditNotes audit) : IRequestHandler<RemindTaskCommand, Result>
{
    public async Task<Result> Handle(RemindTaskCommand command, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(command.CaseId), new TaskId(command.TaskId));
        audit.About(command.TaskId);
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.CaseId == caseId, ct);
        if (task is not { State: TaskState.Open } || !await reminders.TakeAsync(id, command.Round, desk.Me, desk.Now, ct)) return Result.Done;
        var reference = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Reference).SingleAsync(ct);
        var what = command.Round == 0 ? "is due" : "is overdue since";
        _ = db.Notifications.Add(Notification.To(desk.Me, caseId, $"{reference}: task {task.Number} {what} {task.DueOn:yyyy-MM-dd}.", TaskDesk.LinkTo(task), desk.Now));
        return Result.Done;
    }
}
