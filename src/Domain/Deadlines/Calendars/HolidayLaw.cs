namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>How a day off is found in a given year; null in a year that has none.</summary>
internal sealed record HolidayLaw(string Name, Func<int, DateOnly?> In)
{
    /// <summary>Easter days never get a substitute: they fall where Easter falls.</summary>
    internal bool Movable { get; private init; }

    internal static HolidayLaw Fixed(int month, int day, string name) => new(name, year => new DateOnly(year, month, day));

    internal static HolidayLaw Western(int days, string name) => new(name, year => Easter.Western(year).AddDays(days)) { Movable = true };

    internal static HolidayLaw Orthodox(int days, string name) => new(name, year => Easter.Orthodox(year).AddDays(days)) { Movable = true };

    internal static HolidayLaw Nth(int nth, DayOfWeek weekday, int month, string name) => new(name, year =>
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    });

    internal static HolidayLaw Last(DayOfWeek weekday, int month, string name) => new(name, year =>
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - weekday + 7) % 7));
    });

    internal static HolidayLaw Once(int year, int month, int day, string name) =>
        new(name, asked => asked == year ? new DateOnly(year, month, day) : null);

    internal HolidayLaw Since(int first) => this with { In = year => year >= first ? In(year) : null };

    /// <summary>In the named years the day was moved by a decision.</summary>
    internal HolidayLaw ButOn(params DateOnly[] moved) => this with
    {
        In = year => Array.Find(moved, day => day.Year == year) is { Year: > 1 } instead ? instead : In(year),
    };
}
