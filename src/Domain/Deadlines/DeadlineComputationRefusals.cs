using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

/// <summary>Why no due date can be computed.</summary>
public static class DeadlineComputationRefusals
{
    public static readonly Refusal UnitNotForConvention = Invalid("unit_not_for_convention", "This convention does not count in that unit.", "unit");

    public static readonly Refusal QuantityOutOfLimits = Invalid("quantity_out_of_limits",
        $"The period is outside {DeadlinePeriod.MinimumQuantity} to {DeadlinePeriod.MaximumQuantity} units or {DeadlinePeriod.MaximumYears} years.", "quantity");

    public static readonly Refusal NationalPeriodNeeded = Invalid("national_period_needed",
        "The instrument leaves the length of this period to national law: set it in the rule pack first.", "rule");

    public static readonly Refusal OneEventOnly = Invalid("one_event_only", "One event starts this clock: give one.", "otherEvents");

    public static readonly Refusal TriggerOutOfLimits = Invalid("trigger_out_of_limits",
        $"The trigger is outside {DueMoment.EndOf(DeadlineTrigger.Earliest)} to {DueMoment.EndOf(DeadlineTrigger.Latest)}.", "trigger");

    public static readonly Refusal TriggerNotUnderstood = Invalid("trigger_not_understood",
        "Give a date (2026-03-05) or a local date-time (2026-03-05T14:30).", "trigger");

    public static readonly Refusal TimeNeeded = Invalid("time_needed", "An hour clock needs the time of the event, not the day alone.", "trigger");

    public static readonly Refusal TimeZoneNeeded = Invalid("time_zone_needed", "An hour clock needs the time zone of the event.", "timeZone");

    public static readonly Refusal UnknownTimeZone = Invalid("unknown_time_zone", "Name the time zone as IANA does: Europe/Berlin.", "timeZone");

    public static readonly Refusal TimeDoesNotExist = Invalid("time_does_not_exist", "The clocks skipped that local time.", "trigger");

    public static readonly Refusal CalendarNeeded = Invalid("calendar_needed", "This convention needs a holiday calendar.", "calendar");

    public static readonly Refusal NotAStopClock = Invalid("not_a_stop_clock", "This convention knows no excluded days.", "stopped");

    public static readonly Refusal StoppedIntervalBackwards = Invalid("stopped_interval_backwards", "An excluded interval ends before it begins.", "stopped");

    public static readonly Refusal StoppedIntervalOutOfLimits = Invalid("stopped_interval_out_of_limits",
        $"An excluded interval ends after {DueMoment.EndOf(DeadlineTrigger.Latest)}.", "stopped");

    public static readonly Refusal DirectionNotForConvention = Invalid("direction_not_for_convention", "This convention does not count backwards from a date.", "kind");

    public static readonly Refusal OnlyDaysDeductDays = Invalid("only_days_deduct_days", "Days already spent are deducted from a period in calendar days only.", "daysAlreadySpent");
    public static readonly Refusal NothingLeftToCount = Invalid("nothing_left_to_count", "The days already spent use up the whole period.", "daysAlreadySpent");

    public static readonly Refusal DaysSpentNotForRule = Invalid("days_spent_not_for_rule", "This rule deducts no days already spent.", "daysAlreadySpent");

    public static Refusal UnknownConvention(string? code) => Invalid("unknown_convention", $"There is no convention '{code}'.", "convention");

    public static Refusal UnknownRule(string? id) => Invalid("unknown_rule", $"There is no rule '{id}'.", "rule");

    public static Refusal UnknownCalendar(string? code) => Invalid("unknown_calendar", $"There is no calendar '{code}'.", "calendar");

    public static Refusal RuleNotInForce(DeadlineRule rule) => Invalid("rule_not_in_force",
        $"Rule {rule.Id} applies to events {Window(rule)}.", "trigger");

    private static string Window(DeadlineRule rule) => (rule.ValidFrom, rule.ValidTo) switch
    {
        ({ } from, { } to) => $"from {DueMoment.EndOf(from)} to {DueMoment.EndOf(to)}",
        ({ } from, null) => $"from {DueMoment.EndOf(from)}",
        (null, { } to) => $"until {DueMoment.EndOf(to)}",
        _ => "of any date",
    };

    private static Refusal Invalid(string fact, string message, string field) => new($"deadline.{fact}", message, RefusalKind.Invalid, field);
}
