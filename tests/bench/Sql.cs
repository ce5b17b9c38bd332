using Npgsql;

namespace CaseTracker.Bench;

/// <summary>Statements with numbered parameters on one open connection.</summary>
internal static class Sql
{
    internal static async Task ActAsync(this NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Of(connection, sql, values);
        command.CommandTimeout = 0;
        _ = await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value; null where there is none.</summary>
    internal static async Task<object?> ReadAsync(this NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Of(connection, sql, values);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Every value of every row, and nothing done with it.</summary>
    internal static async Task ReadAllAsync(this NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Of(connection, sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        await rows.DrainAsync();
    }

    internal static async Task DrainAsync(this NpgsqlDataReader rows)
    {
        do
        {
            var values = new object[rows.FieldCount];
            while (await rows.ReadAsync()) _ = rows.GetValues(values);
        } while (await rows.NextResultAsync());
    }

    private static NpgsqlCommand Of(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) _ = command.Parameters.Add(new() { Value = value });
        return command;
    }
}
