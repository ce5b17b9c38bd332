using static CaseTracker.Domain.Deadlines.Calendars.HolidayLaw;

namespace CaseTracker.Domain.Deadlines.Calendars;

internal static class EuropeanHolidays
{
    /// <summary>The nine days that are holidays in every Land.</summary>
    internal static IReadOnlyList<HolidayLaw> Germany { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Western(-2, "Good Friday"),
        Western(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Western(39, "Ascension Day"),
        Western(50, "Whit Monday"),
        Fixed(10, 3, "German Unity Day"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
    ];

    /// <summary>Feiertagsruhegesetz 1957; Good Friday is no public holiday.</summary>
    internal static IReadOnlyList<HolidayLaw> Austria { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Fixed(1, 6, "Epiphany"),
        Western(1, "Easter Monday"),
        Fixed(5, 1, "National Labour Day"),
        Western(39, "Ascension Day"),
        Western(50, "Whit Monday"),
        Western(60, "Corpus Christi"),
        Fixed(8, 15, "Assumption Day"),
        Fixed(10, 26, "National Day"),
        Fixed(11, 1, "All Saints' Day"),
        Fixed(12, 8, "Immaculate Conception"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "St Stephen's Day"),
    ];

    /// <summary>Code du travail Art. L3133-1.</summary>
    internal static IReadOnlyList<HolidayLaw> France { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Western(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Fixed(5, 8, "Victory in Europe Day"),
        Western(39, "Ascension Day"),
        Western(50, "Whit Monday"),
        Fixed(7, 14, "National Day"),
        Fixed(8, 15, "Assumption Day"),
        Fixed(11, 1, "All Saints' Day"),
        Fixed(11, 11, "Armistice Day"),
        Fixed(12, 25, "Christmas Day"),
    ];

    /// <summary>Codul muncii Art. 139; 6 and 7 January since 2024.</summary>
    internal static IReadOnlyList<HolidayLaw> Romania { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Fixed(1, 2, "Second Day of New Year"),
        Fixed(1, 6, "Epiphany").Since(2024),
        Fixed(1, 7, "St John the Baptist").Since(2024),
        Fixed(1, 24, "Union of the Principalities"),
        Orthodox(-2, "Good Friday"),
        Orthodox(0, "Easter Sunday"),
        Orthodox(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Fixed(6, 1, "Children's Day"),
        Orthodox(49, "Whit Sunday"),
        Orthodox(50, "Whit Monday"),
        Fixed(8, 15, "Dormition of the Mother of God"),
        Fixed(11, 30, "St Andrew's Day"),
        Fixed(12, 1, "National Day"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
    ];

    /// <summary>Labour Code Art. 154.</summary>
    internal static IReadOnlyList<HolidayLaw> Bulgaria { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Fixed(3, 3, "Liberation Day"),
        Orthodox(-2, "Good Friday"),
        Orthodox(-1, "Holy Saturday"),
        Orthodox(0, "Easter Sunday"),
        Orthodox(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Fixed(5, 6, "St George's Day"),
        Fixed(5, 24, "Day of Bulgarian Education and Culture"),
        Fixed(9, 6, "Unification Day"),
        Fixed(9, 22, "Independence Day"),
        Fixed(12, 24, "Christmas Eve"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
    ];

    /// <summary>Days off of public services and courts. A ministerial decision moves 1 May out of Holy Week and off Sundays.</summary>
    internal static IReadOnlyList<HolidayLaw> Greece { get; } =
    [
        Fixed(1, 1, "New Year's Day"),
        Fixed(1, 6, "Epiphany"),
        Orthodox(-48, "Clean Monday"),
        Fixed(3, 25, "Independence Day"),
        Orthodox(-2, "Good Friday"),
        Orthodox(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day").ButOn(new(2021, 5, 4), new(2022, 5, 2), new(2024, 5, 7)),
        Orthodox(50, "Whit Monday"),
        Fixed(8, 15, "Dormition of the Mother of God"),
        Fixed(10, 28, "Ochi Day"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
    ];
}
