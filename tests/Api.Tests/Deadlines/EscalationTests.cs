using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Mail;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>Who is told when nobody acts, and what waits for the morning.</summary>
public sealed class EscalationTests(SmtpFixture app) : IClassFixture<SmtpFixture>
{
    [Fact]
    public async Task When_nobody_acts_the_lead_is_told_then_the_supervisors_and_then_it_is_over()
    {
        var (deadline, reminder) = await app.DueReminderAsync("Operation Ladder");
        await AssertToldAsync(deadline, owner: 1, lead: 0, supervisor: 0);

        app.Clock.Advance(TimeSpan.FromHours(23));
        await AssertToldAsync(deadline, 1, 0, 0);
        app.Clock.Advance(TimeSpan.FromHours(1.1));
        await AssertToldAsync(deadline, 1, 1, 0);
        Assert.False(await app.IsSettledAsync(reminder));
        app.Clock.Advance(TimeSpan.FromHours(24.1));
        await AssertToldAsync(deadline, 1, 1, 1);

        await AssertToldAsync(deadline, 1, 1, 1);
        Assert.True(await app.IsSettledAsync(reminder));
        Assert.Equal(0L, await app.ToldAsync(deadline, app.World.StrangerSupervisor));
        Assert.Equal(["0", "1", "2"], (await app.ScalarAsync<string>("select string_agg(step::text, ' ' order by step) from reminder_deliveries where reminder_id = $1", reminder)).Split(' '));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from mail where body like '%' || $1 || '%' and subject like '%nobody has acted%'", deadline.ToString()));
    }

    [Fact]
    public async Task Whoever_says_that_it_is_being_seen_to_stops_the_way_up()
    {
        var (deadline, reminder) = await app.DueReminderAsync("Operation Answer");
        await AssertToldAsync(deadline, 1, 0, 0);
        using (var owner = await app.AsAsync(app.World.Investigator))
        {
            Assert.Contains("\"acknowledge\"", await owner.GetStringAsync($"/api/v1/deadlines/{deadline}", Ct), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NoContent, (await owner.ActAsync(deadline, "acknowledge", new { })).StatusCode);
            Assert.Equal("deadline.nothing_to_acknowledge", await (await owner.ActAsync(deadline, "acknowledge", new { })).RefusedAsync(HttpStatusCode.Conflict));
        }

        app.Clock.Advance(TimeSpan.FromHours(100));
        await AssertToldAsync(deadline, 1, 0, 0);
        Assert.Equal(app.World.Investigator.Value, await app.ScalarAsync<Guid>("select acknowledged_by from reminders where id = $1", reminder));
    }

    [Fact]
    public async Task An_extension_is_an_act_too_and_only_those_who_are_told_may_answer()
    {
        var (deadline, _) = await app.DueReminderAsync("Operation Extended");
        await AssertToldAsync(deadline, 1, 0, 0);
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await app.ScalarAsync<Guid>("select case_id from deadlines where id = $1", deadline);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/members", new { userId = app.World.Coordinator.Value }, Ct)).EnsureSuccessStatusCode();
        using (var other = await app.AsAsync(app.World.Coordinator))
            Assert.Equal("deadline.not_yours_to_acknowledge", await (await other.ActAsync(deadline, "acknowledge", new { })).RefusedAsync(HttpStatusCode.Conflict));
        using (var stranger = await app.AsAsync(app.World.StrangerSupervisor))
            Assert.Equal("not_found", await (await stranger.ActAsync(deadline, "acknowledge", new { })).RefusedAsync(HttpStatusCode.NotFound));

        var order = new { reference = "7 A 1/26", authority = "Court", orderedOn = Day(-1), newEnd = Day(90), reason = "More time" };
        (await lead.ActAsync(deadline, "extend", order)).EnsureSuccessStatusCode();

        app.Clock.Advance(TimeSpan.FromHours(30));
        await AssertToldAsync(deadline, 1, 0, 0);
    }

    [Fact]
    public async Task In_quiet_hours_a_reminder_waits_for_their_end_and_a_critical_one_does_not()
    {
        var unit = await app.ScalarAsync<Guid>("select unit_id from staff where id = $1", app.World.Lead.Value);
        var local = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);
        await SetQuietAsync(unit, local.AddHours(-1), local.AddHours(2));
        try
        {
            var (waits, _) = await app.DueReminderAsync("Operation Night");
            var (urgent, _) = await app.DueReminderAsync("Operation Fire");
            Assert.Equal(1, await app.ExecuteAsync("update deadlines set due_on = $2 where id = $1", urgent, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddDays(-3))));

            await AssertToldAsync(waits, 0, 0, 0);
            await AssertToldAsync(urgent, 1, 0, 0);
            app.Clock.Advance(TimeSpan.FromHours(1.9));
            await AssertToldAsync(waits, 0, 0, 0);
            app.Clock.Advance(TimeSpan.FromHours(0.2));
            await AssertToldAsync(waits, 1, 0, 0);
            await AssertToldAsync(urgent, 1, 1, 0); // two hours, not twenty-four
        }
        finally
        {
            await SetQuietAsync(unit, null, null);
        }
    }

    private async Task SetQuietAsync(Guid unit, TimeOnly? from, TimeOnly? until)
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        (await admin.PostAsJsonAsync($"/api/v1/units/{unit}/reminding", new
        {
            quietFrom = from, quietUntil = until, digestAt = new TimeOnly(7, 0), leadAfterHours = 24, supervisorAfterHours = 24, criticalLeadAfterHours = 2, criticalSupervisorAfterHours = 4,
        }, Ct)).EnsureSuccessStatusCode();
    }

    private async Task AssertToldAsync(Guid deadline, int owner, int lead, int supervisor)
    {
        Assert.Null(await app.RemindAsync());
        Assert.Equal((owner, lead, supervisor), ((int)await app.ToldAsync(deadline, app.World.Investigator), (int)await app.ToldAsync(deadline, app.World.Lead), (int)await app.ToldAsync(deadline, app.World.Supervisor)));
    }
}
