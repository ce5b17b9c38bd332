using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>How proceedings ended otherwise than by a judgment, and what came after one: settlements, decisions not to go on with the victims they concern, appeals.</summary>
internal sealed class EndingTables(ICaseTrackerDb db)
{
    /// <returns>Rows that were printed.</returns>
    internal async Task<int> AddAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var rows = await SettlementsAsync(blocks, known, ct);
        if (known.Scope.InOffice || known.Scope.ForVictim) rows += await DiscontinuancesAsync(blocks, known, ct);
        return rows + await AppealsAsync(blocks, known, ct);
    }

    /// <summary>Outside the office those only that were accepted, without what was said of them within.</summary>
    private async Task<int> SettlementsAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var (id, office, whole, frame) = (known.Scope.Case, known.Scope.InOffice, known.Scope.Whole, known.Frame);
        var settlements = (await db.Settlements.AsNoTracking().Where(s => s.CaseId == id && (office || s.State == SettlementState.Accepted)).ToListAsync(ct)).Where(s => known.Concern(s.CountIds))
            .OrderBy(s => known.Person(s.SuspectId), StringComparer.Ordinal).ThenBy(s => s.Number).ToList();
        KnownOutcomes.Add(blocks, "settlements", frame["outcomes.settlements"],
            [frame.Column("decisions.person", 12, true), frame.Column("outcomes.counts", 16), frame.Column("outcomes.what", 32), frame.Column("outcomes.consulted", 18), frame.Column("outcomes.compensation", 22)],
            settlements.ConvertAll(s => Cells.Row(
                Cells.Strong(known.Person(s.SuspectId)), Cells.Text(known.Numbers(s.CountIds)),
                Cells.Lines(
                    frame.Label("SettlementKind", s.Kind), frame.Texts.Of("outcomes.offered", frame.Day(s.OfferedOn), frame.Label("SettlementParty", s.OfferedBy)), frame[$"outcomes.settlement.{s.State}"],
                    s.ConcludedOn is { } on ? frame.Day(on) : "", whole ? s.Terms : "", whole ? s.Answer : ""),
                Cells.Lines(s.VictimsConsultedOn is { } asked ? frame.Day(asked) : frame["outcomes.not_consulted"], whole ? s.WhyNotConsulted : ""),
                Cells.Lines(s.Compensation is { } amount ? frame.Money(amount, s.Currency) : frame["common.none"], whole ? s.WhyNoCompensation : ""))));
        return settlements.Count;
    }

    /// <summary>A victim's lawyer has those that this victim is told of; that somebody goes unpunished tells of another victim, and is not said there.</summary>
    private async Task<int> DiscontinuancesAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var (id, victim, whole, frame) = (known.Scope.Case, known.Scope.Victim, known.Scope.Whole, known.Frame);
        var notices = await (from n in db.DiscontinuanceNotices.AsNoTracking()
                             join v in db.Victims on n.VictimId equals v.Id
                             where n.CaseId == id && (victim == null || n.VictimId == victim)
                             orderby v.Pseudonym.Length, v.Pseudonym
                             select new { n.DiscontinuanceId, v.Pseudonym, n.StatusContinues, n.ToldOn, n.ReviewUntil, n.ReviewAskedOn, n.Outcome, n.ReviewedOn, Reasons = whole ? n.Reasons : "" }).ToListAsync(ct);
        var decisions = (await db.Discontinuances.AsNoTracking().Where(d => d.CaseId == id).ToListAsync(ct)).Where(d => victim is null || notices.Any(n => n.DiscontinuanceId == d.Id))
            .OrderBy(d => known.Person(d.SuspectId), StringComparer.Ordinal).ThenBy(d => d.Number).ToList();
        KnownOutcomes.Add(blocks, "discontinuances", frame["outcomes.discontinuances"],
            [frame.Column("decisions.person", 12, true), frame.Column("outcomes.counts", 20), frame.Column("decisions.on", 18), frame.Column("outcomes.ground", 50)],
            decisions.ConvertAll(d => Cells.Row(
                Cells.Strong(known.Person(d.SuspectId)), Cells.Text(d.Whole ? frame["outcomes.everything"] : known.Numbers(d.CountIds)), Cells.Text(frame.Day(d.DecidedOn)),
                known.Scope.ForVictim && d.Ground == Discontinuance.NonPunishment ? Cells.Text("") : Cells.Lines(frame.Label("DiscontinuanceGround", d.Ground), whole ? d.Reason : ""))));
        var told = decisions.SelectMany(d => notices.Where(n => n.DiscontinuanceId == d.Id), (d, n) => (Decision: d, Notice: n)).ToList();
        KnownOutcomes.Add(blocks, "discontinuance-notices", frame["outcomes.victims_told"],
            [frame.Column("decisions.person", 12, true), frame.Column("common.pseudonym", 14), frame.Column("outcomes.told", 18), frame.Column("outcomes.may_ask", 18), frame.Column("outcomes.review", 24), frame.Column("outcomes.status_goes_on", 14)],
            told.ConvertAll(t => Cells.Row(
                Cells.Strong(known.Person(t.Decision.SuspectId)), Cells.Text(t.Notice.Pseudonym), Cells.Text(frame.Day(t.Notice.ToldOn)), Cells.Text(frame.Day(t.Notice.ReviewUntil)),
                Cells.Lines(
                    t.Notice.ReviewAskedOn is { } asked ? frame.Texts.Of("outcomes.asked", frame.Day(asked)) : frame["common.none"],
                    t.Notice.Outcome is { } outcome ? $"{frame[$"outcomes.review.{outcome}"]} · {frame.Day(t.Notice.ReviewedOn)}" : "", t.Notice.Reasons),
                Cells.Text(frame[t.Notice.StatusContinues ? "common.yes" : "common.no"]))));
        return decisions.Count + told.Count;
    }

    private async Task<int> AppealsAsync(List<Block> blocks, KnownOutcomes known, CancellationToken ct)
    {
        var (id, whole, victims, frame) = (known.Scope.Case, known.Scope.Whole, known.Scope.ForVictim, known.Frame);
        var theirs = known.Counts.Values.Select(c => c.Suspect).ToHashSet();
        var appeals = (await db.Appeals.Where(a => a.CaseId == id).Select(a => new { a.SuspectId, a.Number, a.By, a.Against, a.Court, a.FiledOn, a.Outcome, a.DecidedOn, Grounds = whole ? a.Grounds : "", Note = whole ? a.Note : "" }).ToListAsync(ct))
            .Where(a => !victims || theirs.Contains(a.SuspectId)).OrderBy(a => known.Person(a.SuspectId), StringComparer.Ordinal).ThenBy(a => a.Number).ToList();
        KnownOutcomes.Add(blocks, "appeals", frame["outcomes.appeals"],
            [frame.Column("decisions.person", 12, true), frame.Column("outcomes.what", 36), frame.Column("outcomes.court", 24), frame.Column("outcomes.outcome", 28)],
            appeals.ConvertAll(a => Cells.Row(
                Cells.Strong(known.Person(a.SuspectId)), Cells.Lines(frame.Label("AppealAgainst", a.Against), $"{frame.Label("AppealParty", a.By)} · {frame.Day(a.FiledOn)}", a.Grounds), Cells.Text(a.Court),
                a.Outcome.Length == 0 ? Cells.Text(frame["outcomes.waits"]) : Cells.Lines(frame.Label("AppealOutcome", a.Outcome), frame.Day(a.DecidedOn), a.Note))));
        return appeals.Count;
    }
}
