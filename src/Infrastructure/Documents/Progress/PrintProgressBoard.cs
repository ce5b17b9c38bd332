using CaseTracker.Application.Abstractions;
using Npgsql;

namespace CaseTracker.Infrastructure.Documents.Progress;

/// <summary>Reports through Sql/documents.sql, outside the transaction that is open: whoever waits sees it at once.</summary>
internal sealed class PrintProgressBoard(NpgsqlDataSource source) : IPrintProgress
{
    public async Task<bool> ReportAsync(Guid document, PrintStep step, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.note_printing($1, $2, $3, $4, $5, $6)");
        foreach (var value in (object[])[document, step.Stage, step.Section, step.Pages, step.OfPages, Math.Clamp(step.Percent, 0, 99)]) _ = command.Parameters.Add(new() { Value = value });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Whether it is still to be made: not cancelled, not closed.</summary>
    internal Task<bool> IsWantedAsync(Guid document, CancellationToken ct) => ReportAsync(document, new("", "", 0, 0, 0), ct);
}

internal sealed class AuditPositions(NpgsqlDataSource source) : IAuditPosition
{
    public async Task<AuditPosition?> OfAsync(Guid caseId, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select entries, last_id, last_leaf from app.audit_position($1)");
        _ = command.Parameters.Add(new() { Value = caseId });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new AuditPosition(row.GetInt64(0), row.GetGuid(1), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2))) : null;
    }
}
