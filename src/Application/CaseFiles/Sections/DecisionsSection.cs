using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Stages of the case, what became of its people, rulings on evidence, and what was decided on not punishing victims.</summary>
internal sealed class DecisionsSection(ICaseTrackerDb db, OutcomeTables outcomes, ChargingGate gate, AssessmentReading assessments) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Decisions;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        List<Block> blocks = [new Heading(1, "decisions", frame["section.decisions"])];
        var rows = await StagesAsync(blocks, scope, frame, ct);
        if (scope.InOffice) rows += await PeopleAsync(blocks, scope, frame, ct);
        rows += await outcomes.AddAsync(blocks, scope, frame, ct);
        if (!scope.ForVictim) rows += await AdmissibilityAsync(blocks, scope, frame, ct);
        if (scope.InOffice || scope.ForVictim) rows += await NonPunishmentAsync(blocks, scope, frame, ct);
        if (scope.Whole && assessments.SeesWhoIsBoth) rows += await GateAsync(blocks, scope, frame, ct);
        return new SectionPart(blocks, rows);
    }

    /// <summary>Outside the office from the charge on, and without the reason: what came before is advice.</summary>
    private async Task<int> StagesAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (whole, before) = (scope.Whole, CaseStages.MainLine.TakeWhile(s => s != CaseStages.Charged).Concat(CaseStages.Aside).ToList());
        var changes = (await Db.Cases.AsNoTracking().Where(c => c.Id == scope.Case).SelectMany(c => c.StageChanges)
            .Select(s => new { s.Sequence, s.To, s.At, s.By, Reason = whole ? s.Reason : "" }).ToListAsync(ct)).OrderBy(s => s.Sequence).Where(s => scope.InOffice || !before.Contains(s.To)).ToList();
        var names = await NamesAsync(whole ? changes.Select(s => s.By) : [], ct);
        blocks.Add(new Heading(2, "stages", frame["decisions.stages"]));
        blocks.Add(whole
            ? frame.TableOr("decisions.no_stage", frame["decisions.how_it_moved"], [frame.Column("common.when", 24, true), frame.Column("decisions.to", 26), frame.Column("decisions.by", 20), frame.Column("decisions.reason", 30)],
                changes.ConvertAll(s => Cells.Row(Cells.Strong(frame.Time(s.At)), Cells.Text(frame.Label("CaseStage", s.To)), Cells.Text(names.GetValueOrDefault(s.By, "")), Cells.Text(s.Reason))))
            : frame.TableOr("decisions.no_stage", frame["decisions.how_it_moved"], [frame.Column("common.when", 40, true), frame.Column("decisions.to", 60)],
                changes.ConvertAll(s => Cells.Row(Cells.Strong(frame.Time(s.At)), Cells.Text(frame.Label("CaseStage", s.To))))));
        return changes.Count;
    }

    /// <summary>In the office only, and by reference: where somebody stands who is not charged is nobody else's to know.</summary>
    private async Task<int> PeopleAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var people = await Db.Suspects.AsNoTracking().Where(s => s.CaseId == scope.Case).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference)
            .Select(s => new { s.Reference, s.Stage, s.StageOn, Reason = Db.SuspectStages.Where(x => x.SuspectId == s.Id).OrderByDescending(x => x.Number).Select(x => x.Reason).FirstOrDefault() }).ToListAsync(ct);
        blocks.Add(new Heading(2, "people-stages", frame["decisions.people"]));
        blocks.Add(scope.Whole
            ? frame.TableOr("decisions.nobody", frame["decisions.people"], [frame.Column("common.ref", 14, true), frame.Column("decisions.to", 26), frame.Column("decisions.since", 20), frame.Column("decisions.reason", 40)],
                people.ConvertAll(p => Cells.Row(Cells.Strong(p.Reference), Cells.Text(frame.Label("CaseStage", p.Stage)), Cells.Text(frame.Day(p.StageOn)), Cells.Text(p.Reason ?? ""))))
            : frame.TableOr("decisions.nobody", frame["decisions.people"], [frame.Column("common.ref", 24, true), frame.Column("decisions.to", 46), frame.Column("decisions.since", 30)],
                people.ConvertAll(p => Cells.Row(Cells.Strong(p.Reference), Cells.Text(frame.Label("CaseStage", p.Stage)), Cells.Text(frame.Day(p.StageOn))))));
        return people.Count;
    }

    private async Task<int> AdmissibilityAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var exhibits = await scope.Exhibits(Db).AsNoTracking().Where(e => e.Admissibility != Admissibility.Untested).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference)
            .Select(e => new { e.Reference, Changes = e.AdmissibilityChanges.OrderBy(c => c.Sequence).Select(c => new { c.On, c.To, c.Authority, c.Reason }).ToList() }).ToListAsync(ct);
        var lines = exhibits.SelectMany(e => e.Changes, (e, c) => (e.Reference, Change: c)).ToList();
        blocks.Add(new Heading(2, "admissibility", frame["decisions.admissibility"]));
        blocks.Add(frame.TableOr("decisions.no_ruling", frame["decisions.admissibility"],
            [frame.Column("common.ref", 12, true), frame.Column("decisions.on", 16), frame.Column("decisions.ruling", 18), frame.Column("decisions.authority", 24), frame.Column("decisions.reason", 30)],
            lines.ConvertAll(l => Cells.Row(Cells.Link(l.Reference, EvidenceSection.Anchor(l.Reference)), Cells.Text(frame.Day(l.Change.On)), Cells.Text(frame[$"admissibility.{l.Change.To}"]), Cells.Text(l.Change.Authority), Cells.Text(l.Change.Reason)))));
        return lines.Count;
    }

    private async Task<int> NonPunishmentAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var victim = scope.Victim;
        var found = await (from d in Db.NonPunishmentDecisions
                           join a in Db.NonPunishmentAssessments on d.AssessmentId equals a.Id
                           where d.CaseId == scope.Case && (victim == null || a.VictimId == victim)
                           orderby d.DecidedOn, a.Number, d.Number
                           select new
                           {
                               a.Number, d.Decision, d.Nexus, d.DecidedOn, d.ReviewOn,
                               // A person is told by pseudonym or by reference, never by both.
                               Person = a.VictimId != null ? Db.Victims.Where(v => v.Id == a.VictimId).Select(v => v.Pseudonym).FirstOrDefault() : Db.Suspects.Where(s => s.Id == a.SuspectId).Select(s => s.Reference).FirstOrDefault(),
                           }).ToListAsync(ct);
        blocks.Add(new Heading(2, "non-punishment", frame["decisions.non_punishment"]));
        blocks.Add(frame.TableOr("decisions.no_assessment", frame["decisions.non_punishment"],
            [frame.Column("decisions.assessment", 14, true), frame.Column("decisions.person", 12), frame.Column("decisions.on", 16), frame.Column("decisions.ruling", 28), frame.Column("decisions.nexus", 30)],
            found.ConvertAll(d => Cells.Row(Cells.Strong($"{d.Number}"), Cells.Text(d.Person ?? ""), Cells.Text(frame.Day(d.DecidedOn)), Cells.Text(frame.Label("NonPunishmentDecision", d.Decision)), Cells.Text(frame.Label("NonPunishmentNexus", d.Nexus))))));
        return found.Count;
    }

    private async Task<int> GateAsync(List<Block> blocks, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var gated = await gate.OfAsync(scope.Case, ct);
        if (gated.Count == 0) return 0;
        blocks.Add(new Heading(2, "charging-gate", frame["decisions.gate"]));
        blocks.Add(new Table(frame["decisions.gate"], [frame.Column("common.ref", 16, true), frame.Column("decisions.standing", 64), frame.Column("decisions.counts", 20)],
            [.. gated.Select(s => Cells.Row(Cells.Strong(s.Reference), Cells.Text(frame[$"standing.{s.Standing}"]), Cells.Text($"{s.Counts}")))]));
        return gated.Count;
    }
}
