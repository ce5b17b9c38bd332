using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Takes the dates that the newer calendar gives; reminders are planned anew.</summary>
/// <param name="CalendarVersion">The version of the calendar that the proposal was shown for.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record AcceptRecomputationCommand(Guid DeadlineId, string CalendarVersion) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class AcceptRecomputationValidator : AbstractValidator<AcceptRecomputationCommand>
{
    public AcceptRecomputationValidator()
    {
        _ = RuleFor(c => c.CalendarVersion).RequiredText(DeadlineInput.CodeMaxLength);
    }
}

internal sealed class AcceptRecomputationHandler(IHolidayCalendars calendars, DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<AcceptRecomputationCommand, Result>
{
    public async Task<Result> Handle(AcceptRecomputationCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        if (calendars.Find(deadline.CalendarCode ?? "") is not { } calendar || !deadline.IsOutdatedBy(calendar)) return DeadlineRefusals.NothingToRecompute;
        if (calendar.Version != command.CalendarVersion) return DeadlineRefusals.OtherProposal;
        var outcome = deadline.AcceptRecomputation(calendar);
        if (!outcome.IsRefused) await reminders.ReplanAsync(deadline, desk.Now, desk.Zone, ct);
        return outcome;
    }
}
