using CaseTracker.Web.Shared.Time;

namespace CaseTracker.Web.Tests.Frame;

public sealed class TimeWordsTests
{
    private static TimeWords At(string utcNow) => new(Zones.Clock(utcNow), new English());

    [Theory]
    [InlineData("2026-04-09", "today")]
    [InlineData("2026-04-10", "tomorrow")]
    [InlineData("2026-04-08", "yesterday")]
    [InlineData("2026-04-12", "in 3 days")]
    [InlineData("2026-03-30", "10 days ago")]
    [InlineData("2026-07-09", "in 3 months")]
    [InlineData("2023-04-09", "3 years ago")]
    public void A_date_is_told_in_calendar_days_of_the_unit(string date, string words) =>
        Assert.Equal(words, At("2026-04-08T22:30:00Z").Relative(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-04-09T10:00:20Z", "just now")]
    [InlineData("2026-04-09T09:46:00Z", "14 minutes ago")]
    [InlineData("2026-04-09T13:00:00Z", "in 3 hours")]
    [InlineData("2026-04-10T00:30:00Z", "tomorrow")]
    public void An_instant_is_told_in_minutes_hours_and_then_days(string instant, string words) =>
        Assert.Equal(words, At("2026-04-09T10:00:00Z").Relative(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_time_of_day_names_its_zone() =>
        Assert.EndsWith(", 14:00, Europe/Berlin", At("2026-04-09T10:00:00Z").Absolute(new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero)), StringComparison.Ordinal);
}
