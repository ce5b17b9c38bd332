using System.Collections.Frozen;

namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>
/// The calendars that ship with the product, generated from the laws in force. Days off that a government declares at short
/// notice are not in them.
/// </summary>
public static class PublicHolidays
{
    public const int FirstYear = 2020;
    public const int LastYear = 2035;
    public const string Version = "2026.1";

    /// <summary>No place: Saturdays and Sundays only, in every year.</summary>
    public static HolidayCalendar WeekendsOnly { get; } =
        new("NONE", "Saturdays and Sundays only", Version, DateOnly.MinValue.Year, DateOnly.MaxValue.Year, []);

    public static IReadOnlyList<HolidayCalendar> All { get; } =
    [
        Generate("AT", "Austria", EuropeanHolidays.Austria, Substitution.None, Easter.Western),
        Generate("BG", "Bulgaria", EuropeanHolidays.Bulgaria, Substitution.NextWorkingDayToo, Easter.Orthodox),
        Generate("DE", "Germany (holidays of all Länder)", EuropeanHolidays.Germany, Substitution.None, Easter.Western),
        Generate("FR", "France", EuropeanHolidays.France, Substitution.None, Easter.Western),
        Generate("GB-EAW", "England and Wales", AngloAmericanHolidays.EnglandAndWales, Substitution.NextWeekdayInstead, Easter.Western),
        Generate("GR", "Greece", EuropeanHolidays.Greece, Substitution.None, Easter.Orthodox),
        Generate("RO", "Romania", EuropeanHolidays.Romania, Substitution.None, Easter.Orthodox),
        Generate("US", "United States (federal)", AngloAmericanHolidays.UnitedStates, Substitution.NearestWeekday, Easter.Western),
        WeekendsOnly,
        .. GermanHolidays.Laender.Select(land => Generate(
            land.Code, $"Germany: {land.Name}", [.. EuropeanHolidays.Germany, .. land.Laws], Substitution.None, Easter.Western)),
    ];

    /// <returns>Null when the product ships no calendar of that code.</returns>
    public static HolidayCalendar? Find(string code) => All.FirstOrDefault(calendar => calendar.Code == code);

    /// <returns>The State whose days a region's calendar takes over; null for a State.</returns>
    public static string? ParentOf(string code) => code.StartsWith("DE-", StringComparison.Ordinal) ? "DE" : null;

    private static HolidayCalendar Generate(
        string code,
        string name,
        IReadOnlyList<HolidayLaw> laws,
        Func<IReadOnlyList<(Holiday Day, HolidayLaw Law)>, IEnumerable<Holiday>> substitution,
        Func<int, DateOnly> easter)
    {
        // One year more at each end: a New Year's Day on a Saturday is observed in the year before.
        var found = Enumerable.Range(FirstYear - 1, LastYear - FirstYear + 3)
            .SelectMany(year => laws.Select(law => (Date: law.In(year), Law: law)))
            .Where(f => f.Date is not null)
            .Select(f => (Day: new Holiday(f.Date!.Value, f.Law.Name), f.Law))
            .OrderBy(f => f.Day.Date)
            .ToList();
        var holidays = substitution(found)
            .Where(h => h.Date.Year is >= FirstYear and <= LastYear)
            .GroupBy(h => h.Date)
            .Select(day => new Holiday(day.Key, string.Join(" / ", day.Select(h => h.Name))));
        return new HolidayCalendar(code, name, Version, FirstYear, LastYear, holidays)
        {
            WeekendNames = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
                .SelectMany(year => new[] { (easter(year), "Easter Sunday"), (easter(year).AddDays(49), "Whit Sunday") })
                .ToFrozenDictionary(day => day.Item1, day => day.Item2),
        };
    }
}
