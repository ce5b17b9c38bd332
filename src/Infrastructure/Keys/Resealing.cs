using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using Npgsql;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>Seals the values of one case with its newest key, column by column, a few rows at a time. A row that changes meanwhile is left to the next pass; none is ever without a value.</summary>
/// <param name="source">As owner of the tables.</param>
internal sealed class Resealing(NpgsqlDataSource source, CaseKey key)
{
    private const int Batch = 100;

    /// <param name="unreadable">Takes each row whose value does not open: it stays as it is.</param>
    /// <returns>How many values were sealed anew.</returns>
    public async Task<int> PassAsync(SealedColumn column, Action<Guid> unreadable, CancellationToken ct)
    {
        var (count, last) = (0, Guid.Empty);
        while (true)
        {
            var rows = await OthersAsync(column, last, ct);
            if (rows.Count == 0) return count;
            last = rows[^1].Id;
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var work = await connection.BeginTransactionAsync(ct);
            await using (var allow = new NpgsqlCommand("set local app.resealing = 'on'", connection, work)) _ = await allow.ExecuteNonQueryAsync(ct);
            foreach (var (id, before) in rows)
            {
                if (Resealed(column, id, before) is not { } after)
                {
                    unreadable(id);
                    continue;
                }

                await using var update = new NpgsqlCommand($"update {column.Table} set {column.Column} = $1 where {column.Key} = $2 and {column.Column} = $3", connection, work)
                {
                    Parameters = { new() { Value = after }, new() { Value = id }, new() { Value = before } },
                };
                count += await update.ExecuteNonQueryAsync(ct);
            }

            await work.CommitAsync(ct);
        }
    }

    private byte[]? Resealed(SealedColumn column, Guid id, byte[] before)
    {
        var context = new SealContext(column.Table, column.Column, id);
        try
        {
            var plain = SealedRecord.Open(key, before, context);
            try
            {
                return SealedRecord.Seal(CipherSuite.Current, key, plain, context);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(plain);
            }
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<List<(Guid Id, byte[] Value)>> OthersAsync(SealedColumn column, Guid after, CancellationToken ct)
    {
        await using var select = source.CreateCommand(
            $"select {column.Key}, {column.Column} from {column.Table} where case_id = $1 and {column.Key} > $2 and length({column.Column}) > 0 and substring({column.Column} from 3 for 8) <> $3 order by {column.Key} limit $4");
        foreach (var value in (object[])[key.CaseId.Value, after, key.Newest.Id, Batch]) select.Parameters.Add(new() { Value = value });
        await using var reader = await select.ExecuteReaderAsync(ct);
        var found = new List<(Guid, byte[])>();
        while (await reader.ReadAsync(ct)) found.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return found;
    }
}
