using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Says that what had to happen has happened; open reminders are called off.</summary>
/// <param name="On">The day it was done.</param>
/// <param name="Note">May be empty; for a minimum period that ends early, the lawful reason.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record CompleteDeadlineCommand(Guid DeadlineId, DateOnly On, string? Note = null) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class CompleteDeadlineValidator : AbstractValidator<CompleteDeadlineCommand>
{
    public CompleteDeadlineValidator()
    {
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("This is required.");
        _ = RuleFor(c => c.Note!).OptionalText(Deadline.NoteMaxLength).When(c => c.Note is not null);
    }
}

internal sealed class CompleteDeadlineHandler(DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<CompleteDeadlineCommand, Result>
{
    public async Task<Result> Handle(CompleteDeadlineCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        return await reminders.AfterAsync(deadline.Complete(command.On, command.Note ?? "", desk.Act), deadline.Id, desk.Now, ct);
    }
}
