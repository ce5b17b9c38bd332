using CaseTracker.Api.Tests.Mail;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>The second pair of eyes: the sending never runs in these tests unless they say so.</summary>
public sealed class ReminderWatchTests(SmtpFixture app) : IClassFixture<SmtpFixture>
{
    [Fact]
    public async Task An_outage_is_told_to_the_administrators_once_and_its_end_once()
    {
        var (_, reminder) = await app.DueReminderAsync("Operation Silence");
        await app.FallsDueAsync(reminder, TimeSpan.FromMinutes(14));
        Assert.Equal("", await LookAsync());
        await app.FallsDueAsync(reminder, TimeSpan.FromMinutes(16));
        var before = app.Smtp.Taken.Count;
        var (alarms, ends) = (await NotificationsAsync("%are not being sent: 1 should%"), await NotificationsAsync("%are being sent again%"));

        Assert.Equal("alarm", await LookAsync());
        Assert.Equal("", await LookAsync());
        Assert.Equal("", await LookAsync());

        Assert.Equal(alarms + 1, await NotificationsAsync("%are not being sent: 1 should%"));
        Assert.Equal(1, app.Smtp.Taken.Count - before); // handed over by the watch itself
        Assert.Contains("admin", app.Smtp.Taken.Last(), StringComparison.Ordinal);
        Assert.Contains(app.Log.Lines, line => line.Contains("Critical", StringComparison.Ordinal) && line.Contains("Reminders are not being sent", StringComparison.Ordinal));
        Assert.Equal("Degraded", await ReadyAsync());

        Assert.Null(await app.RemindAsync());
        Assert.Equal("clear", await LookAsync());
        Assert.Equal("", await LookAsync());
        Assert.Equal(ends + 1, await NotificationsAsync("%are being sent again%"));
        Assert.Equal("Healthy", await ReadyAsync());
    }

    [Fact]
    public async Task What_waits_for_the_end_of_quiet_hours_or_for_someone_further_up_is_no_outage()
    {
        var now = app.Clock.GetUtcNow();
        var local = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);
        Assert.Equal(2, await app.ExecuteAsync("update units set quiet_from = $1, quiet_until = $2", local.AddHours(-1), local.AddHours(1)));
        try
        {
            var (_, reminder) = await app.DueReminderAsync("Operation Sleep");
            await app.FallsDueAsync(reminder, TimeSpan.FromMinutes(40));
            Assert.Equal("", await LookAsync());
            app.Clock.Advance(TimeSpan.FromMinutes(65)); // the quiet ended five minutes ago
            Assert.Equal("", await LookAsync());
            app.Clock.Advance(TimeSpan.FromMinutes(11));
            Assert.Equal("alarm", await LookAsync());
            Assert.Null(await app.RemindAsync());
            Assert.Equal("clear", await LookAsync());
            app.Clock.Advance(TimeSpan.FromMinutes(60)); // told, and nobody has acted
            Assert.Equal("", await LookAsync());
        }
        finally
        {
            _ = await app.ExecuteAsync("update units set quiet_from = null, quiet_until = null");
        }
    }

    private Task<string> LookAsync() => app.Services.GetRequiredService<ReminderWatch>().LookAsync(Ct);

    private Task<long> NotificationsAsync(string text) =>
        app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and text like $2", app.World.Administrator.Value, text);

    private async Task<string> ReadyAsync()
    {
        using var anyone = app.Anonymous();
        return await anyone.GetStringAsync("/health/ready", Ct);
    }
}
