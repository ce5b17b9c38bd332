using System.Globalization;
using CaseTracker.Domain.Deadlines.Calendars;

namespace CaseTracker.Domain.Tests.Deadlines;

public class CalendarTests
{
    [Theory]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("AT", 2026, "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26")]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("GB-EAW", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData("GB-EAW", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("GB-EAW", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData("GB-EAW", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData("GB-EAW", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("US", 2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("RO", 2023, "01-01 01-02 01-24 04-14 04-16 04-17 05-01 06-01 06-04 06-05 08-15 11-30 12-01 12-25 12-26")]
    [InlineData("RO", 2026, "01-01 01-02 01-06 01-07 01-24 04-10 04-12 04-13 05-01 05-31 06-01 08-15 11-30 12-01 12-25 12-26")]
    [InlineData("BG", 2021, "01-01 03-03 04-30 05-01 05-02 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27 12-28")]
    [InlineData("BG", 2026, "01-01 03-03 04-10 04-11 04-12 04-13 05-01 05-06 05-24 05-25 09-06 09-07 09-22 12-24 12-25 12-26 12-28")]
    [InlineData("GR", 2024, "01-01 01-06 03-18 03-25 05-03 05-06 05-07 06-24 08-15 10-28 12-25 12-26")]
    [InlineData("GR", 2026, "01-01 01-06 02-23 03-25 04-10 04-13 05-01 06-01 08-15 10-28 12-25 12-26")]
    [InlineData("DE", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26")]
    [InlineData("DE-BE", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26")]
    [InlineData("DE-BY", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("DE-BB", 2026, "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26")]
    [InlineData("DE-SN", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26")]
    [InlineData("DE-TH", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26")]
    [InlineData("DE-SL", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26")]
    [InlineData("DE-MV", 2022, "01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 12-25 12-26")]
    [InlineData("DE-MV", 2023, "01-01 03-08 04-07 04-10 05-01 05-18 05-29 10-03 10-31 12-25 12-26")]
    [InlineData("AT", 2025, "01-01 01-06 04-21 05-01 05-29 06-09 06-19 08-15 10-26 11-01 12-08 12-25 12-26")]
    [InlineData("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("GB-EAW", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData("GB-EAW", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData("GB-EAW", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("US", 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26")]
    [InlineData("US", 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    [InlineData("US", 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    [InlineData("US", 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData("RO", 2024, "01-01 01-02 01-06 01-07 01-24 05-01 05-03 05-05 05-06 06-01 06-23 06-24 08-15 11-30 12-01 12-25 12-26")]
    [InlineData("RO", 2025, "01-01 01-02 01-06 01-07 01-24 04-18 04-20 04-21 05-01 06-01 06-08 06-09 08-15 11-30 12-01 12-25 12-26")]
    [InlineData("BG", 2024, "01-01 03-03 03-04 05-01 05-03 05-04 05-05 05-06 05-24 09-06 09-22 09-23 12-24 12-25 12-26")]
    [InlineData("BG", 2025, "01-01 03-03 04-18 04-19 04-20 04-21 05-01 05-06 05-24 05-26 09-06 09-08 09-22 12-24 12-25 12-26")]
    [InlineData("GR", 2025, "01-01 01-06 03-03 03-25 04-18 04-21 05-01 06-09 08-15 10-28 12-25 12-26")]
    public void A_year_has_exactly_the_published_holidays(string code, int year, string published)
    {
        var days = Given.Calendar(code).Holidays.Where(h => h.Date.Year == year).Select(h => h.Date.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(published, string.Join(' ', days));
    }

    [Theory]
    [InlineData(2020, "2020-04-12", "2020-04-19")]
    [InlineData(2021, "2021-04-04", "2021-05-02")]
    [InlineData(2024, "2024-03-31", "2024-05-05")]
    [InlineData(2025, "2025-04-20", "2025-04-20")]
    [InlineData(2026, "2026-04-05", "2026-04-12")]
    [InlineData(2027, "2027-03-28", "2027-05-02")]
    [InlineData(2035, "2035-03-25", "2035-04-29")]
    [InlineData(2038, "2038-04-25", "2038-04-25")]
    public void Easter_falls_where_the_churches_say(int year, string western, string orthodox)
    {
        Assert.Equal(Given.Day(western), Easter.Western(year));
        Assert.Equal(Given.Day(orthodox), Easter.Orthodox(year));
    }

    [Fact]
    public void Every_calendar_of_a_place_covers_2020_to_2035_and_names_every_day()
    {
        var known = PublicHolidays.All.Where(calendar => calendar.Code != "NONE").ToList();

        Assert.Equal(["AT", "BG", "DE", "FR", "GB-EAW", "GR", "RO", "US"], known.Select(calendar => calendar.Code).Where(code => PublicHolidays.ParentOf(code) is null));
        Assert.Equal(16, known.Count(calendar => PublicHolidays.ParentOf(calendar.Code) == "DE"));
        Assert.All(known, calendar =>
        {
            Assert.False(calendar.Covers(2019));
            Assert.False(calendar.Covers(2036));
            Assert.All(Enumerable.Range(2020, 16), year => Assert.True(calendar.Holidays.Count(h => h.Date.Year == year) >= 8));
            Assert.All(calendar.Holidays, holiday => Assert.NotEmpty(holiday.Name));
        });
    }

    [Fact]
    public void Two_holidays_on_one_day_keep_both_names() =>
        Assert.Equal("Children's Day / Whit Monday", Given.Calendar("RO").NameOf(Given.Day("2026-06-01")));

    [Fact]
    public void The_calendar_of_no_place_knows_weekends_only()
    {
        var none = Given.Calendar("NONE");

        Assert.Empty(none.Holidays);
        Assert.True(none.Covers(1950));
        Assert.True(none.IsOff(Given.Day("2026-12-26")));
        Assert.False(none.IsOff(Given.Day("2026-12-25")));
    }
}
