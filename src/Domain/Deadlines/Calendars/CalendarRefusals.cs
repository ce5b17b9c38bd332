using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>Why a calendar stays as it is.</summary>
public static class CalendarRefusals
{
    public static readonly Refusal NotCurrent = Conflict("not_current", "Someone changed this calendar meanwhile: look at its new version.");
    public static readonly Refusal CodeTaken = Conflict("code_taken", "There is a calendar of that code.");
    public static readonly Refusal ReasonMissing = Invalid("reason_missing", "Give a reason: who decided it, and where it stands.", "reason");
    public static readonly Refusal NothingChanges = Invalid("nothing_changes", "Enter a day or take one back.", "days");
    public static readonly Refusal DayTwice = Invalid("day_twice", "Name each date once.", "days");
    public static readonly Refusal YearNotCovered = Invalid("year_not_covered", "The calendar does not cover that year.", "days");
    public static readonly Refusal NotASaturday = Invalid("not_a_saturday", "A working Saturday is a Saturday.", "days");
    public static readonly Refusal NameMissing = Invalid("name_missing", "Say what day it is.", "days");
    public static readonly Refusal NotALocalDay = Invalid("not_a_local_day", "Only a day that was entered here can be taken back.", "takenBack");
    public static readonly Refusal TooManyDays = Invalid("too_many_days", $"A calendar holds at most {CalendarEdition.MostLocalDays} local days.", "days");

    private static Refusal Invalid(string fact, string message, string field) => new($"calendar.{fact}", message, RefusalKind.Invalid, field);

    private static Refusal Conflict(string fact, string message) => new($"calendar.{fact}", message, RefusalKind.Conflict);
}
