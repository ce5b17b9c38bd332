using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class ReminderTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Owner_and_lead_are_told_once_by_notification_and_mail_that_name_only_reference_and_kind()
    {
        var (deadline, reminder) = await DueReminderAsync("Operation Once");

        await RunAsync(app);
        await RunAsync(app);

        await AssertToldOnceAsync(deadline, reminder);
        var body = await app.ScalarAsync<string>("select body from mail where body like '%' || $1 || '%' limit 1", deadline.ToString());
        Assert.DoesNotContain("Answer the letter", body, StringComparison.Ordinal);
        Assert.DoesNotContain("http", body, StringComparison.Ordinal);
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'SendReminder' and object_id = $1 and allowed", deadline));
    }

    [Fact]
    public async Task Two_schedulers_on_one_database_tell_everyone_once()
    {
        List<(Guid Deadline, Guid Reminder)> due = [];
        for (var i = 0; i < 5; i++) due.Add(await DueReminderAsync($"Operation Twin {i}"));
        await using var one = WithJobs();
        await using var two = WithJobs();
        IScheduler[] schedulers = [await SchedulerAsync(one), await SchedulerAsync(two)];

        // Beside the clustered schedule, both hosts run the work itself at the same moment: the key must hold where the schedule does not.
        await Task.WhenAll(schedulers.Select(s => s.TriggerJob(new JobKey(nameof(SendRemindersJob)), cancellationToken: Ct).AsTask()).Concat([RunAsync(one), RunAsync(two), RunAsync(one), RunAsync(two)]));

        await Poll.UntilAsync(async () =>
        {
            var open = 0L;
            foreach (var (_, reminder) in due) open += await app.ScalarAsync<long>("select count(*) from reminders where id = $1 and settled_at is null", reminder);
            return open == 0;
        }, "all reminders are settled");
        foreach (var (deadline, reminder) in due) await AssertToldOnceAsync(deadline, reminder);
    }

    [Fact]
    public async Task After_a_crash_between_two_recipients_only_the_other_is_still_told()
    {
        var (deadline, reminder) = await DueReminderAsync("Operation Crash");
        _ = await app.ExecuteAsync($$"""
            create function app.fault() returns trigger language plpgsql as $f$
            begin
                if (select count(*) from notifications where link like '%{{deadline}}') >= 1 then raise exception 'the host died here'; end if;
                return new;
            end $f$;
            """);
        // Looks past row-level security as its owner does, or it would not see the first recipient's notification.
        _ = await app.ExecuteAsync("alter function app.fault() security definer");
        _ = await app.ExecuteAsync("create trigger fault before insert on notifications for each row execute function app.fault()");

        await RunAsync(app);
        Assert.Equal(1L, await ToldAsync(deadline));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from reminders where id = $1 and settled_at is null", reminder));

        _ = await app.ExecuteAsync("drop trigger fault on notifications");
        await RunAsync(app);
        await AssertToldOnceAsync(deadline, reminder);
    }

    [Fact]
    public async Task Who_no_longer_sees_the_case_gets_nothing_and_the_reminder_is_settled()
    {
        var (deadline, reminder) = await DueReminderAsync("Operation Leaver");
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await app.ScalarAsync<Guid>("select case_id from deadlines where id = $1", deadline);
        (await lead.DeleteAsync($"/api/v1/cases/{caseId}/members/{app.World.Investigator.Value}", Ct)).EnsureSuccessStatusCode();

        await RunAsync(app);

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link like '%' || $2", app.World.Investigator.Value, deadline.ToString()));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from mail where recipient_id = $1 and body like '%' || $2 || '%'", app.World.Investigator.Value, deadline.ToString()));
        Assert.Equal(1L, await ToldAsync(deadline));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from reminders where id = $1 and settled_at is not null", reminder));
    }

    /// <summary>A deadline of the lead's case that the investigator looks after, with one reminder that has just fallen due.</summary>
    private async Task<(Guid Deadline, Guid Reminder)> DueReminderAsync(string title)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, title);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/members", new { userId = app.World.Investigator.Value }, Ct)).EnsureSuccessStatusCode();
        var deadline = await lead.StartedByHandAsync(caseId, 30, app.World.Investigator.Value);
        var reminder = await app.ScalarAsync<Guid>("select id from reminders where deadline_id = $1 order by due_at limit 1", deadline);
        _ = await app.ExecuteAsync("update reminders set due_at = now() - interval '1 second' where id = $1", reminder);
        return (deadline, reminder);
    }

    private async Task AssertToldOnceAsync(Guid deadline, Guid reminder)
    {
        foreach (var user in (Guid[])[app.World.Lead.Value, app.World.Investigator.Value])
        {
            Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link like '%' || $2", user, deadline.ToString()));
            Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from mail where recipient_id = $1 and body like '%' || $2 || '%'", user, deadline.ToString()));
        }
        Assert.Equal(2L, await ToldAsync(deadline));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from reminders where id = $1 and settled_at is not null", reminder));
    }

    private Task<long> ToldAsync(Guid deadline) => app.ScalarAsync<long>("select count(*) from notifications where link like '%' || $1", deadline.ToString());

    /// <summary>Another host on the same database, whose scheduler runs.</summary>
    private WebApplicationFactory<Program> WithJobs() => app.WithWebHostBuilder(builder => builder.UseSetting("Jobs:Enabled", "true"));

    private static async Task<IScheduler> SchedulerAsync(WebApplicationFactory<Program> host) => await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);

    private static Task RunAsync(WebApplicationFactory<Program> host) => ActivatorUtilities.CreateInstance<SendRemindersJob>(host.Services).RunAsync(Ct);
}
