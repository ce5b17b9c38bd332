using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CustodyReports;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Kinds;

/// <summary>The custody report, drawn from the same report that is handed out as JSON. In English: its words are those of the JSON.</summary>
internal sealed class CustodyReader(ICaseTrackerDb db, CustodyReportReading reading, IReferenceCodes codes)
{
    internal async Task<(PrintedDocument Document, IReadOnlyList<(string, int)> Rows, IReadOnlyList<Guid> Exhibits)> ReadAsync(CaseId id, DocumentOrder order, DocumentPrint print, CancellationToken ct)
    {
        var report = await reading.ReadAsync(id, order.Exhibit, ct);
        var found = await db.Cases.Where(c => c.Id == id).Select(c => new { c.Title, Unit = db.Units.Where(u => u.Id == c.UnitId).Select(u => u.Name).First() }).SingleAsync(ct);
        var document = new CustodyReportLayout(report, new CustodyWords(report, codes, print), print).Compose(found.Title, found.Unit);
        return (document, [.. report.Items.Select(i => (i.Reference, i.Ledger.Entries))], [.. report.Items.Select(i => i.EvidenceId)]);
    }
}
