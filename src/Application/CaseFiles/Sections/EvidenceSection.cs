using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>The schedule of exhibits with the hash of each file.</summary>
internal sealed class EvidenceSection(ICaseTrackerDb db) : SectionReader(db)
{
    private sealed record Line(Guid Id, string Reference, string Title, string Type, string Source, DateTimeOffset CollectedAt, string Place, ExhibitKind Kind, string? FileName, long? Size, string? Sha256);

    internal override DocumentSection Section => DocumentSection.Evidence;

    internal static string Anchor(string reference) => $"exhibit-{reference}";

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var own = scope.Whole;
        var found = await scope.Exhibits(Db).AsNoTracking().OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Select(e => new Line(
            e.Id.Value, e.Reference, e.Title, e.Type, own ? e.SourceIndependence : "", e.CollectedAt, e.CollectedPlace, e.Kind, own ? e.Content!.FileName : null, e.Content!.SizeBytes, e.Content!.Sha256)).ToListAsync(ct);
        List<Block> blocks = [new Heading(1, "evidence", frame["section.evidence"])];
        if (found.Count == 0) blocks.Add(new Paragraph(frame[scope.ForDefence ? "evidence.none_disclosed" : "evidence.none"]));
        else blocks.AddRange([Schedule(found, own, frame), new Heading(2, "hashes", frame["evidence.hashes"]), new Paragraph(frame["evidence.measured"]), Hashes(found, frame)]);
        if (scope.ForDefence) blocks.Insert(1, new Paragraph(frame["evidence.disclosed_only"]));
        return new SectionPart(blocks, found.Count) { Exhibits = [.. found.Select(e => e.Id)] };
    }

    private static Table Schedule(IReadOnlyList<Line> found, bool own, PrintFrame frame)
    {
        List<TableColumn> columns = [frame.Column("common.ref", 10, true), frame.Column("evidence.exhibit", 38)];
        if (own) columns.Add(frame.Column("evidence.source", 20));
        columns.AddRange([frame.Column("evidence.collected", 20), frame.Column("evidence.size", 12)]);
        return new Table(frame["evidence.exhibits"], columns, [.. found.Select(e => new TableRow(Anchor(e.Reference), [
            Cells.Strong(e.Reference), Cells.Lines(e.Title, frame.Label("EvidenceType", e.Type), e.FileName is { } name ? UploadFileName.Shown(name) ?? "" : ""),
            .. own ? (IReadOnlyList<Block>[])[Cells.Text(frame.Label("SourceIndependence", e.Source))] : [],
            Cells.Lines(frame.Time(e.CollectedAt), e.Place), Cells.Text(e.Size is { } size ? Sizes.Words(size) : ""),
        ]))]);
    }

    private static Table Hashes(IReadOnlyList<Line> found, PrintFrame frame) => new(frame["evidence.hashes"], [frame.Column("common.ref", 10, true), new("SHA-256", 90)],
        [.. found.Select(e => Cells.Row(Cells.Link(e.Reference, Anchor(e.Reference)), e.Sha256 is { } hash ? Cells.Mono(hash) : Cells.Text(frame[e.Kind == ExhibitKind.Physical ? "evidence.physical" : "evidence.awaited"])))]);
}
