namespace CaseTracker.Web.Tests.Frame;

public sealed class UnitClockTests
{
    [Fact]
    public void Today_is_the_day_of_the_unit_and_not_of_the_server()
    {
        Assert.Equal(new DateOnly(2026, 4, 9), Zones.Clock("2026-04-08T22:30:00Z").Today);
        Assert.Equal(new DateOnly(2026, 4, 8), Zones.Clock("2026-04-08T22:30:00Z", "Europe/London").Today);
    }

    [Fact]
    public void A_wall_clock_time_is_read_in_the_zone_of_the_unit() =>
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero), Zones.Clock("2026-01-01T00:00:00Z").Instant(new DateTime(2026, 7, 1, 10, 30, 0)));

    [Fact]
    public void A_time_that_the_spring_change_skips_is_no_instant() =>
        Assert.Null(Zones.Clock("2026-01-01T00:00:00Z").Instant(new DateTime(2026, 3, 29, 2, 30, 0)));

    [Fact]
    public void Of_the_two_instants_of_the_autumn_hour_the_earlier_is_taken() =>
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), Zones.Clock("2026-01-01T00:00:00Z").Instant(new DateTime(2026, 10, 25, 2, 30, 0)));
}
