using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>
/// What became of everybody: verdicts, sentences and what was carried out of them, settlements, decisions not to go on, appeals. A victim's lawyer has
/// what concerns the counts of that victim. Nobody outside the office learns of an offer that was not accepted, or why a person goes unpunished.
/// </summary>
internal sealed class OutcomeTables(ICaseTrackerDb db, EndingTables endings)
{
    /// <returns>Rows that were printed.</returns>
    internal async Task<int> AddAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var counts = (await scope.Counts(db).Select(c => new { c.Id, c.Number, c.SuspectId }).ToListAsync(ct)).ToDictionary(c => c.Id, c => new KnownCount(c.Number, c.SuspectId));
        var people = await db.Suspects.Where(s => s.CaseId == scope.Case).ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        var known = new KnownOutcomes(counts, people, scope, frame);
        List<Block> found = [];
        var rows = await VerdictsAsync(found, known, ct) + await SentencesAsync(found, known, ct);
        if (scope.InOffice || scope.ForCourt) rows += await EnforcementAsync(found, known, ct);
        rows += await endings.AddAsync(found, known, ct);
        blocks.AddRange(rows > 0 ? found : [new Heading(2, "outcomes", frame["outcomes.title"]), new Paragraph(frame["outcomes.none"])]);
        return rows;
    }

    private async Task<int> VerdictsAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var (id, whole, frame) = (known.Scope.Case, known.Scope.Whole, known.Frame);
        var verdicts = (await db.CountVerdicts.Where(v => v.CaseId == id).Select(v => new
        {
            v.CountId, v.Number, v.Verdict, v.Basis, v.Court, v.DecidedOn, Note = whole ? v.Note : "",
            Of = db.OffenceEditions.Where(e => e.Id == v.ConvictedOfId).Select(e => e.Title).FirstOrDefault() ?? "",
        }).ToListAsync(ct)).Where(v => known.Counts.ContainsKey(v.CountId)).OrderBy(v => known.Counts[v.CountId].Number).ThenBy(v => v.Number).ToList();
        KnownOutcomes.Add(blocks, "verdicts", frame["outcomes.verdicts"],
            [frame.Column("outcomes.counts", 16, true), frame.Column("decisions.person", 12), frame.Column("decisions.ruling", 34), frame.Column("outcomes.court", 22), frame.Column("decisions.on", 16)],
            verdicts.ConvertAll(v => Cells.Row(
                Cells.Strong($"{known.Counts[v.CountId].Number}"), Cells.Text(known.Person(known.Counts[v.CountId].Suspect)),
                Cells.Lines(frame.Label("Verdict", v.Verdict), v.Of, frame.Label("VerdictBasis", v.Basis), v.Note), Cells.Text(v.Court), Cells.Text(frame.Day(v.DecidedOn)))));
        return verdicts.Count;
    }

    private async Task<int> SentencesAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var (id, frame) = (known.Scope.Case, known.Frame);
        var sentences = (await db.Sentences.AsNoTracking().Where(s => s.CaseId == id).ToListAsync(ct)).Where(s => known.Concern(s.CountIds))
            .OrderBy(s => known.Person(s.SuspectId), StringComparer.Ordinal).ThenBy(s => s.Number).ToList();
        KnownOutcomes.Add(blocks, "sentences", frame["outcomes.sentences"],
            [frame.Column("decisions.person", 12, true), frame.Column("outcomes.counts", 16), frame.Column("outcomes.sentence", 38), frame.Column("outcomes.court", 18), frame.Column("decisions.on", 16)],
            sentences.ConvertAll(s => Cells.Row(
                Cells.Strong(known.Person(s.SuspectId)), Cells.Text(known.Numbers(s.CountIds)), Cells.Lines([.. s.Parts.OrderBy(p => p.Sequence).Select(p => Part(p, frame)), .. Served(s.Custody, frame), known.Scope.Whole ? s.Note : ""]),
                Cells.Text(s.Court), Cells.Text(frame.Day(s.DecidedOn)))));
        return sentences.Count;
    }

    private static string Part(SentencePart part, PrintFrame frame) => string.Join(", ", new[]
    {
        frame.Label("SentenceKind", part.Kind), part.Months is { } months ? frame.Texts.Of("outcomes.months", months) : "",
        part.SuspendedMonths > 0 ? frame.Texts.Of("outcomes.suspended", part.SuspendedMonths) : "", part.Amount is { } amount ? frame.Money(amount, part.Currency) : "",
    }.Where(word => word.Length > 0));

    private static IEnumerable<string> Served(CustodyMonths custody, PrintFrame frame)
    {
        if (custody.SetOff > 0) yield return frame.Texts.Of("outcomes.set_off", custody.SetOff);
        if (custody is { Imposed: > 0, Effective: { } effective }) yield return frame.Texts.Of("outcomes.to_serve", effective);
    }

    private async Task<int> EnforcementAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var (id, whole, frame) = (known.Scope.Case, known.Scope.Whole, known.Frame);
        var steps = await db.EnforcementSteps.Where(e => e.CaseId == id).OrderBy(e => e.On).ThenBy(e => e.RecordedAt).Select(e => new { e.SuspectId, e.Kind, e.On, e.Amount, e.Currency, Note = whole ? e.Note : "" }).ToListAsync(ct);
        KnownOutcomes.Add(blocks, "enforcement", frame["outcomes.enforcement"],
            [frame.Column("decisions.person", 14, true), frame.Column("decisions.on", 20), frame.Column("outcomes.what", 44), frame.Column("outcomes.amount", 22)],
            steps.ConvertAll(e => Cells.Row(
                Cells.Strong(known.Person(e.SuspectId)), Cells.Text(frame.Day(e.On)), Cells.Lines(frame.Label("EnforcementStep", e.Kind), e.Note), Cells.Text(e.Amount is { } amount ? frame.Money(amount, e.Currency) : ""))));
        return steps.Count;
    }
}

internal sealed record KnownCount(int Number, SuspectId Suspect);

/// <summary>What the tables of outcomes call people and counts, and which counts this audience may know of.</summary>
/// <param name="People">References of the suspects.</param>
internal sealed record KnownOutcomes(IReadOnlyDictionary<CountId, KnownCount> Counts, IReadOnlyDictionary<SuspectId, string> People, DocumentScope Scope, PrintFrame Frame)
{
    internal string Person(SuspectId id) => People.GetValueOrDefault(id, "");

    internal string Numbers(IEnumerable<Guid> counts) => string.Join(", ", counts.Select(c => Counts.GetValueOrDefault(new CountId(c))?.Number).OfType<int>().Order());

    /// <summary>All are anybody's but a victim's lawyer's, who has those of one victim.</summary>
    internal bool Concern(IEnumerable<Guid> counts) => !Scope.ForVictim || counts.Any(c => Counts.ContainsKey(new CountId(c)));

    /// <summary>Only what there is: a file of a case before its trial is not a list of empty tables.</summary>
    internal static void Add(List<Block> blocks, string anchor, string caption, IReadOnlyList<TableColumn> columns, List<TableRow> rows)
    {
        if (rows.Count > 0) blocks.AddRange([new Heading(2, anchor, caption), new Table(caption, columns, rows)]);
    }
}
