using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Chronology, evidence schedule with custody, and the stages the case went through.</summary>
internal sealed class CaseFileProof(CaseFileContent content, IReferenceCodes codes, DocumentPrint print)
{
    internal IEnumerable<Block> Chronology()
    {
        yield return new Heading(1, "chronology", "Chronology");
        if (content.Chronology.Count == 0) yield return new Paragraph("Nothing has been written down yet.");
        else yield return new Table($"What happened, in order. Times in {print.Zone.Id}", [new("When", 24, true), new("What", 76)],
            [.. content.Chronology.Select(e => Cells.Row(Cells.Strong(print.Time(e.At)), Cells.Text(e.Text)))]);
    }

    internal IEnumerable<Block> Evidence()
    {
        yield return new Heading(1, "evidence", "Evidence schedule");
        if (content.Exhibits.Count == 0)
        {
            yield return new Paragraph("No evidence has been recorded yet.");
            yield break;
        }
        yield return new Table("Exhibits", [new("Ref.", 10, true), new("Exhibit", 38), new("Source", 20), new("Collected", 20), new("Size", 12)],
            [.. content.Exhibits.Select(e => new TableRow(Anchor(e), [
                Cells.Strong(e.Reference), Cells.Lines(e.Title, codes.Label("EvidenceType", e.Type), UploadFileName.Shown(e.Content?.FileName) ?? ""),
                Cells.Text(codes.Label("SourceIndependence", e.SourceIndependence)), Cells.Lines(print.Time(e.CollectedAt), e.CollectedPlace), Cells.Text(Size(e)),
            ]))]);
        yield return new Heading(2, "hashes", "Hashes");
        yield return new Paragraph("SHA-256 of each file, measured by the server while it arrived.");
        yield return new Table("Hashes", [new("Ref.", 10, true), new("SHA-256", 90)],
            [.. content.Exhibits.Select(e => Cells.Row([new Paragraph([new TextRun(e.Reference, LinkTo: Anchor(e))])],
                e.Content is { } file ? Cells.Mono(file.Sha256) : Cells.Text(e.Kind == ExhibitKind.Physical ? "Physical item" : "The file has not arrived yet")))]);
        yield return new Heading(2, "custody", "Custody");
        yield return new Table($"Chain of custody. Times in {print.Zone.Id}", [new("Ref.", 10, true), new("When", 20), new("Event", 18), new("By and custodian", 24), new("Purpose, place, seal, remarks", 34)],
            [.. content.Exhibits.SelectMany(e => e.Custody.OrderBy(c => c.Sequence), (e, c) => Cells.Row(
                Cells.Strong(e.Reference), Cells.Text(print.Time(c.OccurredAt)), Cells.Text(codes.Label("CustodyEvent", c.Type)),
                Cells.Lines(content.Name(c.ActorId), c.ActorId == c.Custodian.UserId ? "" : $"Custodian: {(c.Custodian.UserId is { } holder ? content.Name(holder) : c.Custodian.Name)}"),
                Cells.Lines(c.Purpose, c.Place, c.SealAfter.Length == 0 ? "" : $"Seal {c.SealAfter}", c.Reason, c.Remarks)))]);
    }

    internal IEnumerable<Block> Stages()
    {
        yield return new Heading(1, "stages", "Stages");
        yield return new Table("How the case moved", [new("When", 24, true), new("To", 26), new("By", 20), new("Reason", 30)],
            [.. content.Case.StageChanges.OrderBy(s => s.Sequence).Select(s => Cells.Row(
                Cells.Strong(print.Time(s.At)), Cells.Text(codes.Label("CaseStage", s.To)), Cells.Text(content.Name(s.By)), Cells.Text(s.Reason)))]);
    }

    private static string Anchor(Exhibit exhibit) => $"exhibit-{exhibit.Reference}";

    private static string Size(Exhibit exhibit) => exhibit.Content is { } file ? Sizes.Words(file.SizeBytes) : "–";
}
