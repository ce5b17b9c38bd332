using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Something whose bytes the store keeps, as the owner of the database sees it.</summary>
/// <param name="Id">Of the item; null for a printed document.</param>
/// <param name="Reference">Case and exhibit reference, or case and the word document.</param>
/// <param name="Exhibit">Null for a printed document.</param>
/// <param name="Content">Null for a physical item, and while a file has not arrived.</param>
internal sealed record VerifiedItem(Guid? Id, string Reference, Exhibit? Exhibit, ContentToVerify? Content)
{
    internal static async Task<List<VerifiedItem>> AllAsync(CaseTrackerDbContext db, CancellationToken ct)
    {
        var cases = db.Cases.IgnoreQueryFilters();
        var rows = await db.Exhibits.IgnoreQueryFilters().AsNoTracking().OrderBy(e => e.CaseId).ThenBy(e => e.Reference)
            .Select(e => new { e.Id, e.CaseId, e.Reference, Case = cases.Where(c => c.Id == e.CaseId).Select(c => c.Reference).First(), Exhibit = e, e.Content }).ToListAsync(ct);
        return [.. rows.Select(e => new VerifiedItem(e.Id.Value, $"{e.Case} {e.Reference}", e.Exhibit,
            e.Content is { } c ? new ContentToVerify(e.CaseId, c.ObjectId, c.SizeBytes, c.Sha256) : null))];
    }

    internal static async Task<List<VerifiedItem>> DocumentsAsync(CaseTrackerDbContext db, CancellationToken ct)
    {
        var cases = db.Cases.IgnoreQueryFilters();
        var rows = await db.Documents.IgnoreQueryFilters().AsNoTracking().Where(d => d.File != null).OrderBy(d => d.CaseId).ThenBy(d => d.RequestedAt)
            .Select(d => new { d.CaseId, Case = cases.Where(c => c.Id == d.CaseId).Select(c => c.Reference).First(), d.File }).ToListAsync(ct);
        return [.. rows.Select(d => new VerifiedItem(null, $"{d.Case} document", null, new ContentToVerify(d.CaseId, d.File!.ObjectId, d.File.SizeBytes, d.File.Sha256)))];
    }

    internal BadEvidence Bad(string problem, string detail, string? file, string? copy) => new(problem, Id, Reference, file, detail, copy);
}
