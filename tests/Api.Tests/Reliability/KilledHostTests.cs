using CaseTracker.Api.Tests.Deadlines;
using CaseTracker.Api.Tests.Mail;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Reliability;

/// <summary>kill -9 at the two moments that matter: while a reminder is being written, and while its mail is on the line.</summary>
public sealed class KilledHostTests(SmtpFixture app, TestDatabase database) : IClassFixture<SmtpFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_killed_while_it_writes_a_reminder_has_written_nothing_and_another_tells_it_once()
    {
        var (deadline, reminder) = await app.DueReminderAsync("Operation Kill");
        await app.FallsDueAsync(reminder, TimeSpan.FromMinutes(10)); // due by the clock of the other process as well, whatever this host's was moved to
        var held = await RowLock.OnAsync(app, "lock table notifications in share mode"); // the delivery row is written, the notification is not
        await using (var host = await HostProcess.StartAsync(app, database, app.Smtp.Port))
        {
            await Poll.UntilAsync(async () => await app.ScalarAsync<long>("select count(*) from pg_locks where not granted and relation = 'notifications'::regclass") > 0, "the host hangs in the middle of the reminder");
            await host.KillAsync();
        }

        await held.DisposeAsync();
        await Poll.UntilAsync(async () => await app.ScalarAsync<long>("select count(*) from pg_locks where relation = 'notifications'::regclass and mode = 'RowExclusiveLock'") == 0, "the database has noticed");
        Assert.Equal((0L, 0L), (await app.ToldAsync(deadline), await app.ScalarAsync<long>("select count(*) from reminder_deliveries where reminder_id = $1", reminder)));

        Assert.Null(await app.RemindAsync());
        Assert.Null(await app.RemindAsync());
        Assert.Equal((1L, 1L), (await app.ToldAsync(deadline), await app.MailedAsync(deadline)));
    }

    [Fact]
    public async Task A_host_killed_while_a_mail_is_on_the_line_leaves_it_to_another_which_delivers_it_once()
    {
        var id = Guid.CreateVersion7();
        _ = await app.ExecuteAsync("update mail set sent_at = now() where sent_at is null"); // whatever else of this class waits would go first
        _ = await app.ExecuteAsync("""
            insert into mail (id, recipient_id, address, subject, body, created_at, next_attempt_at, attempts, last_failure)
            values ($1, $2, 'lead@unit.test', 'A-2026-0009: deadline', 'Case A-2026-0009', now(), now(), 0, '')
            """, id, app.World.Lead.Value);
        var (reached, killed) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.Smtp.Accepting = async () =>
        {
            reached.SetResult();
            await killed.Task;
            return false; // the line broke before the server answered
        };
        await using (var host = await HostProcess.StartAsync(app, database, app.Smtp.Port))
        {
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(2), Ct);
            await host.KillAsync();
        }

        (app.Smtp.Accepting, _) = (null, killed.TrySetResult());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from mail where id = $1 and attempts = 1 and sent_at is null", id)); // the attempt was written before the message left
        await DeliverAsync();
        Assert.Empty(Taken(id)); // its back-off holds for every instance

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await DeliverAsync();
        await DeliverAsync();
        Assert.Single(Taken(id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from mail where id = $1 and attempts = 2 and sent_at is not null", id));
    }

    private IEnumerable<string> Taken(Guid id) => app.Smtp.Taken.Where(m => m.Contains($"<{id:N}@unit.test>", StringComparison.Ordinal));

    private Task DeliverAsync() => ActivatorUtilities.CreateInstance<DeliverMailJob>(app.Services).RunAsync(Ct);
}
