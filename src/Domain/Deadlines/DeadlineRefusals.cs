using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

/// <summary>Why a stored deadline does not change.</summary>
public static class DeadlineRefusals
{
    public static readonly Refusal TitleMissing = Invalid("title_missing", "Say what has to happen by then.", "title");
    public static readonly Refusal ReasonMissing = Invalid("reason_missing", "Give a reason.", "reason");
    public static readonly Refusal TimeZoneMissing = Invalid("time_zone_missing", "A due time needs its time zone.", "timeZone");
    public static readonly Refusal EndOutOfLimits = Invalid("end_out_of_limits",
        $"The end is outside {DueMoment.EndOf(DeadlineTrigger.Earliest)} to {DueMoment.EndOf(DeadlineTrigger.Latest)}.", "newEnd");
    public static readonly Refusal NotOpen = Conflict("not_open", "This deadline is no longer open.");
    public static readonly Refusal NotRunning = Conflict("not_running", "Only a running clock can do that.");
    public static readonly Refusal NotStopped = Conflict("not_stopped", "This clock is not stopped.");
    public static readonly Refusal AlreadyExpired = Conflict("already_expired", "The clock had run out by then: what has lapsed cannot be revived.");
    public static readonly Refusal NotExtendable = Conflict("not_extendable", "The law allows no extension of this time limit.");
    public static readonly Refusal ExtensionIncomplete = Invalid("extension_incomplete", "An extension needs the order's reference, its authority and the reason.", "reference");
    public static readonly Refusal ExtensionNotLater = Invalid("extension_not_later", "The new end must lie after the present one.", "newEnd");
    public static readonly Refusal InTheFuture = Invalid("in_the_future", "That day has not come yet.", "on");
    public static readonly Refusal BeforeItBegan = Invalid("before_it_began", "That is before the clock began.", "on");
    public static readonly Refusal CannotBeStopped = Conflict("cannot_be_stopped", "Excluded days do not stop this clock.");
    public static readonly Refusal ResumedBeforeStopped = Invalid("resumed_before_stopped", "The last excluded day is before the first.", "lastDay");
    public static readonly Refusal SupersededByItself = Invalid("superseded_by_itself", "A deadline cannot replace itself.", "by");
    public static readonly Refusal OtherCalendar = Invalid("other_calendar", "This deadline was computed with the calendar of another place.", "calendar");
    public static readonly Refusal NothingToRecompute = Conflict("nothing_to_recompute", "No newer calendar waits for an answer; there is nothing to compute.");

    public static readonly Refusal NotYoursToAcknowledge = Conflict("not_yours_to_acknowledge", "Only who looks after it, the lead and the unit's supervisors answer its reminders.");
    public static readonly Refusal NothingToAcknowledge = Conflict("nothing_to_acknowledge", "No reminder of it waits for an answer.");
    public static readonly Refusal OtherProposal = Conflict("other_proposal", "The calendar changed again meanwhile: look at the dates it gives now.");

    public static readonly Refusal OwnerNotOnTeam = Invalid("owner_not_on_team", "Choose someone of the case's team.", "owner");
    public static readonly Refusal ReplacementElsewhere = Invalid("replacement_elsewhere", "Name another deadline of the same case.", "by");

    public static readonly Refusal SuspectElsewhere = Invalid("suspect_elsewhere", "Choose a suspect of this case.", "suspect");

    public static readonly Refusal UnitForSupervisors = new("deadline.unit_for_supervisors", "Only a supervisor sees the deadlines of the whole unit.", RefusalKind.Forbidden, "scope");

    private static Refusal Invalid(string fact, string message, string field) => new($"deadline.{fact}", message, RefusalKind.Invalid, field);

    private static Refusal Conflict(string fact, string message) => new($"deadline.{fact}", message, RefusalKind.Conflict);
}
