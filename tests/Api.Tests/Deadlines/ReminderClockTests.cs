using CaseTracker.Api.Tests.Mail;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>Hours of down time, and clocks that step.</summary>
public sealed class ReminderClockTests(SmtpFixture app) : IClassFixture<SmtpFixture>
{
    [Fact]
    public async Task After_two_hours_of_down_time_all_is_made_up_for_in_order_of_due_time()
    {
        List<Guid> deadlines = [];
        foreach (var minutes in (int[])[30, 90, 10, 60, 119])
        {
            var (deadline, reminder) = await app.DueReminderAsync($"Operation Down {minutes}");
            await app.FallsDueAsync(reminder, TimeSpan.FromMinutes(-minutes));
            deadlines.Add(deadline);
        }

        Assert.Null(await app.RemindAsync());
        Assert.Equal(0L, await app.ToldAsync(deadlines[2]));
        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(await app.RemindAsync());

        var told = await app.ScalarAsync<string>("select string_agg(right(link, 36), ' ' order by created_at, id) from notifications where right(link, 36) = any ($1)", (object)deadlines.ConvertAll(d => d.ToString()).ToArray()); // one array, not many values
        Assert.Equal([deadlines[2], deadlines[0], deadlines[3], deadlines[1], deadlines[4]], told.Split(' ').Select(Guid.Parse));
    }

    [Fact]
    public async Task A_clock_that_steps_forward_and_back_tells_nobody_twice()
    {
        var (deadline, reminder) = await app.DueReminderAsync("Operation Leap");
        await app.FallsDueAsync(reminder, TimeSpan.FromHours(-2));

        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Null(await app.RemindAsync());
        app.Clock.Advance(TimeSpan.FromHours(-6));
        Assert.Null(await app.RemindAsync());
        app.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Null(await app.RemindAsync());

        Assert.Equal((1L, 1L), (await app.ToldAsync(deadline), await app.MailedAsync(deadline)));
    }

    [Fact]
    public async Task The_digest_comes_once_each_morning_of_the_readers_zone_also_when_the_clock_steps_back_over_it()
    {
        var (late, _) = await app.DueReminderAsync("Operation Digest", due: 20);
        Assert.Equal(1, await app.ExecuteAsync("update deadlines set due_on = current_date - 3 where id = $1", late));
        var reference = await app.ScalarAsync<string>("select c.reference from deadlines d join cases c on c.id = d.case_id where d.id = $1", late);
        var before = app.Clock.GetUtcNow();
        try
        {
            app.Clock.Set(Berlin(6, 50));
            await DigestAsync();
            Assert.Equal(0L, await DigestsAsync());
            app.Clock.Set(Berlin(7, 5));
            await DigestAsync();
            await DigestAsync();
            app.Clock.Set(Berlin(6, 55));
            await DigestAsync();
            app.Clock.Set(Berlin(7, 10));
            await DigestAsync();
            Assert.Equal(1L, await DigestsAsync());

            var body = await app.ScalarAsync<string>("select body from mail where recipient_id = $1 and subject like 'Deadlines of %'", app.World.Investigator.Value);
            Assert.Contains("Overdue (1)", body, StringComparison.Ordinal);
            Assert.Contains($"- {reference}: ", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Answer the letter", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Operation", body, StringComparison.Ordinal);
            Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from mail where recipient_id = $1 and subject like 'Deadlines of %'", app.World.StrangerProsecutor.Value));

            Assert.Equal(1, await app.ExecuteAsync("update staff set wants_digest = false where id = $1", app.World.Investigator.Value));
            app.Clock.Advance(TimeSpan.FromDays(1));
            await DigestAsync();
            Assert.Equal(1L, await DigestsAsync());
        }
        finally
        {
            app.Clock.Set(before);
        }
    }

    private Task<long> DigestsAsync() => app.ScalarAsync<long>("select count(*) from mail where recipient_id = $1 and subject like 'Deadlines of %'", app.World.Investigator.Value);

    private async Task DigestAsync() => Assert.Null(await ActivatorUtilities.CreateInstance<SendDigestsJob>(app.Services).RunAsync(Ct));

    /// <summary>Tomorrow at that time.</summary>
    private static DateTimeOffset Berlin(int hour, int minute)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var local = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).Date.AddDays(1).AddHours(hour).AddMinutes(minute);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
