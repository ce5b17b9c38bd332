using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.CaseFiles.Sections;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The printed custody report: what stands and what does not on one page, then item by item, then how to check it without us.</summary>
internal sealed class CustodyReportLayout(CustodyReport report, CustodyWords words, PrintFrame frame)
{
    private const int MostOnTheCover = 10;
    private static readonly string[] Checks = ["checking_chain", "checking_file", "checking_stamp", "checking_program"];

    /// <param name="marking">Classification, printed on every page.</param>
    /// <param name="madeFor">The audience, in words.</param>
    internal PrintedDocument Compose(string caseTitle, string office, string marking, string madeFor, string printedBy)
    {
        var one = report.Scope == "item" ? report.Items[0] : null;
        IReadOnlyList<Block> body = [.. Integrity(), .. report.Items.SelectMany(i => new CustodyReportItem(i, report, words).Sections()), .. Checking()];
        return new PrintedDocument(
            one is null ? report.CaseReference : $"{report.CaseReference} · {one.Reference}", words["title"], one is null ? words.Of("all_of", caseTitle) : $"{one.Reference} · {one.Title}", frame.Texts.Language,
            marking, office, frame.Time(frame.At), [.. Covered(one), (frame["cover.made_for"], madeFor), (frame["cover.printed_by"], printedBy), (frame["cover.printed_at"], $"{frame.Time(frame.At)} ({words.Zone})")],
            body, CustodyReportJson.Sha256(report))
        {
            Words = frame.Texts.Furniture with { ContentHash = words["content_hash"] },
        };
    }

    private IReadOnlyList<(string Label, string Value)> Covered(ReportedItem? one)
    {
        var doubtful = report.Items.Select(i => (i.Reference, Doubts: string.Join(", ", words.Doubts(i)))).Where(i => i.Doubts.Length > 0).Select(i => $"{i.Reference}: {i.Doubts}").ToList();
        IEnumerable<string> told = doubtful.Count > MostOnTheCover ? [.. doubtful.Take(MostOnTheCover), words.Of("and_more", doubtful.Count - MostOnTheCover)] : doubtful;
        return
        [
            (words["case"], report.CaseReference),
            one is null ? (words["items"], $"{report.Items.Count}") : (words["item"], one.Reference),
            (words["entries_of_custody"], $"{report.Items.Sum(i => i.Ledger.Entries)}"),
            (words["result"], doubtful.Count == 0 ? words["nothing_against"] : words.Of("attention", string.Join("; ", told))),
        ];
    }

    private IEnumerable<Block> Integrity()
    {
        yield return new Heading(1, "integrity", words["integrity"]);
        yield return new Paragraph(words["integrity_intro"]);
        yield return new Table(words.Of("found", words.Zone), [new(words["item"], 15, true), new(words["ledger"], 21), new(words["file"], 30), new(words["stamps"], 18), new(words["questions"], 16)],
            [.. report.Items.Select(i => Cells.Row(
                [new Paragraph([new TextRun(i.Reference, LinkTo: CustodyReportItem.Anchor(i))])],
                i.Ledger.Whole ? Cells.Text(words.Of("whole", i.Ledger.Entries)) : Cells.Strong(words["broken"]),
                Cells.Text(words.Files(i)), Cells.Text(words.Stamps(i)), Cells.Text(words.Questions(i))))]);
        if (report.Items.Count == 0) yield return new Paragraph(words["no_evidence"]);
    }

    private IEnumerable<Block> Checking() =>
    [
        new Heading(1, "checking", words["checking"]),
        new Paragraph(words["checking_json"]),
        new ListBlock(true, [.. Checks.Select(key => new[] { new TextRun(words[key]) })]),
        new Paragraph(words["checking_limits"]),
    ];
}
