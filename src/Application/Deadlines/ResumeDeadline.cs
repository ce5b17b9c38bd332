using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Lets a stopped clock run again: the end is counted without the excluded days, and reminders are planned anew.</summary>
/// <param name="LastDay">Last day that does not count.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record ResumeDeadlineCommand(Guid DeadlineId, DateOnly LastDay) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class ResumeDeadlineValidator : AbstractValidator<ResumeDeadlineCommand>
{
    public ResumeDeadlineValidator() => _ = RuleFor(c => c.LastDay).NotEmpty().WithMessage("This is required.");
}

internal sealed class ResumeDeadlineHandler(IHolidayCalendars calendars, DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<ResumeDeadlineCommand, Result>
{
    public async Task<Result> Handle(ResumeDeadlineCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        if (deadline.Status != DeadlineStatus.Stopped) return DeadlineRefusals.NotStopped;
        if (calendars.Find(deadline.CalendarCode ?? "") is not { } calendar) return DeadlineComputationRefusals.UnknownCalendar(deadline.CalendarCode);
        var outcome = deadline.Resume(command.LastDay, calendar, desk.Act);
        if (outcome.Refusal is { Field: "on" } refusal) return refusal with { Field = "lastDay" };
        if (!outcome.IsRefused) await reminders.ReplanAsync(deadline, desk.Now, desk.Zone, ct);
        return outcome;
    }
}
