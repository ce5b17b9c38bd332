using CaseTracker.Infrastructure.Persistence.PrivateCluster;
using static CaseTracker.Application.Tests.Hosting.InstallationFolder;

namespace CaseTracker.Application.Tests.Hosting;

public sealed class PrivatePostgresTests
{
    [Fact]
    public async Task What_was_committed_is_there_after_a_stop_and_a_start()
    {
        using var folder = new InstallationFolder();
        int first;
        await using (var postgres = await folder.StartAsync())
        {
            first = postgres.ServerPid;
            await AskAsync(postgres, "CREATE TABLE kept AS SELECT 41 + 1 AS n");
        }

        Assert.False(Runs(first));
        await using var again = await folder.StartAsync();
        Assert.NotEqual(first, again.ServerPid);
        Assert.Equal(42, await AskAsync(again, "SELECT n FROM kept"));
    }

    [Fact]
    public async Task Two_that_start_at_once_share_one_server_and_the_last_to_leave_stops_it()
    {
        using var folder = new InstallationFolder();
        var both = await Task.WhenAll(folder.StartAsync(), folder.StartAsync());
        Assert.Equal(both[0].ServerPid, both[1].ServerPid);

        await both[0].DisposeAsync();
        Assert.Equal(1, await AskAsync(both[1], "SELECT 1"));

        await both[1].DisposeAsync();
        Assert.False(Runs(both[1].ServerPid));
    }

    [Fact]
    public async Task A_server_whose_host_was_killed_is_taken_over_by_the_next_one()
    {
        using var folder = new InstallationFolder();
        var starter = await folder.StartAsync();
        await AskAsync(starter, "CREATE TABLE kept AS SELECT 7 AS n");
        using var host = folder.HoldFromAnotherProcess();
        await starter.DisposeAsync();
        Assert.True(Runs(starter.ServerPid), "it served another host and was stopped all the same");

        host.Kill();
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(Runs(starter.ServerPid));

        var next = await folder.StartAsync();
        Assert.Equal(starter.ServerPid, next.ServerPid);
        Assert.Equal(7, await AskAsync(next, "SELECT n FROM kept"));
        await next.DisposeAsync();
        Assert.False(Runs(next.ServerPid));
    }

    [Fact]
    public async Task A_server_that_was_killed_is_started_anew_and_recovers()
    {
        using var folder = new InstallationFolder();
        await using var witness = await folder.StartAsync(new());
        var crashed = witness.ServerPid;
        await AskAsync(witness, "CREATE TABLE kept AS SELECT 7 AS n");
        Posix.Signal(crashed, 9);

        var next = await folder.StartAsync(new());
        Assert.NotEqual(crashed, next.ServerPid);
        Assert.Equal(7, await AskAsync(next, "SELECT n FROM kept"));
        await next.DisposeAsync();
        Assert.Equal(7, await AskAsync(witness, "SELECT n FROM kept"));

        await witness.DisposeAsync();
        Assert.False(Runs(next.ServerPid), "the one who leaves last stops the server, whoever started it");
    }

    [Fact]
    public async Task A_host_whose_server_was_killed_brings_it_back()
    {
        using var folder = new InstallationFolder();
        await using var postgres = await folder.StartAsync(new());
        var crashed = postgres.ServerPid;
        await AskAsync(postgres, "CREATE TABLE kept AS SELECT 7 AS n");
        Posix.Signal(crashed, 9);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (postgres.ServerPid == crashed)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }

        Assert.Equal(7, await EventuallyAsync(() => AskAsync(postgres, "SELECT n FROM kept"), limit.Token));
    }

    /// <summary>Until the server that is back takes connections.</summary>
    private static async Task<object?> EventuallyAsync(Func<Task<object?>> ask, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
            }
        }
    }

    [Fact]
    public async Task A_process_that_got_a_dead_servers_number_does_not_stand_in_the_way()
    {
        using var folder = new InstallationFolder();
        var account = ServerAccount.Self;
        await using (var first = await folder.StartAsync())
        {
            account = await ServerAccount.ForThisHost().OwnerOfAsync(folder.Data.Postgres, TestContext.Current.CancellationToken);
        }

        using var stranger = System.Diagnostics.Process.Start(account.Command("sleep", ["600"]))!;
        var pidFile = Path.Combine(folder.Data.Postgres, "data", "postmaster.pid");
        await File.WriteAllTextAsync(pidFile, $"{stranger.Id}\n{folder.Data.Postgres}/data\n1700000000\n5432\n\n\n", TestContext.Current.CancellationToken);
        await account.OwnAsync(pidFile, TestContext.Current.CancellationToken);

        await using (var postgres = await folder.StartAsync())
        {
            Assert.Equal(1, await AskAsync(postgres, "SELECT 1"));
        }

        Assert.True(Runs(stranger.Id), "it was taken for the server and ended");
        stranger.Kill();
    }

    [Fact]
    public async Task An_interrupted_initdb_leaves_nothing_that_hinders_the_next_start()
    {
        using var folder = new InstallationFolder();
        Directory.CreateDirectory(Path.Combine(folder.Data.Postgres, "data.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Postgres, "data.new", "PG_VERSION"), "15\n", TestContext.Current.CancellationToken);

        await using var postgres = await folder.StartAsync();
        Assert.Equal(1, await AskAsync(postgres, "SELECT 1"));
    }
}
