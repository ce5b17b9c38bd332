using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Stops a clock that knows excluded days (18 USC 3161(h)); nobody is reminded while it stands.</summary>
/// <param name="FirstDay">First day that does not count.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record StopDeadlineCommand(Guid DeadlineId, DateOnly FirstDay, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class StopDeadlineValidator : AbstractValidator<StopDeadlineCommand>
{
    public StopDeadlineValidator()
    {
        _ = RuleFor(c => c.FirstDay).NotEmpty().WithMessage("This is required.");
        _ = RuleFor(c => c.Reason).RequiredText(Deadline.ReasonMaxLength);
    }
}

internal sealed class StopDeadlineHandler(DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<StopDeadlineCommand, Result>
{
    public async Task<Result> Handle(StopDeadlineCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        var outcome = deadline.Stop(command.FirstDay, command.Reason, desk.Act);
        return outcome.Refusal is { Field: "on" } refusal ? refusal with { Field = "firstDay" } : await reminders.AfterAsync(outcome, deadline.Id, desk.Now, ct);
    }
}
