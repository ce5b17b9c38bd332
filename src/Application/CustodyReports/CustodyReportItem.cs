using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.CustodyReports;

/// <summary>What the report says of one item.</summary>
internal sealed partial class CustodyReportItem(ReportedItem item, CustodyReport report, CustodyWords words)
{
    /// <summary>More comparisons than these are counted, not printed; the JSON has all.</summary>
    private const int PrintedComparisons = 12;

    internal static string Anchor(ReportedItem item) => $"item-{item.Reference}";

    internal IEnumerable<Block> Sections() => [.. What(), .. Custody(), .. Questions(), .. Seals(), .. Comparisons(), .. Derived(), .. Incidents(), .. Stamps(), .. Chain()];

    private IEnumerable<Block> What()
    {
        yield return new Heading(1, Anchor(item), $"{item.Reference} · {item.Title}");
        List<(string, IReadOnlyList<Block>)> facts =
        [
            ("Kind", Cells.Text($"{(item.Kind == ExhibitKind.File ? "File" : "Physical item")}, {words.EvidenceType(item.Type)}")),
            ("Collected", Cells.Lines(words.Time(item.CollectedAt), item.CollectedPlace)),
            ("Stands", Cells.Lines(CustodyWords.State(item.State), item.Ledger.Custodian is { } holder ? $"In the custody of {(holder.UserId is { } id ? words.Person(id) : holder.Name)}" : "")),
            ("Seal", Cells.Text(item.Ledger.SealNumber.Length == 0 ? "None" : item.Ledger.SealNumber)),
        ];
        facts.AddRange(Particulars());
        if (item.Content is { } file)
        {
            facts.Add(("File", Cells.Lines(file.FileName, $"{file.MediaType}, {Sizes.Words(file.SizeBytes)} ({file.SizeBytes.ToString(CultureInfo.InvariantCulture)} bytes), received {words.Time(file.ReceivedAt)}")));
            facts.Add(("SHA-256", Cells.Mono(file.Sha256)));
            if (file.ClaimedSha256 is { } claimed) facts.Add(("Claimed by the sender", claimed == file.Sha256 ? Cells.Text("The same") : Cells.Mono(claimed)));
        }
        yield return Cells.Facts($"{item.Reference} as it stands", facts);
    }

    private IEnumerable<Block> Custody()
    {
        yield return Head("custody", "Custody, from the beginning");
        if (item.Ledger.Items.Count == 0) yield return new Paragraph("The ledger opens when the file arrives.");
        else yield return new Table("Every entry of the ledger, none left out", [new("No.", 6, true), new("When", 17), new("What", 17), new("By, and held by", 23), new("What the entry says", 37)],
            [.. item.Ledger.Items.Select(e => (Entry: e, Line: LedgerLine.Of(e))).Select(e => Cells.Row(
                Cells.Strong($"{e.Entry.Sequence}"),
                Cells.Lines(words.Time(e.Line.OccurredAt), e.Line.RecordedAt - e.Line.OccurredAt > CustodyRules.Grace ? $"written down {words.Time(e.Line.RecordedAt)}" : ""),
                Cells.Lines(words.Event(e.Line.Type), e.Line.Corrects is { } wrong ? $"of entry {wrong}" : ""),
                Cells.Lines(words.Person(e.Line.ActorId), Labelled("for", e.Line.OnBehalfOf), $"Held by {words.Side(e.Line.Custodian)}"), Says(e.Line)))]);
    }

    private IReadOnlyList<Block> Says(LedgerLine line) =>
    [
        .. Cells.Lines(
            line.Purpose, line.Place, line.From is null ? "" : $"From {words.Side(line.From)}", line.To is null ? "" : $"To {words.Side(line.To)}", Labelled("Authority:", line.Authority),
            Labelled("Receipt:", line.Receipt), Seal(line), Labelled("Condition:", line.Condition), Labelled("Witness:", line.Witness), Labelled("Reason:", line.Reason),
            Labelled("Late because:", line.LateReason), line.Remarks),
        .. line.HashResult.Length == 0 ? [] : Cells.Mono(line.HashResult),
    ];

    private static string Seal(LedgerLine line) => (line.SealBefore, line.SealAfter) switch
    {
        ("", "") => "", var (seen, bears) when seen == bears => $"Seal {seen}", ("", var bears) => $"Sealed with {bears}", (var seen, "") => $"Seal {seen} opened", var (seen, bears) => $"Seal {seen}, now {bears}",
    };

    private IEnumerable<Block> Questions()
    {
        yield return Head("questions", "Continuity");
        if (item.Findings.Count == 0) yield return new Paragraph("No gap, no overlap, no seal that differs, and nothing written down late.");
        else yield return new Table("What a court may ask", [new("Entry", 8, true), new("Question", 34), new("When", 26), new("What the ledger says to it", 32)],
            [.. item.Findings.Select(f => Cells.Row(
                Cells.Strong(f.Sequence is { } s ? $"{s}" : "–"), Cells.Text(CustodyWords.Question(f.Kind)),
                Cells.Lines(words.Time(f.From), f.Until is { } until ? $"until {words.Time(until)}" : ""), Cells.Text(f.Explained ? f.Explanation : "Nothing"))) ]);
    }

