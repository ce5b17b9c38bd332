using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Npgsql;

namespace CaseTracker.Infrastructure.Keys;

/// <param name="Generation">Of the key that values of the case are sealed with now; the first exchange makes 1.</param>
/// <param name="Resealed">Values sealed anew by this call.</param>
/// <param name="Unreadable">Rows (<c>table/id</c>) that open under no key of the case; the old key is kept as long as there are any.</param>
/// <param name="Settled">The old key is destroyed. Otherwise call again after <paramref name="CallAgainAt"/>.</param>
public sealed record ExchangedKey(string Case, int Generation, int Resealed, IReadOnlyList<string> Unreadable, bool Settled, DateTimeOffset? CallAgainAt);

/// <summary>
/// Gives one case another key for its single values: identities, welfare records, the words of its trail. Both keys open meanwhile, so that no read fails; interrupted, the next call goes on.
/// The old key is destroyed when every instance has forgotten it and no value needs it. Evidence keeps the case's first key: its objects are never rewritten.
/// </summary>
internal sealed class KeyExchange(
    DatabaseConnections connections, InstallationKeys installation, CaseKeyRing ring, CaseTrackerDbContext db, IAuditLog audit, ICurrentUser user, TimeProvider clock)
{
    /// <summary>As it stands in the trail (docs/events.md).</summary>
    internal const string UseCase = "ExchangeCaseKey";

    private sealed record Row(int Generation, byte[] Wrapped, DateTimeOffset MadeAt, bool Settled);

    /// <param name="tell">Takes each column when it is done, and how many values were sealed anew in it.</param>
    /// <returns>Null when there is no such case, it has no key yet, or its key is erased.</returns>
    public async Task<ExchangedKey?> RunAsync(string reference, Action<string, int>? tell, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner); // the operator belongs to no case
        await using var find = source.Command("select id from cases where reference = $1", reference);
        if (await find.ExecuteScalarAsync(ct) is not Guid id) return null;
        var caseId = new CaseId(id);
        var rows = await RowsAsync(source, caseId, ct);
        if (rows.Count == 0 || rows.Exists(row => row.Wrapped.Length == 0)) return null;
        if (rows[^1] is { Generation: 0 } or { Settled: true }) rows = await AddAsync(source, caseId, rows[^1].Generation + 1, ct);

        var (newest, resealed, unreadable) = (rows[^1], 0, new List<string>());
        using (var key = new CaseKey(caseId, [.. rows.Select(row => installation.Unwrap(caseId, row.Wrapped))]))
        {
            var resealing = new Resealing(source, key);
            foreach (var column in SealedColumns.Of(db))
            {
                var count = await resealing.PassAsync(column, row => unreadable.Add($"{column.Table}/{row}"), ct);
                resealed += count;
                tell?.Invoke($"{column.Table}.{column.Column}", count);
            }
        }

        var forgotten = newest.MadeAt + (2 * CaseKeyRing.Lifetime); // the slowest instance, and what it had begun to write
        var settled = unreadable.Count == 0 && clock.GetUtcNow() >= forgotten;
        if (settled) await SettleAsync(source, caseId, newest.Generation, ct);
        return new ExchangedKey(reference, newest.Generation, resealed, unreadable, settled, settled ? null : forgotten);
    }

    private async Task<List<Row>> AddAsync(NpgsqlDataSource source, CaseId caseId, int generation, CancellationToken ct)
    {
        var fresh = RandomNumberGenerator.GetBytes(CipherSuite.KeyBytes);
        var with = installation.Wrapping.CurrentId;
        await using var add = source.Command("insert into case_keys (case_id, generation, kek_id, wrapped, made_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
            caseId.Value, generation, with, installation.Wrap(caseId, fresh, with), clock.GetUtcNow());
        CryptographicOperations.ZeroMemory(fresh);
        _ = await add.ExecuteNonQueryAsync(ct);
        ring.Forget(caseId);
        await RecordAsync(caseId, $"generation.{generation}.begun", ct);
        return await RowsAsync(source, caseId, ct);
    }

    /// <summary>Previews are sealed outside the database: those of the old key open no more, and are made again when they are wanted.</summary>
    private async Task SettleAsync(NpgsqlDataSource source, CaseId caseId, int newest, CancellationToken ct)
    {
        await using (var batch = source.Command("with gone as (delete from case_keys where case_id = $1 and generation between 1 and $2 - 1) update case_keys set settled_at = $3 where case_id = $1 and generation = $2",
            caseId.Value, newest, clock.GetUtcNow()))
            _ = await batch.ExecuteNonQueryAsync(ct);
        await using (var vacuum = source.CreateCommand("vacuum case_keys")) _ = await vacuum.ExecuteNonQueryAsync(ct); // the old row too
        ring.Forget(caseId);
        await RecordAsync(caseId, $"generation.{newest}.settled", ct);
    }

    private Task RecordAsync(CaseId caseId, string field, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return audit.AppendAloneAsync(new AuditEntry(
            Guid.CreateVersion7(now), new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero), audit.Instance, user.Actor.Id.Value, user.Actor.SessionId,
            AuditAct.Administer, AuditObject.Case, caseId.Value, caseId.Value, UseCase, "", true, "", [field], audit.HashRequest(field), []), null, ct);
    }

    private static async Task<List<Row>> RowsAsync(NpgsqlDataSource source, CaseId caseId, CancellationToken ct)
    {
        await using var select = source.Command("select generation, wrapped, made_at, settled_at is not null from case_keys where case_id = $1 order by generation", caseId.Value);
        await using var reader = await select.ExecuteReaderAsync(ct);
        var found = new List<Row>();
        while (await reader.ReadAsync(ct)) found.Add(new Row(reader.GetInt32(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetBoolean(3)));
        return found;
    }
}
