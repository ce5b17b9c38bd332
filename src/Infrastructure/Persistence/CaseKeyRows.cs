using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Wrapped case keys, each committed at once on a connection of its own: a key taken back would leave data nobody can open.</summary>
internal sealed class CaseKeyRows(NpgsqlDataSource source) : ICaseKeyRows
{
    public async Task<IReadOnlyList<byte[]>> FindWrappedAsync(Guid caseId, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select wrapped from case_keys where case_id = $1 order by generation");
        _ = command.Parameters.Add(new() { Value = caseId });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<byte[]>();
        while (await rows.ReadAsync(ct)) found.Add(rows.GetFieldValue<byte[]>(0));
        return found.Any(wrapped => wrapped.Length == 0) ? throw new NoCaseKeyException(new CaseId(caseId), erased: true) : found;
    }

    public async Task<byte[]> InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct)
    {
        await using var command = source.CreateCommand("insert into case_keys (case_id, kek_id, wrapped) values ($1, $2, $3) on conflict (case_id, generation) do nothing");
        _ = command.Parameters.Add(new() { Value = caseId });
        _ = command.Parameters.Add(new() { Value = kekId });
        _ = command.Parameters.Add(new() { Value = wrapped });
        _ = await command.ExecuteNonQueryAsync(ct);
        return (await FindWrappedAsync(caseId, ct))[0];
    }
}
