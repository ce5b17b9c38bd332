using Npgsql;

namespace CaseTracker.Api.Tests.Support;

/// <summary>Holds one row of the number series, so that whoever takes the next number waits until it is let go.</summary>
internal sealed class HeldNumber : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    private HeldNumber(NpgsqlDataSource source, NpgsqlConnection connection) => (this.source, this.connection) = (source, connection);

    /// <param name="prefix">Start of the series' name; exactly one row must have it.</param>
    internal static async Task<HeldNumber> OfAsync(ApiFixture app, string prefix, CancellationToken ct)
    {
        var source = NpgsqlDataSource.Create(app.OwnerConnection);
        var connection = await source.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("begin", connection);
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = "select series from number_series where starts_with(series, $1) for update";
        command.Parameters.Add(new() { Value = prefix });
        var held = 0;
        await using (var rows = await command.ExecuteReaderAsync(ct)) while (await rows.ReadAsync(ct)) held++;
        Assert.Equal(1, held);
        return new HeldNumber(source, connection);
    }

    /// <summary>Returns when so many of the host's connections wait for a lock; fails when they never do.</summary>
    internal async Task UntilWaitingAsync(int count, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await using var command = source.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! < count) await Task.Yield();
    }

    internal async Task LetGoAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("rollback", connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }
}
