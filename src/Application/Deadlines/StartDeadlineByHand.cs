using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>Starts a clock whose end a person states: from an order, an agreement, a judge's word.</summary>
/// <param name="Due">A day, or a local time in <paramref name="TimeZone"/>.</param>
/// <param name="TimeZone">IANA; null: the unit's.</param>
/// <param name="Kind">A code of the list DeadlineKind.</param>
/// <param name="Calendar">For the safe date; null: the calendar of the caller's unit.</param>
/// <param name="Suspect">Whom it is for; null: for the case.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Collect, AuditObject.Deadline)]
public sealed record StartDeadlineByHandCommand(
    Guid CaseId, string Title, string Due, string Kind, string Reason, string? TimeZone = null, string? Calendar = null, Guid? Owner = null, Obligation? Obligation = null, Guid? Suspect = null)
    : ICommand<StartedDeadline>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class StartDeadlineByHandValidator : AbstractValidator<StartDeadlineByHandCommand>
{
    public StartDeadlineByHandValidator()
    {
        _ = RuleFor(c => c.Title).RequiredText(Deadline.TitleMaxLength);
        _ = RuleFor(c => c.Due).RequiredText(DeadlineInput.CodeMaxLength);
        _ = RuleFor(c => c.Kind).Must(k => DeadlineCodes.Kind(k) is not null).WithMessage("Choose a code of the list DeadlineKind.");
        _ = RuleFor(c => c.Reason).RequiredText(Deadline.ReasonMaxLength);
        _ = RuleFor(c => c.TimeZone).Must(z => string.IsNullOrWhiteSpace(z) || DeadlineTrigger.Parse("2026-01-01", z).Refusal is null).WithMessage("Name the time zone as IANA does: Europe/Berlin.");
        _ = RuleFor(c => c.Calendar).MaximumLength(DeadlineInput.CodeMaxLength);
    }
}

internal sealed class StartDeadlineByHandHandler(
    ICaseTrackerDb db, ICurrentUser user, IHolidayCalendars calendars, DeadlineDesk desk, ReminderPlanner reminders, AuditNotes audit)
    : IRequestHandler<StartDeadlineByHandCommand, Result<StartedDeadline>>
{
    public async Task<Result<StartedDeadline>> Handle(StartDeadlineByHandCommand command, CancellationToken ct)
    {
        var (me, caseId, owner) = (user.Actor, new CaseId(command.CaseId), new UserId(command.Owner ?? user.Actor.Id.Value));
        var zone = string.IsNullOrWhiteSpace(command.TimeZone) ? desk.Zone : TimeZoneInfo.FindSystemTimeZoneById(command.TimeZone);
        var due = DeadlineInput.Moment(command.Due, zone, "due");
        if (due.Refusal is { } unread) return unread;
        var calendar = calendars.Calendar(string.IsNullOrWhiteSpace(command.Calendar) ? me.HolidayCalendar : command.Calendar);
        if (calendar.Refusal is { } unknown) return unknown;
        if (!await desk.MayOwnAsync(caseId, owner, ct)) return DeadlineRefusals.OwnerNotOnTeam;
        if (!await desk.IsOfCaseAsync(caseId, command.Suspect, ct)) return DeadlineRefusals.SuspectElsewhere;

        var start = new DeadlineStart(caseId, command.Title, owner, me.Id, desk.Now) { Obligation = command.Obligation ?? Obligation.Ours, SuspectId = command.Suspect is { } held ? new SuspectId(held) : null };
        var started = Deadline.StartByHand(start, new StatedEnd(DeadlineCodes.Kind(command.Kind)!.Value, due.Value, zone, calendar.Value, command.Reason));
        if (started.Refusal is { } refusal) return refusal.Field == "newEnd" ? refusal with { Field = "due" } : refusal;

        var deadline = started.Value;
        _ = db.Deadlines.Add(deadline);
        reminders.Plan(deadline, desk.Now, desk.Zone);
        audit.About(deadline.Id.Value);
        return new StartedDeadline(deadline.Id.Value, deadline.RawDue.ToString(), deadline.LegalDue.ToString(), deadline.SafeDue.ToString(), deadline.ComputationStatus.Code());
    }
}
