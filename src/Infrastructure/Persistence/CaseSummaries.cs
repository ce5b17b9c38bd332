using System.Data.Common;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The row of app.case_summary: one round trip for what a page shows of seven tables.</summary>
internal sealed class CaseSummaries(CaseTrackerDbContext db) : ICaseSummaries
{
    private static readonly string[] CustodyRules = [.. CustodyClocks.Rules];

    public async Task<CaseSummary> OfAsync(CaseId id, CancellationToken ct)
    {
        await using var command = db.Database.Command("""
            select unit, suspects, counts, victims, exhibits, awaiting, running, documents, due_id, due_title, due_on, custody_id, custody_title, custody_on, blocked_by, blocked_since, blocked_until
            from app.case_summary($1, $2)
            """, id.Value, CustodyRules);
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) throw new InvalidOperationException("A case that was found has no summary.");
        int Number(int at) => row.GetInt32(at);
        return new CaseSummary(
            row.GetString(0), Item(row, 8), Item(row, 11), new CaseTotals(Number(1), Number(2), Number(3), Number(4), Number(5), Number(6), Number(7)),
            row.IsDBNull(14) ? null : new CaseStandstill(row.GetString(14), row.GetFieldValue<DateOnly>(15), row.IsDBNull(16) ? null : row.GetFieldValue<DateOnly>(16)));
    }

    /// <summary>Three columns from <paramref name="at"/>: id, title, due on.</summary>
    private static CaseDeadlineItem? Item(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : new CaseDeadlineItem(row.GetGuid(at), row.GetString(at + 1), row.GetFieldValue<DateOnly>(at + 2));
}
