using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>The event fell away, or the clock was started in error; open reminders are called off.</summary>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record CancelDeadlineCommand(Guid DeadlineId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class CancelDeadlineValidator : AbstractValidator<CancelDeadlineCommand>
{
    public CancelDeadlineValidator() => _ = RuleFor(c => c.Reason).RequiredText(Deadline.NoteMaxLength);
}

internal sealed class CancelDeadlineHandler(DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<CancelDeadlineCommand, Result>
{
    public async Task<Result> Handle(CancelDeadlineCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        return await reminders.AfterAsync(deadline.Cancel(command.Reason, desk.Act), deadline.Id, desk.Now, ct);
    }
}
