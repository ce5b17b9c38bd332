using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Moves an end by an order made before it; the end it replaces is kept, and reminders are planned anew.</summary>
/// <param name="OrderedAt">For hour clocks, the moment of the order; null: the moment it is recorded.</param>
/// <param name="NewEnd">A day, or for hour clocks a local time in the zone of the deadline.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Alter, AuditObject.Deadline)]
public sealed record ExtendDeadlineCommand(
    Guid DeadlineId, string Reference, string Authority, DateOnly OrderedOn, string NewEnd, string Reason, DateTimeOffset? OrderedAt = null) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class ExtendDeadlineValidator : AbstractValidator<ExtendDeadlineCommand>
{
    public ExtendDeadlineValidator()
    {
        _ = RuleFor(c => c.Reference).RequiredText(Deadline.ReferenceMaxLength);
        _ = RuleFor(c => c.Authority).RequiredText(Deadline.AuthorityMaxLength);
        _ = RuleFor(c => c.OrderedOn).NotEmpty().WithMessage("This is required.");
        _ = RuleFor(c => c.NewEnd).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.Reason).RequiredText(Deadline.ReasonMaxLength);
    }
}

internal sealed class ExtendDeadlineHandler(IHolidayCalendars calendars, DeadlineDesk desk, ReminderPlanner reminders) : IRequestHandler<ExtendDeadlineCommand, Result>
{
    public async Task<Result> Handle(ExtendDeadlineCommand command, CancellationToken ct)
    {
        var deadline = await desk.FindAsync(command.DeadlineId, ct);
        var zone = deadline.TimeZoneId is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : null;
        var newEnd = DeadlineInput.Moment(command.NewEnd, zone, "newEnd");
        if (newEnd.Refusal is { } unread) return unread;
        var order = new ExtensionOrder(command.Reference, command.OrderedOn, newEnd.Value, command.Reason, command.Authority) { OrderedAt = command.OrderedAt };
        var outcome = deadline.Extend(order, calendars.Find(deadline.CalendarCode ?? ""), desk.Act);
        if (outcome.Refusal is { Field: "on" } refusal) return refusal with { Field = "orderedOn" };
        if (!outcome.IsRefused) await reminders.ReplanAsync(deadline, desk.Now, desk.Zone, ct);
        return outcome;
    }
}
