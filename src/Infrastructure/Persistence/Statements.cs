using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Statements beside the mapped model, with numbered parameters.</summary>
internal static class Statements
{
    internal static NpgsqlCommand Command(this NpgsqlDataSource source, string sql, params IEnumerable<object> values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values) _ = command.Parameters.Add(new() { Value = value });
        return command;
    }

    internal static async Task ActAsync(this NpgsqlDataSource source, string sql, IEnumerable<object> values, CancellationToken ct)
    {
        await using var command = source.Command(sql, values);
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
