using static CaseTracker.Domain.Deadlines.Calendars.HolidayLaw;

namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>
/// What the sixteen Länder add to the nine days of all, by their holiday Acts as of 2026. Left out: days of single municipalities (Corpus Christi
/// in parts of Saxony and Thuringia, the Assumption in Bavaria's mainly Catholic ones, Augsburg's Peace Festival); a court there enters them.
/// </summary>
internal static class GermanHolidays
{
    private static readonly HolidayLaw Epiphany = Fixed(1, 6, "Epiphany");
    private static readonly HolidayLaw WomensDay = Fixed(3, 8, "International Women's Day");
    private static readonly HolidayLaw EasterSunday = Western(0, "Easter Sunday");
    private static readonly HolidayLaw WhitSunday = Western(49, "Whit Sunday");
    private static readonly HolidayLaw CorpusChristi = Western(60, "Corpus Christi");
    private static readonly HolidayLaw Assumption = Fixed(8, 15, "Assumption Day");
    private static readonly HolidayLaw ChildrensDay = Fixed(9, 20, "World Children's Day");
    private static readonly HolidayLaw Reformation = Fixed(10, 31, "Reformation Day");
    private static readonly HolidayLaw AllSaints = Fixed(11, 1, "All Saints' Day");

    /// <summary>The Wednesday before 23 November.</summary>
    private static readonly HolidayLaw Repentance = new("Day of Repentance and Prayer", year =>
    {
        var eve = new DateOnly(year, 11, 22);
        return eve.AddDays(-((eve.DayOfWeek - DayOfWeek.Wednesday + 7) % 7));
    });

    internal static IReadOnlyList<(string Code, string Name, IReadOnlyList<HolidayLaw> Laws)> Laender { get; } =
    [
        ("DE-BW", "Baden-Württemberg", [Epiphany, CorpusChristi, AllSaints]),
        ("DE-BY", "Bavaria", [Epiphany, CorpusChristi, AllSaints]),
        ("DE-BE", "Berlin", [WomensDay, Once(2020, 5, 8, "75 years since the liberation"), Once(2025, 5, 8, "80 years since the liberation")]),
        ("DE-BB", "Brandenburg", [EasterSunday, WhitSunday, Reformation]),
        ("DE-HB", "Bremen", [Reformation]),
        ("DE-HH", "Hamburg", [Reformation]),
        ("DE-HE", "Hesse", [CorpusChristi]),
        ("DE-MV", "Mecklenburg-Western Pomerania", [WomensDay.Since(2023), Reformation]),
        ("DE-NI", "Lower Saxony", [Reformation]),
        ("DE-NW", "North Rhine-Westphalia", [CorpusChristi, AllSaints]),
        ("DE-RP", "Rhineland-Palatinate", [CorpusChristi, AllSaints]),
        ("DE-SL", "Saarland", [CorpusChristi, Assumption, AllSaints]),
        ("DE-SN", "Saxony", [Reformation, Repentance]),
        ("DE-ST", "Saxony-Anhalt", [Epiphany, Reformation]),
        ("DE-SH", "Schleswig-Holstein", [Reformation]),
        ("DE-TH", "Thuringia", [ChildrensDay, Reformation]),
    ];
}
