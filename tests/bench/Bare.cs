using Npgsql;

namespace CaseTracker.Bench;

/// <summary>The same rows with nothing around them: one prepared statement on one open connection, every value read.</summary>
internal sealed class Bare(NpgsqlConnection connection, Guid unit) : IAsyncDisposable
{
    private readonly Dictionary<string, NpgsqlCommand> prepared = [];

    internal static async Task<Bare> ConnectAsync(string connectionString, string userName)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select unit_id from staff where user_name = $1", connection);
        _ = command.Parameters.Add(new() { Value = userName });
        return new Bare(connection, (Guid)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"There is no user {userName}.")));
    }

    internal async Task ReadAsync(string sql, Guid caseId)
    {
        await using var rows = await (prepared.GetValueOrDefault(sql) ?? await PrepareAsync(sql, caseId)).ExecuteReaderAsync();
        await rows.DrainAsync();
    }

    private async Task<NpgsqlCommand> PrepareAsync(string sql, Guid caseId)
    {
        var command = new NpgsqlCommand(sql, connection);
        _ = command.Parameters.Add(new("unit", unit));
        _ = command.Parameters.Add(new("case", caseId));
        await command.PrepareAsync();
        return prepared[sql] = command;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
