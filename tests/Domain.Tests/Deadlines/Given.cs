using System.Globalization;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;

namespace CaseTracker.Domain.Tests.Deadlines;

internal static class Given
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static HolidayCalendar Calendar(string code) => PublicHolidays.All.Single(calendar => calendar.Code == code);

    internal static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    internal static DeadlineTrigger Trigger(string text, string? zone = null) => DeadlineTrigger.Parse(text, zone).Value;

    internal static DeadlineCircumstances At(string trigger, string? calendar = null, string? zone = null) =>
        new(Trigger(trigger, zone), calendar is null ? null : Calendar(calendar));

    internal static DeadlinePeriod Period(
        string convention, int quantity, DeadlineUnit unit = DeadlineUnit.CalendarDays, DeadlineKind kind = DeadlineKind.Maximum) =>
        new(kind, quantity, unit, convention);

    internal static DeadlineRule Rule(DeadlinePeriod period, string pack = "EU") =>
        new("EU-EIO-12-3", pack, "EIO received", period, "Dir. 2014/41 Art. 12(3)") { Version = "1" };
}
