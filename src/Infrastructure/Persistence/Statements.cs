using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
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

    /// <summary>In the transaction of the request: for what each request asks, where composing a query would cost more than the answer.</summary>
    internal static NpgsqlCommand Command(this DatabaseFacade database, string sql, params IEnumerable<object> values)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)database.GetDbConnection(), (NpgsqlTransaction?)database.CurrentTransaction?.GetDbTransaction());
        foreach (var value in values) _ = command.Parameters.Add(new() { Value = value });
        return command;
    }

    internal static async Task ActAsync(this NpgsqlDataSource source, string sql, IEnumerable<object> values, CancellationToken ct)
    {
        await using var command = source.Command(sql, values);
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
