using static CaseTracker.Domain.Deadlines.Calendars.HolidayLaw;

namespace CaseTracker.Domain.Deadlines.Calendars;

internal static class AngloAmericanHolidays
{
    /// <summary>Bank holidays under the Act of 1971 and by proclamation, with Good Friday and Christmas Day.</summary>
    internal static IReadOnlyList<HolidayLaw> EnglandAndWales { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Western(-2, "Good Friday"),
        Western(1, "Easter Monday"),
        Nth(1, DayOfWeek.Monday, 5, "Early May bank holiday").ButOn(new DateOnly(2020, 5, 8)),
        Last(DayOfWeek.Monday, 5, "Spring bank holiday").ButOn(new DateOnly(2022, 6, 2)),
        Last(DayOfWeek.Monday, 8, "Summer bank holiday"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Boxing Day"),
        Once(2022, 6, 3, "Platinum Jubilee bank holiday"),
        Once(2022, 9, 19, "State Funeral of Queen Elizabeth II"),
        Once(2023, 5, 8, "Coronation of King Charles III"),
    ];

    /// <summary>5 USC 6103(a).</summary>
    internal static IReadOnlyList<HolidayLaw> UnitedStates { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Nth(3, DayOfWeek.Monday, 1, "Birthday of Martin Luther King, Jr."),
        Nth(3, DayOfWeek.Monday, 2, "Washington's Birthday"),
        Last(DayOfWeek.Monday, 5, "Memorial Day"),
        Fixed(6, 19, "Juneteenth").Since(2021),
        Fixed(7, 4, "Independence Day"),
        Nth(1, DayOfWeek.Monday, 9, "Labor Day"),
        Nth(2, DayOfWeek.Monday, 10, "Columbus Day"),
        Fixed(11, 11, "Veterans Day"),
        Nth(4, DayOfWeek.Thursday, 11, "Thanksgiving Day"),
        Fixed(12, 25, "Christmas Day"),
    ];
}
