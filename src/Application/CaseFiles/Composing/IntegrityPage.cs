using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;

namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>What a document was made from.</summary>
/// <param name="Reference">The document's own, as <c>A-2026-0001/DOC-12</c>.</param>
/// <param name="Rows">By section, in its order: what was read.</param>
/// <param name="Audit">Null when the trail could not be asked.</param>
internal sealed record MadeFrom(string Reference, int Number, int Attempt, string CopyMark, IReadOnlyList<(string Section, int Rows)> Rows, AuditPosition? Audit);

/// <summary>The last page: by it a copy can be told from another, and compared with what the office holds.</summary>
internal static class IntegrityPage
{
    private const double QrWidth = 0.22;

    internal static IEnumerable<Block> Of(MadeFrom from, string contentSha256, IQrCodes pictures, PrintFrame frame)
    {
        yield return new Heading(1, "made-from", frame["integrity.title"]);
        yield return new Paragraph(frame["integrity.intro"]);
        List<(string, IReadOnlyList<Block>)> facts =
        [
            (frame["integrity.reference"], Cells.Strong(from.Reference)),
            (frame["integrity.copy"], Cells.Text(from.Attempt > 1 ? frame.Texts.Of("integrity.attempt", from.Number, from.Attempt) : $"{from.Number}")),
            (frame["integrity.mark"], Cells.Mono(from.CopyMark)),
            (frame["integrity.collected"], Cells.Text($"{frame.Time(frame.At)} ({frame.Zone.Id})")),
            (frame["integrity.content_hash"], Cells.Mono(contentSha256)),
            (frame["integrity.engine"], [new EngineNote()]),
        ];
        if (from.Audit is { } audit)
        {
            facts.Add((frame["integrity.audit"], Cells.Text(frame.Texts.Of("integrity.audit_entries", audit.Entries))));
            facts.Add((frame["integrity.audit_last"], [.. Cells.Mono(audit.LastId.ToString()), .. Cells.Mono(audit.LastLeaf)]));
        }
        yield return frame.Facts(frame["integrity.caption"], 30, facts);
        if (from.Rows.Count > 0)
            yield return new Table(frame["integrity.rows"], [frame.Column("integrity.section", 70, true), frame.Column("integrity.count", 30)],
                [.. from.Rows.Select(r => Cells.Row(Cells.Strong(r.Section), Cells.Text(r.Rows.ToString(CultureInfo.InvariantCulture))))]);
        yield return new Figure(pictures.Svg($"{from.Reference} {from.CopyMark} {contentSha256}"), frame.Texts.Of("integrity.qr_alt", from.Reference), frame.Texts.Of("integrity.qr", from.Reference)) { Width = QrWidth };
    }
}