    private IEnumerable<Block> Seals()
    {
        if (item.Seals.Count == 0) yield break;
        yield return Head("seals", "Seals");
        yield return new Table("Seals as they were seen", [new("Entry", 8, true), new("When", 22), new("What", 24), new("Seen", 14), new("Bears then", 14), new("Witness and reason", 26)],
            [.. item.Seals.Select(s => Cells.Row(Cells.Strong($"{s.Sequence}"), Cells.Text(words.Time(s.At)), Cells.Text(words.Event(s.Type)), Cells.Text(s.Seen), Cells.Text(s.Bears), Cells.Lines(s.Witness, s.Reason)))]);
    }

    private IEnumerable<Block> Comparisons()
    {
        if (item.Content is null) yield break;
        yield return Head("comparisons", "Comparisons of the stored file");
        if (item.Verifications.Count == 0) yield return new Paragraph("It was measured at intake and not compared since.");
        else yield return new Table($"The latest {Math.Min(PrintedComparisons, item.Verifications.Count)} of {item.Verifications.Count}", [new("When", 22, true), new("Copy", 10), new("Result", 20), new("Occasion, by", 24), new("Measured SHA-256", 34)],
            [.. item.Verifications.TakeLast(PrintedComparisons).Select(v => Cells.Row(
                Cells.Strong(words.Time(v.At)), Cells.Text(v.Copy), v.Result == VerificationResult.Match ? Cells.Text(CustodyWords.Result(v.Result)) : Cells.Strong(CustodyWords.Result(v.Result)),
                Cells.Lines(CustodyWords.Occasion(v.Occasion), words.Person(v.By)),
                v.MeasuredSha256 is not { } hash ? Cells.Text("none") : hash == item.Content.Sha256 ? Cells.Text("the recorded one") : Cells.Mono(hash)))]);
    }

    private IEnumerable<Block> Derived()
    {
        if (item.Derivations.Count < 2) yield break;
        var names = item.Derivations.ToDictionary(d => d.EvidenceId, d => d.Reference);
        yield return Head("derivations", "What was made from what");
        yield return new Table("The original and all that was made from it", [new("Item", 12, true), new("How", 20), new("From", 12), new("Stands", 16), new("SHA-256", 40)],
            [.. item.Derivations.Select(d => Cells.Row(
                d.EvidenceId == item.EvidenceId ? Cells.Strong($"{d.Reference} (this)") : Cells.Strong(d.Reference), Cells.Text(words.Derivation(d.Derivation)),
                Cells.Text(d.ParentId is { } parent ? names.GetValueOrDefault(parent, "") : ""), Cells.Text(CustodyWords.State(d.State)), d.Sha256 is { } hash ? Cells.Mono(hash) : Cells.Text("")))]);
    }

    private IEnumerable<Block> Incidents()
    {
        if (item.Incidents.Count == 0) yield break;
        yield return Head("incidents", "Incidents");
        yield return new Table("What put the item's integrity in doubt", [new("When", 20, true), new("What", 40), new("How it ended", 40)],
            [.. item.Incidents.Select(i => Cells.Row(
                Cells.Strong(words.Time(i.DetectedAt)), Cells.Lines(CustodyWords.Incident(i.Kind), i.Details, $"Found by {words.Person(i.DetectedBy)}"),
                Cells.Lines(CustodyWords.Outcome(i.Outcome), i.ResolvedAt is { } at ? $"{words.Time(at)}, {words.Person(i.ResolvedBy)}" : "", i.Resolution)))]);
    }

    private IEnumerable<Block> Stamps()
    {
        yield return Head("time-stamps", "Time-stamps");
        if (item.TimeStamps.Count == 0)
        {
            yield return new Paragraph("Not yet time-stamped.");
            yield break;
        }
        var tokens = report.TimeStamps.ToDictionary(t => t.Id);
        yield return new Table("What an authority outside this office signed", [new("Of", 18, true), new("State", 26), new("Time signed", 22), new("Authority, serial", 34)],
            [.. item.TimeStamps.Select(s => (Of: s, Token: s.TimeStampId is { } id ? tokens[id] : null)).Select(s => Cells.Row(
                Cells.Strong(s.Of.Sequence is { } sequence ? $"Ledger up to entry {sequence}" : "The file"), Cells.Text(s.Of.Says), Cells.Text(s.Token?.GenTime is { } at ? words.Time(at) : ""),
                s.Token?.Authority is { } authority ? [.. Cells.Lines(authority), .. Cells.Mono(s.Token.Serial!)] : Cells.Text("")))]);
    }

    private IEnumerable<Block> Chain()
    {
        if (item.Ledger.Items.Count == 0) yield break;
        yield return Head("chain", "Hash chain");
        yield return new Table($"{CustodyReportLayout.Entries(item.Ledger.Items.Count)}; the hash of the last one commits to all before it", [new("No.", 8, true), new("SHA-256 of the entry", 92)],
            [.. item.Ledger.Items.Select(e => Cells.Row(Cells.Strong($"{e.Sequence}"), Cells.Mono(e.Hash)))]);
    }

    private Heading Head(string anchor, string text) => new(2, $"{Anchor(item)}-{anchor}", text);

    private static string Labelled(string label, string text) => text.Length == 0 ? "" : $"{label} {text}";
}
