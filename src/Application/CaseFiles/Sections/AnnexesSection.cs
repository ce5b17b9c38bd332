using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>What stands behind the exhibits, and within the office the register of copies given out before.</summary>
internal sealed class AnnexesSection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Annexes;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var described = !scope.ForDefence;
        var found = await scope.Exhibits(Db).AsNoTracking().OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Select(e => new
        {
            Id = e.Id.Value, e.Reference, Description = described ? e.Description : "", e.Authority.Kind, Warrant = e.Authority.Reference, e.Authority.IssuedOn, e.Acquisition.Method, e.Acquisition.Tool, e.Acquisition.ToolVersion,
        }).ToListAsync(ct);
        List<TableColumn> columns = [frame.Column("common.ref", 10, true)];
        if (described) columns.Add(frame.Column("annexes.description", 46));
        columns.AddRange([frame.Column("annexes.authority", 24), frame.Column("annexes.acquired", 20)]);
        List<Block> blocks =
        [
            new Heading(1, "annexes", frame["section.annexes"]), new Heading(2, "annex-exhibits", frame["annexes.exhibits"]),
            frame.TableOr(scope.ForDefence ? "evidence.none_disclosed" : "evidence.none", frame["annexes.exhibits"], columns, found.ConvertAll(e => new TableRow(null, [
                Cells.Link(e.Reference, EvidenceSection.Anchor(e.Reference)), .. described ? (IReadOnlyList<Block>[])[Cells.Text(e.Description)] : [],
                Cells.Lines(frame.Label("LegalAuthority", e.Kind), e.Warrant, e.IssuedOn is { } on ? frame.Day(on) : ""), Cells.Lines(e.Method, $"{e.Tool} {e.ToolVersion}".Trim()),
            ]))),
        ];
        var copies = scope.Whole ? await CopiesAsync(blocks, scope, frame, ct) : 0;
        return new SectionPart(blocks, found.Count + copies) { Exhibits = [.. found.Select(e => e.Id)] };
    }

    private async Task<int> CopiesAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var made = await Db.Documents.AsNoTracking().Where(d => d.CaseId == scope.Case && d.State == DocumentState.Done && d.Number > 0).OrderBy(d => d.Number)
            .Select(d => new { d.Number, d.Kind, d.Audience, d.Recipient, d.FinishedAt, d.File!.Sha256 }).ToListAsync(ct);
        blocks.Add(new Heading(2, "annex-copies", frame["annexes.copies"]));
        blocks.Add(frame.TableOr("annexes.no_copy", frame["annexes.copies"],
            [frame.Column("annexes.copy", 12, true), frame.Column("annexes.document", 24), frame.Column("annexes.recipient", 22), frame.Column("common.when", 16), new("SHA-256", 26)],
            made.ConvertAll(d => Cells.Row(
                Cells.Strong($"DOC-{d.Number}"), Cells.Lines(frame[$"kind.{d.Kind}"], frame[$"audience.{d.Audience}"]), Cells.Text(d.Recipient), Cells.Text(d.FinishedAt is { } at ? frame.Time(at) : ""), Cells.Mono(d.Sha256)))));
        return made.Count;
    }
}
