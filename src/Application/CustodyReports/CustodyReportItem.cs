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
            (words["kind"], Cells.Text($"{words[item.Kind == ExhibitKind.File ? "file" : "physical"]}, {words.EvidenceType(item.Type)}")),
            (words["collected"], Cells.Lines(words.Time(item.CollectedAt), item.CollectedPlace)),
            (words["stands"], Cells.Lines(words.State(item.State), item.Ledger.Custodian is { } holder ? words.Of("in_custody_of", holder.UserId is { } id ? words.Person(id) : holder.Name) : "")),
            (words["seal"], Cells.Text(item.Ledger.SealNumber.Length == 0 ? words["no_seal"] : item.Ledger.SealNumber)),
        ];
        facts.AddRange(Particulars());
        if (item.Content is { } file)
        {
            facts.Add((words["file"], Cells.Lines(file.FileName, words.Of("received", file.MediaType, Sizes.Words(file.SizeBytes), file.SizeBytes.ToString(CultureInfo.InvariantCulture), words.Time(file.ReceivedAt)))));
            facts.Add(("SHA-256", Cells.Mono(file.Sha256)));
            if (file.ClaimedSha256 is { } claimed) facts.Add((words["claimed"], claimed == file.Sha256 ? Cells.Text(words["same"]) : Cells.Mono(claimed)));
        }
        yield return words.Facts(words.Of("as_it_stands", item.Reference), facts);
    }

    private IEnumerable<Block> Custody()
    {
        yield return Head("custody", words["custody"]);
        if (item.Ledger.Items.Count == 0) yield return new Paragraph(words["opens_later"]);
        else yield return new Table(words["every_entry"], [new(words["number"], 6, true), new(words["when"], 17), new(words["what"], 17), new(words["by_held"], 23), new(words["says"], 37)],
            [.. item.Ledger.Items.Select(e => (Entry: e, Line: LedgerLine.Of(e))).Select(e => Cells.Row(
                Cells.Strong($"{e.Entry.Sequence}"),
                Cells.Lines(words.Time(e.Line.OccurredAt), e.Line.RecordedAt - e.Line.OccurredAt > CustodyRules.Grace ? words.Of("written_down", words.Time(e.Line.RecordedAt)) : ""),
                Cells.Lines(words.Event(e.Line.Type), e.Line.Corrects is { } wrong ? words.Of("of_entry", wrong) : ""),
                Cells.Lines(words.Person(e.Line.ActorId), words.Labelled("on_behalf", e.Line.OnBehalfOf), words.Of("held_by", words.Side(e.Line.Custodian))), Says(e.Line)))]);
    }

    private IReadOnlyList<Block> Says(LedgerLine line) =>
    [
        .. Cells.Lines(
            line.Purpose, line.Place, words.Labelled("from", words.Side(line.From)), words.Labelled("to", words.Side(line.To)), words.Labelled("entry_authority", line.Authority),
            words.Labelled("receipt", line.Receipt), Seal(line), words.Labelled("condition", line.Condition), words.Labelled("witness", line.Witness), words.Labelled("reason", line.Reason),
            words.Labelled("late_because", line.LateReason), line.Remarks),
        .. line.HashResult.Length == 0 ? [] : Cells.Mono(line.HashResult),
    ];

    private string Seal(LedgerLine line) => (line.SealBefore, line.SealAfter) switch
    {
        ("", "") => "", var (seen, bears) when seen == bears => words.Of("seal_same", seen), ("", var bears) => words.Of("seal_put", bears), (var seen, "") => words.Of("seal_opened", seen), var (seen, bears) => words.Of("seal_changed", seen, bears),
    };

    private IEnumerable<Block> Questions()
    {
        yield return Head("questions", words["continuity"]);
        if (item.Findings.Count == 0) yield return new Paragraph(words["no_questions"]);
        else yield return new Table(words["court_may_ask"], [new(words["entry"], 8, true), new(words["question"], 34), new(words["when"], 26), new(words["answer"], 32)],
            [.. item.Findings.Select(f => Cells.Row(
                Cells.Strong(f.Sequence is { } s ? $"{s}" : "–"), Cells.Text(words.Question(f.Kind)),
                Cells.Lines(words.Time(f.From), f.Until is { } until ? words.Of("until", words.Time(until)) : ""), Cells.Text(f.Explained ? f.Explanation : words["says_nothing"]))) ]);
    }

    private IEnumerable<Block> Seals()
    {
        if (item.Seals.Count == 0) yield break;
        yield return Head("seals", words["seals"]);
        yield return new Table(words["seals_seen"], [new(words["entry"], 8, true), new(words["when"], 22), new(words["what"], 24), new(words["seen"], 14), new(words["bears"], 14), new(words["witness_reason"], 26)],
            [.. item.Seals.Select(s => Cells.Row(Cells.Strong($"{s.Sequence}"), Cells.Text(words.Time(s.At)), Cells.Text(words.Event(s.Type)), Cells.Text(s.Seen), Cells.Text(s.Bears), Cells.Lines(s.Witness, s.Reason)))]);
    }

    private IEnumerable<Block> Comparisons()
    {
        if (item.Content is null) yield break;
        yield return Head("comparisons", words["comparisons"]);
        if (item.Verifications.Count == 0) yield return new Paragraph(words["not_compared"]);
        else yield return new Table(words.Of("latest_of", Math.Min(PrintedComparisons, item.Verifications.Count), item.Verifications.Count), [new(words["when"], 22, true), new(words["copy"], 10), new(words["result"], 20), new(words["occasion_by"], 24), new(words["measured"], 34)],
            [.. item.Verifications.TakeLast(PrintedComparisons).Select(v => Cells.Row(
                Cells.Strong(words.Time(v.At)), Cells.Text(v.Copy), v.Result == VerificationResult.Match ? Cells.Text(words.Result(v.Result)) : Cells.Strong(words.Result(v.Result)),
                Cells.Lines(words.Occasion(v.Occasion), words.Person(v.By)),
                v.MeasuredSha256 is not { } hash ? Cells.Text(words["none_measured"]) : hash == item.Content.Sha256 ? Cells.Text(words["recorded_one"]) : Cells.Mono(hash)))]);
    }

    private IEnumerable<Block> Derived()
    {
        if (item.Derivations.Count < 2) yield break;
        var names = item.Derivations.ToDictionary(d => d.EvidenceId, d => d.Reference);
        yield return Head("derivations", words["derivations"]);
        yield return new Table(words["original_and"], [new(words["item"], 15, true), new(words["how"], 17), new(words["made_from"], 12), new(words["stands"], 16), new("SHA-256", 40)],
            [.. item.Derivations.Select(d => Cells.Row(
                d.EvidenceId == item.EvidenceId ? Cells.Strong(words.Of("this", d.Reference)) : Cells.Strong(d.Reference), Cells.Text(words.Derivation(d.Derivation)),
                Cells.Text(d.ParentId is { } parent ? names.GetValueOrDefault(parent, "") : ""), Cells.Text(words.State(d.State)), d.Sha256 is { } hash ? Cells.Mono(hash) : Cells.Text("")))]);
    }

    private IEnumerable<Block> Incidents()
    {
        if (item.Incidents.Count == 0) yield break;
        yield return Head("incidents", words["incidents"]);
        yield return new Table(words["in_doubt"], [new(words["when"], 20, true), new(words["what"], 40), new(words["ended"], 40)],
            [.. item.Incidents.Select(i => Cells.Row(
                Cells.Strong(words.Time(i.DetectedAt)), Cells.Lines(words.Incident(i.Kind), i.Details, words.Of("found_by", words.Person(i.DetectedBy))),
                Cells.Lines(words.Outcome(i.Outcome), i.ResolvedAt is { } at ? $"{words.Time(at)}, {words.Person(i.ResolvedBy)}" : "", i.Resolution)))]);
    }

    private IEnumerable<Block> Stamps()
    {
        yield return Head("time-stamps", words["stamps"]);
        if (item.TimeStamps.Count == 0)
        {
            yield return new Paragraph(words["not_stamped"]);
            yield break;
        }
        var tokens = report.TimeStamps.ToDictionary(t => t.Id);
        yield return new Table(words["signed_outside"], [new(words["stamp_of"], 18, true), new(words["stands"], 26), new(words["stamp_time"], 22), new(words["stamp_authority"], 34)],
            [.. item.TimeStamps.Select(s => (Of: s, Token: s.TimeStampId is { } id ? tokens[id] : null)).Select(s => Cells.Row(
                Cells.Strong(s.Of.Sequence is { } sequence ? words.Of("ledger_up_to", sequence) : words["the_file"]), Cells.Text(words.Stamp(s.Of.State)), Cells.Text(s.Token?.GenTime is { } at ? words.Time(at) : ""),
                s.Token?.Authority is { } authority ? [.. Cells.Lines(authority), .. Cells.Mono(s.Token.Serial!)] : Cells.Text("")))]);
    }

    private IEnumerable<Block> Chain()
    {
        if (item.Ledger.Items.Count == 0) yield break;
        yield return Head("chain", words["chain"]);
        yield return new Table(words.Of("chain_caption", item.Ledger.Items.Count), [new(words["number"], 8, true), new(words["entry_hash"], 92)],
            [.. item.Ledger.Items.Select(e => Cells.Row(Cells.Strong($"{e.Sequence}"), Cells.Mono(e.Hash)))]);
    }

    private Heading Head(string anchor, string text) => new(2, $"{Anchor(item)}-{anchor}", text);
}
