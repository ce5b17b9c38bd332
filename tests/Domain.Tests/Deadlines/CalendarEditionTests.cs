using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;

namespace CaseTracker.Domain.Tests.Deadlines;

public class CalendarEditionTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly CalendarAct Decree = new(UserId.New(), At, "Order of 2 March 2026");

    [Fact]
    public void What_ships_reads_as_it_was_generated()
    {
        var germany = Shipped("DE");
        var bavaria = CalendarEdition.Shipped(PublicHolidays.Find("DE-BY")!, germany, At);

        foreach (var edition in (CalendarEdition[])[germany, bavaria])
        {
            var (stored, law) = (edition.ToCalendar(), PublicHolidays.Find(edition.Code)!);
            Assert.Equal(law.Holidays, stored.Holidays);
            Assert.Equal((law.Version, 2020, 2035), (stored.Version, stored.FirstYear, stored.LastYear));
            Assert.Equal("Easter Sunday", stored.NameOf(Given.Day("2026-04-05")));
        }

        Assert.Equal((CalendarDaySource.Parent, CalendarDaySource.Law), (Source(bavaria, "2026-10-03"), Source(bavaria, "2026-01-06")));
    }

    [Fact]
    public void A_local_day_makes_a_new_version_and_leaves_the_old_one()
    {
        var old = Shipped("DE");

        var next = Enter(old, Day("2026-04-07", "Day of mourning")).Value;

        Assert.Equal((EditionState.Replaced, EditionState.Current, "2026.1", "2026.1+2"), (old.State, next.State, old.Version, next.Version));
        Assert.False(old.ToCalendar().IsOff(Given.Day("2026-04-07")));
        Assert.Equal("Day of mourning", next.ToCalendar().NameOf(Given.Day("2026-04-07")));
        Assert.Equal(CalendarRefusals.NotCurrent, Enter(old, Day("2026-04-08", "Again")).Refusal);
    }

    [Fact]
    public void A_working_Saturday_is_worked_and_stays_a_Saturday_for_rules_that_name_it()
    {
        var calendar = Enter(Shipped("BG"), Day("2026-03-07", "Worked for 2 March", CalendarDayKind.WorkingSaturday)).Value.ToCalendar();

        Assert.True(calendar.IsWorkingDay(Given.Day("2026-03-07")));
        Assert.True(calendar.IsOff(Given.Day("2026-03-07")));
    }

    [Fact]
    public void A_holiday_can_be_none_here_and_speak_again_when_that_is_taken_back()
    {
        var without = Enter(Shipped("DE"), Day("2026-05-01", "Courts sit", CalendarDayKind.NoHoliday)).Value;
        Assert.False(without.ToCalendar().IsOff(Given.Day("2026-05-01")));

        var again = without.Change([], [Given.Day("2026-05-01")], null, PublicHolidays.Find("DE"), Decree).Value;

        Assert.Equal("Labour Day", again.ToCalendar().NameOf(Given.Day("2026-05-01")));
        Assert.Equal(CalendarRefusals.NotALocalDay, again.Change([], [Given.Day("2026-05-01")], null, PublicHolidays.Find("DE"), Decree).Refusal);
        Assert.Equal(EditionState.Current, again.State);
    }

    [Fact]
    public void A_court_follows_its_State_and_keeps_its_own_days()
    {
        var germany = Shipped("DE");
        var opened = CalendarEdition.Open("DE-LG-B", "Regional Court", germany, Decree).Value;
        var court = opened.Change([Day("2026-06-15", "Closed for removal")], [], germany, null, Decree).Value;
        var changed = Enter(germany, Day("2026-04-07", "Day of mourning")).Value;

        var followed = court.Follow(changed, null, Decree);

        Assert.Equal(EditionState.Replaced, court.State);
        Assert.Equal((3, "2026.1+3", "DE"), (followed.Number, followed.Version, followed.ParentCode));
        Assert.True(followed.ToCalendar().IsOff(Given.Day("2026-06-15")));
        Assert.True(followed.ToCalendar().IsOff(Given.Day("2026-04-07")));
        Assert.False(changed.ToCalendar().IsOff(Given.Day("2026-06-15")));
    }

    [Fact]
    public void A_newer_release_changes_the_law_and_keeps_what_was_entered_here()
    {
        var ours = Enter(Shipped("DE"), Day("2026-06-15", "Closed")).Value;
        var newer = new HolidayCalendar("DE", "Germany", "2027.1", 2020, 2040, [new(Given.Day("2026-11-09"), "A new holiday")]);

        var next = ours.Reship(newer, null, At);

        Assert.Equal(("2027.1+3", 2040), (next.Version, next.LastYear));
        Assert.Equal(["2026-06-15", "2026-11-09"], next.ToCalendar().Holidays.Select(h => h.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("2027.1", Shipped("DE").Reship(newer, null, At).Version);
    }

    [Fact]
    public void What_is_no_change_or_makes_no_sense_is_refused()
    {
        var germany = Shipped("DE");

        Assert.Equal(CalendarRefusals.NothingChanges, Enter(germany).Refusal);
        Assert.Equal(CalendarRefusals.DayTwice, Enter(germany, Day("2026-04-07", "a"), Day("2026-04-07", "b")).Refusal);
        Assert.Equal(CalendarRefusals.YearNotCovered, Enter(germany, Day("2036-01-02", "a")).Refusal);
        Assert.Equal(CalendarRefusals.NotASaturday, Enter(germany, Day("2026-04-07", "a", CalendarDayKind.WorkingSaturday)).Refusal);
        Assert.Equal(CalendarRefusals.NameMissing, Enter(germany, Day("2026-04-07", " ")).Refusal);
        Assert.Equal(CalendarRefusals.ReasonMissing, germany.Change([Day("2026-04-07", "a")], [], null, PublicHolidays.Find("DE"), Decree with { Reason = "" }).Refusal);
        Assert.Equal(CalendarRefusals.ReasonMissing, CalendarEdition.Open("DE-X", "Court", germany, Decree with { Reason = "" }).Refusal);
        Assert.Equal((EditionState.Current, "2026.1"), (germany.State, germany.Version));
    }

    private static CalendarEdition Shipped(string code) => CalendarEdition.Shipped(PublicHolidays.Find(code)!, null, At);

    private static Result<CalendarEdition> Enter(CalendarEdition edition, params CalendarDay[] days) => edition.Change(days, [], null, PublicHolidays.Find(edition.Code), Decree);

    private static CalendarDay Day(string date, string name, CalendarDayKind kind = CalendarDayKind.Holiday) => new(Given.Day(date), name, kind, CalendarDaySource.Local);

    private static CalendarDaySource Source(CalendarEdition edition, string date) => edition.Days.Single(day => day.Date == Given.Day(date)).Source;
}
