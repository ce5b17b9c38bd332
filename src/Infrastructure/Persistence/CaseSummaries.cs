using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>One row of app.case_summary: one round trip for what a page shows of ten tables.</summary>
internal sealed class CaseSummaries(CaseTrackerDbContext db) : ICaseSummaries
{
    private static readonly string[] CustodyRules = [.. CustodyClocks.Rules];

    public async Task<CaseSummary> OfAsync(CaseId id, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<SummaryRow>($"""
            select unit as "Unit", suspects as "Suspects", counts as "Counts", victims as "Victims", exhibits as "Exhibits", awaiting as "Awaiting", running as "Running", documents as "Documents",
                   due_id as "DueId", due_title as "DueTitle", due_on as "DueOn", custody_id as "CustodyId", custody_title as "CustodyTitle", custody_on as "CustodyOn",
                   blocked_by as "BlockedBy", blocked_since as "BlockedSince", blocked_until as "BlockedUntil"
            from app.case_summary({id.Value}, {CustodyRules})
            """).ToListAsync(ct);
        var row = rows.Single();
        return new CaseSummary(
            row.Unit, Item(row.DueId, row.DueTitle, row.DueOn), Item(row.CustodyId, row.CustodyTitle, row.CustodyOn),
            new CaseTotals(row.Suspects, row.Counts, row.Victims, row.Exhibits, row.Awaiting, row.Running, row.Documents),
            row.BlockedBy is null ? null : new CaseStandstill(row.BlockedBy, row.BlockedSince!.Value, row.BlockedUntil));
    }

    private static CaseDeadlineItem? Item(Guid? id, string? title, DateOnly? on) => id is { } found ? new CaseDeadlineItem(found, title!, on!.Value) : null;

    private sealed record SummaryRow(
        string Unit, int Suspects, int Counts, int Victims, int Exhibits, int Awaiting, int Running, int Documents,
        Guid? DueId, string? DueTitle, DateOnly? DueOn, Guid? CustodyId, string? CustodyTitle, DateOnly? CustodyOn, string? BlockedBy, DateOnly? BlockedSince, DateOnly? BlockedUntil);
}
