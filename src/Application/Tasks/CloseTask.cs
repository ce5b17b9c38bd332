using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Tasks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <summary>Closes a task with what came of it. Who set it is told.</summary>
/// <param name="Done">False: it is dropped, and the result says why.</param>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Alter, AuditObject.Task)]
public sealed record CloseTaskCommand(Guid CaseId, Guid TaskId, uint Version, bool Done, string Result) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class CloseTaskValidator : AbstractValidator<CloseTaskCommand>
{
    public CloseTaskValidator() => RuleFor(c => c.Result).RequiredText(CaseTask.OutcomeMaxLength);
}

internal sealed class CloseTaskHandler(ICaseTrackerDb db, TaskDesk desk, AuditNotes audit) : IRequestHandler<CloseTaskCommand, Result>
{
    public async Task<Result> Handle(CloseTaskCommand command, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(command.CaseId), new TaskId(command.TaskId));
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id && t.CaseId == caseId, ct) is not { } task) return CommonRefusals.NotFound;
        audit.About(command.TaskId);
        if (db.VersionOf(task) != command.Version) return CommonRefusals.Stale;
        var closed = task.Close(command.Done, command.Result, desk.Me, desk.Now);
        if (!closed.IsRefused && task.SetBy != desk.Me)
        {
            var reference = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Reference).SingleAsync(ct);
            _ = db.Notifications.Add(Notification.To(task.SetBy, caseId, command.Done ? $"{reference}: task {task.Number} is done." : $"{reference}: task {task.Number} was dropped.", TaskDesk.LinkTo(task), desk.Now));
        }
        return closed;
    }
}
