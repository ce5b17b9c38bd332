using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Proof;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>The counts, and which exhibits go to prove which element of each.</summary>
internal sealed class CountsSection(ICaseTrackerDb db, ProofReading reading) : SectionReader(db)
{
    private sealed record CountLine(CountId Id, int Number, string Offence, string LegalBasis, string Particulars, string Suspect, VictimId? Victim, DateOnly? From, DateOnly? To, DateTimeOffset? WithdrawnAt)
    {
        internal bool Withdrawn => WithdrawnAt is not null;
    }

    private sealed record ProofLine(CountId Count, OffenceElement Element, string Exhibit, string Note);

    internal override DocumentSection Section => DocumentSection.Counts;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var brief = scope.Audience == DocumentAudience.SupervisorSummary;
        var counts = await scope.Counts(Db).OrderBy(c => c.Number).Select(c => new CountLine(
            c.Id, c.Number, c.Offence, c.LegalBasis, brief ? "" : c.Particulars,
            Db.Suspects.Where(s => s.Id == c.SuspectId).Select(s => s.Reference + " " + s.Name).FirstOrDefault() ?? "", c.VictimId, c.From, c.To, c.WithdrawnAt)).ToListAsync(ct);
        var pseudonyms = await PseudonymsAsync(scope, ct);
        List<Block> blocks = [new Heading(1, "counts", frame["section.counts"])];
        if (counts.Count == 0) blocks.Add(new Paragraph(frame["counts.none"]));
        foreach (var count in counts) blocks.AddRange(Count(count, pseudonyms, brief, frame));
        var standing = counts.Where(c => !c.Withdrawn).ToList();
        if (scope.ForVictim || standing.Count == 0) return new SectionPart(blocks, counts.Count);
        var (proofs, weighed) = scope.InOffice ? await WeighedAsync(scope, ct) : (await LinksAsync(scope, ct), null);
        blocks.AddRange(Matrix(standing, proofs, weighed, frame));
        if (scope.Whole) blocks.AddRange(Notes(standing, proofs, frame));
        return new SectionPart(blocks, counts.Count + proofs.Count);
    }

    private static IEnumerable<Block> Count(CountLine count, Dictionary<VictimId, string> pseudonyms, bool brief, PrintFrame frame)
    {
        var name = frame.Texts.Of("counts.count", count.Number);
        yield return new Heading(2, $"count-{count.Number}", $"{name}: {count.Offence}");
        List<(string, IReadOnlyList<Block>)> facts =
        [
            (frame["counts.legal_basis"], Cells.Text(count.LegalBasis)), (frame["counts.suspect"], Cells.Text(count.Suspect)),
            (frame["counts.victim"], Cells.Text(count.Victim is { } v ? pseudonyms.GetValueOrDefault(v, "") : frame["common.none"])),
            (frame["counts.period"], Cells.Text(count is { From: null, To: null } ? frame["common.not_stated"] : frame.Texts.Of("common.from_to", frame.Day(count.From), frame.Day(count.To)))),
        ];
        if (count.WithdrawnAt is { } at) facts.Insert(0, (frame["counts.withdrawn"], Cells.Strong(frame.Time(at))));
        if (!brief) facts.Add((frame["counts.particulars"], Cells.Text(count.Particulars)));
        yield return frame.Facts(name, 20, facts);
    }

    /// <summary>What the proof rests on, and how, is the office's own work: nobody else reads it.</summary>
    private async Task<(IReadOnlyList<ProofLine>, ProofMatrix?)> WeighedAsync(DocumentScope scope, CancellationToken ct)
    {
        var proof = await reading.OfAsync(scope.Case, ct, scope.Exhibits(Db));
        var links = proof.Matrix.Counts.SelectMany(c => c.Elements).SelectMany(e => e.Links);
        return ([.. links.Select(l => new ProofLine(l.Count, l.Element, proof.Items[l.Item].Reference, scope.Whole ? proof.Notes[(l.Count, l.Element, l.Item)] : ""))], proof.Matrix);
    }

    private async Task<IReadOnlyList<ProofLine>> LinksAsync(DocumentScope scope, CancellationToken ct) =>
        await (from p in Db.Proofs
               join e in scope.Exhibits(Db) on p.ExhibitId equals e.Id
               join c in Db.Counts on p.CountId equals c.Id
               where p.CaseId == scope.Case && c.WithdrawnAt == null
               orderby e.Reference.Length, e.Reference
               select new ProofLine(p.CountId, p.Element, e.Reference, "")).ToListAsync(ct);

    /// <param name="weighed">Null outside the office.</param>
    private static IEnumerable<Block> Matrix(IReadOnlyList<CountLine> counts, IReadOnlyList<ProofLine> proofs, ProofMatrix? weighed, PrintFrame frame)
    {
        var of = proofs.ToLookup(p => (p.Count, p.Element));
        var elements = weighed?.Counts.SelectMany(c => c.Elements.Select(e => (c.Count, Proof: e))).ToDictionary(e => (e.Count, e.Proof.Element), e => e.Proof);
        yield return new Heading(2, "proof-matrix", frame["counts.matrix"]);
        yield return new Table(frame["counts.matrix_caption"],
            [frame.Column("counts.count_head", 22, true), .. Enum.GetValues<OffenceElement>().Select(e => frame.Column($"counts.{e}", 26))],
            [.. counts.Select(c => Cells.Row([Cells.Link(frame.Texts.Of("counts.count", c.Number), $"count-{c.Number}"), .. Enum.GetValues<OffenceElement>().Select(e => Exhibits([.. of[(c.Id, e)]], elements?.GetValueOrDefault((c.Id, e)), frame))]))]);
    }

    private static IReadOnlyList<Block> Exhibits(IReadOnlyList<ProofLine> proofs, ElementProof? weighed, PrintFrame frame)
    {
        List<TextRun> runs = [];
        foreach (var proof in proofs)
        {
            if (runs.Count > 0) runs.Add(new TextRun(", "));
            runs.Add(new TextRun(proof.Exhibit, LinkTo: EvidenceSection.Anchor(proof.Exhibit)));
        }
        IReadOnlyList<Block> cell = runs.Count > 0 ? [new Paragraph(runs)] : Cells.Text("");
        return weighed switch
        {
            { Need: ElementNeed.ChildVictim } => [.. cell, new Paragraph(frame["counts.not_needed_child"])],
            { Need: ElementNeed.OtherOffence } => [.. cell, new Paragraph(frame["counts.not_needed_offence"])],
            { Standing: ElementStanding.Unproved } => runs.Count > 0 ? [.. cell, .. Cells.Strong(frame["counts.none_counts"])] : Cells.Strong(frame["counts.no_proof"]),
            { Standing: ElementStanding.TestimonyOnly } => [.. cell, new Paragraph(frame["counts.victim_alone"])],
            _ => cell,
        };
    }

    private static IEnumerable<Block> Notes(IReadOnlyList<CountLine> counts, IReadOnlyList<ProofLine> proofs, PrintFrame frame)
    {
        var noted = proofs.Where(p => p.Note.Length > 0).ToList();
        if (noted.Count == 0) yield break;
        yield return new Table(frame["counts.notes"], [frame.Column("counts.count_head", 14, true), frame.Column("counts.element", 14), frame.Column("common.ref", 12), frame.Column("counts.note", 60)],
            [.. noted.Select(p => Cells.Row(
                Cells.Strong(frame.Texts.Of("counts.count", counts.First(c => c.Id == p.Count).Number)), Cells.Text(frame[$"counts.{p.Element}"]), Cells.Text(p.Exhibit), Cells.Text(p.Note)))]);
    }
}
