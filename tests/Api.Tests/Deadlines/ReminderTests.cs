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
    public async Task The_owner_is_told_once_by_notification_and_mail_that_name_only_reference_and_kind()
    {
        var (deadline, _) = await app.DueReminderAsync("Operation Once");

        Assert.Null(await app.RemindAsync());
        Assert.Null(await app.RemindAsync());

        await AssertOwnerToldOnceAsync(deadline);
        var body = await app.ScalarAsync<string>("select body from mail where body like '%' || $1 || '%' limit 1", deadline.ToString());
        Assert.DoesNotContain("Answer the letter", body, StringComparison.Ordinal);
        Assert.DoesNotContain("http", body, StringComparison.Ordinal);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'SendReminder' and object_id = $1 and allowed", deadline));
    }

    [Fact]
    public async Task Two_schedulers_on_one_database_tell_everyone_once()
    {
        List<Guid> due = [];
        for (var i = 0; i < 5; i++) due.Add((await app.DueReminderAsync($"Operation Twin {i}")).Deadline);
        await using var one = WithJobs();
        await using var two = WithJobs();
        IScheduler[] schedulers = [await SchedulerAsync(one), await SchedulerAsync(two)];

        // Beside the clustered schedule, both hosts run the work itself at the same moment: the key must hold where the schedule does not.
        await Task.WhenAll(schedulers.Select(s => s.TriggerJob(new JobKey(nameof(SendRemindersJob)), cancellationToken: Ct).AsTask())
            .Concat([one.RemindAsync(), two.RemindAsync(), one.RemindAsync(), two.RemindAsync()]));

        await Poll.UntilAsync(async () => await app.ScalarAsync<string?>("select failure from job_runs where job = 'SendRemindersJob'") is not null, "the schedule itself has run");
        foreach (var deadline in due) await AssertOwnerToldOnceAsync(deadline);
    }

    [Fact]
    public async Task After_a_crash_in_the_middle_nothing_is_half_told_and_the_next_run_tells_it_once()
    {
        var (deadline, reminder) = await app.DueReminderAsync("Operation Crash");
        _ = await app.ExecuteAsync("create function app.fault() returns trigger language plpgsql as $f$ begin raise exception 'the host died here'; end $f$");
        _ = await app.ExecuteAsync("create trigger fault before insert on mail for each row execute function app.fault()"); // the last of three writes

        Assert.NotNull(await app.RemindAsync());
        Assert.Equal((0L, 0L), (await app.ToldAsync(deadline), await app.ScalarAsync<long>("select count(*) from reminder_deliveries where reminder_id = $1", reminder)));

        _ = await app.ExecuteAsync("drop trigger fault on mail");
        Assert.Null(await app.RemindAsync());
        await AssertOwnerToldOnceAsync(deadline);
    }

    [Fact]
    public async Task Who_no_longer_sees_the_case_gets_nothing_and_the_lead_is_told_at_once()
    {
        var (deadline, reminder) = await app.DueReminderAsync("Operation Leaver");
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await app.ScalarAsync<Guid>("select case_id from deadlines where id = $1", deadline);
        (await lead.DeleteAsync($"/api/v1/cases/{caseId}/members/{app.World.Investigator.Value}", Ct)).EnsureSuccessStatusCode();

        _ = await app.RemindAsync();
        _ = await app.RemindAsync();

        Assert.Equal((0L, 1L), (await app.ToldAsync(deadline, app.World.Investigator), await app.ToldAsync(deadline, app.World.Lead)));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from mail where recipient_id = $1 and body like '%' || $2 || '%'", app.World.Investigator.Value, deadline.ToString()));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from reminder_deliveries where reminder_id = $1 and skipped", reminder));
    }

    private async Task AssertOwnerToldOnceAsync(Guid deadline)
    {
        Assert.Equal((1L, 1L), (await app.ToldAsync(deadline, app.World.Investigator), await app.MailedAsync(deadline)));
        Assert.Equal(1L, await app.ToldAsync(deadline));
    }

    /// <summary>Another host on the same database, whose scheduler runs.</summary>
    private WebApplicationFactory<Program> WithJobs() => app.WithWebHostBuilder(builder => builder.UseSetting("Jobs:Enabled", "true"));

    private static async Task<IScheduler> SchedulerAsync(WebApplicationFactory<Program> host) => await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
}
