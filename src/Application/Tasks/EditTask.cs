using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Tasks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <summary>Gives a task to another, puts it off, or says it better. A new owner is told.</summary>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Alter, AuditObject.Task)]
public sealed record EditTaskCommand(Guid CaseId, Guid TaskId, uint Version, string Title, string Instructions, Guid OwnerId, DateOnly? DueOn) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class EditTaskValidator : AbstractValidator<EditTaskCommand>
{
    public EditTaskValidator()
    {
        _ = RuleFor(c => c.Title).RequiredText(CaseTask.TitleMaxLength);
        _ = RuleFor(c => c.Instructions).OptionalText(CaseTask.InstructionsMaxLength);
        _ = RuleFor(c => c.OwnerId).NotEmpty().WithMessage("Choose a colleague.");
        _ = RuleFor(c => c.DueOn).NotNull().WithMessage("This is required.");
    }
}

internal sealed class EditTaskHandler(ICaseTrackerDb db, TaskDesk desk, AuditNotes audit) : IRequestHandler<EditTaskCommand, Result>
{
    public async Task<Result> Handle(EditTaskCommand command, CancellationToken ct)
    {
        var (caseId, id, owner) = (new CaseId(command.CaseId), new TaskId(command.TaskId), new UserId(command.OwnerId));
        if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == id && t.CaseId == caseId, ct) is not { } task) return CommonRefusals.NotFound;
        audit.About(command.TaskId);
        if (db.VersionOf(task) != command.Version) return CommonRefusals.Stale;
        var before = task.OwnerId;
        if (owner != before && await desk.RefusalOfAsync(caseId, owner, ct) is { } refusal) return refusal;
        var changed = task.Change(new TaskParticulars(command.Title, command.Instructions, owner, command.DueOn!.Value), desk.Today);
        if (!changed.IsRefused && owner != before) await desk.TellAsync(task, ct);
        return changed;
    }
}
