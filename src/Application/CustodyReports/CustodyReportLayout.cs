using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The printed custody report: what stands and what does not on one page, then item by item, then how to check it without us.</summary>
internal sealed class CustodyReportLayout(CustodyReport report, CustodyWords words, DocumentPrint print)
{
    private const int MostOnTheCover = 10;

    internal PrintedDocument Compose(string caseTitle, string office)
    {
        var one = report.Scope == "item" ? report.Items[0] : null;
        IReadOnlyList<Block> body = [.. Integrity(), .. report.Items.SelectMany(i => new CustodyReportItem(i, report, words).Sections()), .. Checking()];
        return new PrintedDocument(
            one is null ? report.CaseReference : $"{report.CaseReference} · {one.Reference}", "Custody report", one is null ? $"All evidence of {caseTitle}" : $"{one.Reference} · {one.Title}", "en",
            print.Marking, office, print.Time(print.At), Cover(one), body, CustodyReportJson.Sha256(report))
        {
            Words = PrintedWords.English with { ContentHash = "SHA-256 of the JSON report of the same state" },
        };
    }

    private IReadOnlyList<(string Label, string Value)> Cover(ReportedItem? one)
    {
        var doubtful = report.Items.Select(i => (i.Reference, Doubts: string.Join(", ", CustodyWords.Doubts(i)))).Where(i => i.Doubts.Length > 0).Select(i => $"{i.Reference}: {i.Doubts}").ToList();
        return
        [
            ("Case", report.CaseReference),
            one is null ? ("Items", $"{report.Items.Count}") : ("Item", one.Reference),
            ("Entries of custody", $"{report.Items.Sum(i => i.Ledger.Entries)}"),
            ("Result", doubtful.Count == 0 ? "Nothing in this report speaks against the integrity of what it covers" : $"Needs attention. {string.Join("; ", doubtful.Take(MostOnTheCover))}{(doubtful.Count > MostOnTheCover ? $"; and {doubtful.Count - MostOnTheCover} more" : "")}"),
            ("Made for", print.MadeFor),
            ("Printed by", print.PrintedBy),
            ("Printed at", $"{print.Time(print.At)} ({print.Zone.Id})"),
        ];
    }

    private IEnumerable<Block> Integrity()
    {
        yield return new Heading(1, "integrity", "Integrity");
        yield return new Paragraph("Just before this report was printed, every stored file it covers was read from begin to end and compared with the SHA-256 that was measured when it arrived; every custody ledger was computed again; every time-stamp token was checked against the trusted certificates.");
        yield return new Table($"What was found. Times in {print.Zone.Id}", [new("Item", 12, true), new("Ledger", 22), new("File", 32), new("Time-stamps", 18), new("Questions", 16)],
            [.. report.Items.Select(i => Cells.Row(
                [new Paragraph([new TextRun(i.Reference, LinkTo: CustodyReportItem.Anchor(i))])],
                i.Ledger.Whole ? Cells.Text($"Whole, {Entries(i.Ledger.Entries)}") : Cells.Strong("BROKEN"),
                Cells.Text(words.Files(i)), Cells.Text(CustodyWords.Stamps(i)), Cells.Text(CustodyWords.Questions(i))))]);
        if (report.Items.Count == 0) yield return new Paragraph("No evidence has been recorded yet.");
    }

    private static IEnumerable<Block> Checking() =>
    [
        new Heading(1, "checking", "How to check this without us"),
        new Paragraph("This report is also handed out as JSON. Its SHA-256 stands on the cover: compute it over the JSON file you were given. The JSON holds every entry in the exact text that was hashed."),
        new ListBlock(true,
        [
            [new TextRun("Each entry's hash is SHA-256 over the bytes of its text followed by the 32 bytes of the hash before it; before the first stand 32 zero bytes. No key is involved.")],
            [new TextRun("The hash of a file is the plain SHA-256 of its bytes, as sha256sum prints it.")],
            [new TextRun("A time-stamp token (RFC 3161) is checked with openssl ts -verify against the root certificate of the authority that issued it. Ledgers are stamped through a manifest: the stamped hash is the SHA-256 of a list of last hashes, one to a line, among which the item's own must stand.")],
            [new TextRun("A program of about a hundred lines that does all of this, and its source to read, is published with the product as verify_custody.py; it needs Python 3 and nothing else.")],
        ]),
        new Paragraph("Hashes and chain show that nothing was changed since it was written down. Time-stamps show, by an authority outside this office, that it was written down no later than the time they carry. Neither shows that what was written down was true."),
    ];

    internal static string Entries(int count) => count == 1 ? "1 entry" : $"{count} entries";
}
