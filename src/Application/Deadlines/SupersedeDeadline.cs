using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>A new trigger started another clock of the same case, which replaces this one; open reminders of this one are called off.</summary>
/// <param name="By">The deadline that replaces it.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record SupersedeDeadlineCommand(Guid DeadlineId, Guid By, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class SupersedeDeadlineValidator : AbstractValidator<SupersedeDeadlineCommand>
{
    public SupersedeDeadlineValidator() => _ = RuleFor(c => c.Reason).RequiredText(Deadline.NoteMaxLength);
}

internal sealed class SupersedeDeadlineHandler(ICaseTrackerDb db, DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<SupersedeDeadlineCommand, Result>
{
    public async Task<Result> Handle(SupersedeDeadlineCommand command, CancellationToken ct)
    {
        var (deadline, by) = (await desk.FindAsync(command.DeadlineId, ct), new DeadlineId(command.By));
        if (!await db.Deadlines.AnyAsync(d => d.Id == by && d.CaseId == deadline.CaseId, ct)) return DeadlineRefusals.ReplacementElsewhere;
        return await reminders.AfterAsync(deadline.Supersede(by, command.Reason, desk.Act), deadline.Id, desk.Now, ct);
    }
}
