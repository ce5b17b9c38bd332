using Npgsql;

namespace CaseTracker.Api.Tests.Support;

/// <summary>Holds a race open: whoever wants the locked row waits until this is disposed.</summary>
public sealed class RowLock : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private RowLock(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<RowLock> OnAsync(ApiFixture app, string selectForUpdate, params object[] values)
    {
        var connection = new NpgsqlConnection(app.OwnerConnection);
        await connection.OpenAsync();
        await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(selectForUpdate, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
        return new RowLock(connection);
    }

    /// <summary>Returns when so many others wait for a lock; the server waits between two looks, at most 20 s.</summary>
    public static async Task UntilBlockedAsync(ApiFixture app, int count)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var blocked = await app.ScalarAsync<long>("select count(*) from pg_stat_activity, pg_sleep(0.02) where datname = current_database() and wait_event_type = 'Lock'");
            if (blocked >= count) return;
        }

        Assert.Fail($"{count} requests never waited for the lock.");
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
