using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Application.CustodyReports;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Kinds;

/// <summary>The custody report, drawn from the same report that is handed out as JSON.</summary>
internal sealed class CustodyReader(ICaseTrackerDb db, CustodyReportReading reading)
{
    internal async Task<(PrintedDocument Document, IReadOnlyList<(string, int)> Rows, IReadOnlyList<Guid> Exhibits)> ReadAsync(CaseId id, DocumentOrder order, string marking, string printedBy, PrintFrame frame, CancellationToken ct)
    {
        var report = await reading.ReadAsync(id, order.Exhibit, ct);
        var found = await db.Cases.Where(c => c.Id == id).Select(c => new { c.Title, Unit = db.Units.Where(u => u.Id == c.UnitId).Select(u => u.Name).First() }).SingleAsync(ct);
        var document = new CustodyReportLayout(report, new CustodyWords(report, frame), frame).Compose(found.Title, found.Unit, marking, frame[$"audience.{order.Audience}"], printedBy);
        return (document, [.. report.Items.Select(i => (i.Reference, i.Ledger.Entries))], [.. report.Items.Select(i => i.EvidenceId)]);
    }
}
