using System.Diagnostics;
using System.Globalization;
using CaseTracker.Api.Tests.Deadlines;
using CaseTracker.Api.Tests.Support;
using Npgsql;

namespace CaseTracker.Api.Tests.Reliability;

/// <summary>A host on a PostgreSQL server of its own, which the test may end.</summary>
public sealed class RestartFixture : ApiFixture
{
    private readonly TestDatabase alone;

    public RestartFixture() : this(new TestDatabase { Alone = true })
    {
    }

    private RestartFixture(TestDatabase alone) : base(alone) => this.alone = alone;

    internal int ServerPid => alone.ServerPid;

    public override async ValueTask InitializeAsync()
    {
        await alone.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await alone.DisposeAsync();
    }
}

public sealed class DatabaseRestartTests(RestartFixture app) : IClassFixture<RestartFixture>
{
    [Fact]
    public async Task A_database_that_goes_down_in_the_middle_of_a_reminder_loses_none_and_doubles_none()
    {
        var (deadline, _) = await app.DueReminderAsync("Operation Restart");
        var held = await RowLock.OnAsync(app, "lock table notifications in share mode");
        var sending = app.RemindAsync();
        await RowLock.UntilBlockedAsync(app, 1);
        var before = app.ServerPid;

        // SIGQUIT: an immediate shutdown, recovered from the log at the next start.
        using (var kill = Process.Start("kill", ["-QUIT", before.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await sending);
        await Poll.UntilAsync(IsBackAsync, "the server is back");
        Assert.NotEqual(before, app.ServerPid);
        Assert.Equal(0L, await app.ToldAsync(deadline));

        await Poll.UntilAsync(async () => await SendsAsync(), "a run finds a live connection");
        Assert.Null(await app.RemindAsync());
        Assert.Equal((1L, 1L), (await app.ToldAsync(deadline), await app.MailedAsync(deadline)));
        _ = await Record.ExceptionAsync(async () => await held.DisposeAsync()); // its connection died with the server
    }

    private async Task<bool> IsBackAsync()
    {
        try
        {
            return await app.ScalarAsync<int>("select 1") == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>The first runs may be given connections of before; the schedule comes round again every 30 seconds.</summary>
    private async Task<bool> SendsAsync()
    {
        try
        {
            return await app.RemindAsync() is null;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
