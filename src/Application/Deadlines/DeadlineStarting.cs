using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;

namespace CaseTracker.Application.Deadlines;

/// <summary>Starts a clock by a rule, whether a person chose it or a recorded event triggers it, and plans its reminders.</summary>
internal sealed class DeadlineStarting(ICaseTrackerDb db, ICurrentUser user, IDeadlineRules rules, IHolidayCalendars calendars, DeadlineDesk desk, ReminderPlanner reminders)
{
    /// <param name="hearing">On which it hangs; null for none.</param>
    internal async Task<Result<Deadline>> StartAsync(StartDeadlineCommand command, CancellationToken ct, HearingId? hearing = null)
    {
        var prepared = Prepare(command, hearing);
        if (prepared.Refusal is { } refusal) return refusal;
        if (!await desk.MayOwnAsync(prepared.Value.CaseId, prepared.Value.OwnerId, ct)) return DeadlineRefusals.OwnerNotOnTeam;
        if (!await desk.IsOfCaseAsync(prepared.Value.CaseId, command.Suspect, ct)) return DeadlineRefusals.SuspectElsewhere;
        _ = db.Deadlines.Add(prepared.Value);
        reminders.Plan(prepared.Value, desk.Now, desk.Zone);
        return prepared.Value;
    }

    /// <summary>Every clock that the unit starts by itself when this happens; one that cannot be computed is left for a person.</summary>
    internal async Task StartAutomaticAsync(CaseId caseId, string @event, DateOnly on, CancellationToken ct, HearingId? hearing = null)
    {
        // A day starts no clock of hours.
        foreach (var rule in AutomaticOf(@event).Where(rule => rule.Period.Unit != DeadlineUnit.Hours))
            _ = await StartAsync(new StartDeadlineCommand(caseId.Value, rule.Id, DueMoment.EndOf(on).ToString()), ct, hearing);
    }

    /// <summary>What the unit starts by itself when this happens.</summary>
    internal IEnumerable<DeadlineRule> AutomaticOf(string @event) => ClockEvents.RulesOf(@event).Select(rules.Find).OfType<DeadlineRule>().Where(rule => rule.StartsAutomatically);

    /// <summary>The deadline as it would be started; nothing is kept.</summary>
    internal Result<Deadline> Prepare(StartDeadlineCommand command, HearingId? hearing = null)
    {
        if (rules.Find(command.Rule) is not { } rule) return DeadlineComputationRefusals.UnknownRule(command.Rule);
        var (me, caseId, owner) = (user.Actor, new CaseId(command.CaseId), new UserId(command.Owner ?? user.Actor.Id.Value));
        var calendar = calendars.Calendar(string.IsNullOrWhiteSpace(command.Calendar) ? me.HolidayCalendar : command.Calendar);
        if (calendar.Refusal is { } unknown) return unknown;
        var named = string.IsNullOrWhiteSpace(command.TimeZone) ? null : command.TimeZone;
        var zone = named ?? (rule.Period.Unit == DeadlineUnit.Hours ? me.TimeZone : null);
        var trigger = DeadlineTrigger.Parse(command.Trigger, zone);
        if (trigger.Refusal is { } unread) return unread;
        var others = DeadlineInput.Events(command.OtherEvents, zone);
        if (others.Refusal is { } other) return other;
        var title = string.IsNullOrWhiteSpace(command.Title) ? rule.TriggerEvent[..Math.Min(rule.TriggerEvent.Length, Deadline.TitleMaxLength)] : command.Title;
        var start = new DeadlineStart(caseId, title, owner, me.Id, desk.Now) { Obligation = command.Obligation ?? Obligation.Ours, SuspectId = command.Suspect is { } held ? new SuspectId(held) : null, HearingId = hearing };
        return Deadline.StartFromRule(start, rule, new(trigger.Value, calendar.Value)
        {
            DaysAlreadySpent = command.DaysAlreadySpent ?? 0, OtherEvents = others.Value, Stopped = DeadlineInput.Days(command.Stopped),
        });
    }
}
