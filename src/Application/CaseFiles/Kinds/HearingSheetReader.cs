using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Hearings;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Kinds;

/// <summary>One hearing on two pages: who comes and under which special measures, interpreters, exhibits, and what falls due around it.</summary>
internal sealed class HearingSheetReader(ICaseTrackerDb db) : KindReader
{
    private const int DaysAfter = 14;

    internal override DocumentKind Kind => DocumentKind.HearingSheet;

    internal override async Task<KindBody> ReadAsync(DocumentScope scope, DocumentOrder order, PrintFrame frame, Func<string, int, int, Task> next, CancellationToken ct)
    {
        var hearing = await db.Hearings.AsNoTracking().SingleAsync(h => h.CaseId == scope.Case && h.Id == order.Hearing, ct);
        await next(nameof(DocumentSection.Parties), 0, 3);
        List<(string, SectionPart)> parts = [(frame["hearing.facts"], Facts(hearing, frame)), (frame["hearing.who_comes"], await WhoComesAsync(hearing, scope, frame, ct)), (frame["section.special_measures"], await MeasuresAsync(hearing, frame, ct))];
        await next(nameof(DocumentSection.Evidence), 1, 3);
        parts.Add((frame["section.evidence"], await ExhibitsAsync(scope, frame, ct)));
        await next(nameof(DocumentSection.Deadlines), 2, 3);
        parts.Add((frame["section.deadlines"], await DeadlinesAsync(hearing, scope, frame, ct)));
        return KindBody.Of(parts) with { Subtitle = $"{frame.Label("HearingKind", hearing.Kind)} · {At(hearing, frame)}" };
    }

    private static string At(Hearing hearing, PrintFrame frame) => frame.Time(hearing.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(hearing.TimeZone));

    private static SectionPart Facts(Hearing hearing, PrintFrame frame) => new(
    [
        new Heading(1, "hearing", frame["hearing.facts"]),
        new Table(frame["hearing.facts"], [frame.Column("common.point", 24, true), frame.Column("common.content", 76)],
        [
            Cells.Row(Cells.Strong(frame["common.when"]), Cells.Text($"{At(hearing, frame)} ({hearing.TimeZone})")), Cells.Row(Cells.Strong(frame["hearings.kind"]), Cells.Text(frame.Label("HearingKind", hearing.Kind))),
            Cells.Row(Cells.Strong(frame["hearings.court"]), Cells.Lines(hearing.Court, hearing.Room)), Cells.Row(Cells.Strong(frame["common.status"]), Cells.Text(frame.Label("HearingStatus", hearing.Status.Code()))),
        ]),
    ], 1);

    private async Task<SectionPart> WhoComesAsync(Hearing hearing, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var lead = await (from c in db.Cases join s in db.Staff on c.LeadId equals s.Id where c.Id == scope.Case select s.DisplayName).SingleAsync(ct);
        var accused = await db.Suspects.Where(s => s.CaseId == scope.Case && db.Counts.Any(c => c.SuspectId == s.Id)).OrderBy(s => s.Reference).Select(s => new { s.Reference, s.Name }).ToListAsync(ct);
        List<TableRow> rows = [Cells.Row(Cells.Strong(lead), Cells.Text(frame["hearing.prosecutor"]), Cells.Text(""))];
        rows.AddRange(accused.Select(s => Cells.Row(Cells.Strong($"{s.Reference} {s.Name}"), Cells.Text(frame["hearing.accused"]), Cells.Text(""))));
        if (hearing.WithVictims) rows.AddRange(await VictimsAsync(scope, frame, ct));
        return new SectionPart(
        [
            new Heading(1, "who-comes", frame["hearing.who_comes"]), new Paragraph(frame[hearing.WithVictims ? "hearing.with_victims" : "hearing.without_victims"]),
            new Table(frame["hearing.who_comes"], [frame.Column("hearing.person", 34, true), frame.Column("hearing.as", 26), frame.Column("hearing.needs", 40)], rows),
        ], rows.Count);
    }

    private async Task<IEnumerable<TableRow>> VictimsAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var victims = await db.Victims.AsNoTracking().Where(v => v.CaseId == scope.Case).OrderBy(v => v.Pseudonym).Select(v => new
        {
            v.Pseudonym, v.Child, Lawyers = db.Lawyers.Count(l => l.VictimId == v.Id && !db.LawyerEnds.Any(e => e.LawyerId == l.Id)),
            Spoken = db.Interviews.Where(i => i.VictimId == v.Id && i.InterpreterLanguage != "").OrderByDescending(i => i.RecordedAt).Select(i => i.InterpreterLanguage).FirstOrDefault(),
            Told = db.RightsNotices.Where(n => n.VictimId == v.Id).OrderByDescending(n => n.RecordedAt).Select(n => n.Language).FirstOrDefault(),
        }).ToListAsync(ct);
        return victims.Select(v => Cells.Row(Cells.Strong(v.Pseudonym), Cells.Text(frame[v.Child ? "hearing.child" : "hearing.victim"]), Cells.Lines(
            (v.Spoken ?? v.Told) is { Length: > 0 } language ? frame.Texts.Of("hearing.interpreter", language) : frame["hearing.no_language"],
            frame[v.Lawyers > 0 ? "hearing.own_lawyer" : "hearing.no_lawyer"])));
    }

    private async Task<SectionPart> MeasuresAsync(Hearing hearing, PrintFrame frame, CancellationToken ct)
    {
        var found = await (from m in db.SpecialMeasures
                           join v in db.Victims on m.VictimId equals v.Id
                           where m.HearingId == hearing.Id
                           orderby v.Pseudonym, m.RecordedAt
                           select new { v.Pseudonym, m.Measure, m.Status }).ToListAsync(ct);
        return new SectionPart([
            new Heading(1, "special-measures", frame["section.special_measures"]),
            frame.TableOr("special_measures.none", frame["section.special_measures"], [frame.Column("common.pseudonym", 16, true), frame.Column("special_measures.measure", 54), frame.Column("common.status", 30)],
                found.ConvertAll(m => Cells.Row(Cells.Strong(m.Pseudonym), Cells.Text(frame.Label("SpecialMeasure", m.Measure)), Cells.Text(frame.Label("SpecialMeasureStatus", m.Status.Code()))))),
        ], found.Count);
    }

    /// <summary>Those that go to prove a count, and who must bring them.</summary>
    private async Task<SectionPart> ExhibitsAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var found = await scope.Exhibits(db).Where(e => db.Proofs.Any(p => p.ExhibitId == e.Id)).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Select(e => new
        {
            Id = e.Id.Value, e.Reference, e.Title, e.Admissibility, Holder = db.Staff.Where(s => s.Id == e.CustodianId).Select(s => s.DisplayName).FirstOrDefault() ?? e.CustodianName,
        }).ToListAsync(ct);
        return new SectionPart([
            new Heading(1, "exhibits", frame["section.evidence"]),
            frame.TableOr("evidence.none", frame["hearing.exhibits"], [frame.Column("common.ref", 12, true), frame.Column("evidence.exhibit", 44), frame.Column("custody.held_by", 24), frame.Column("decisions.ruling", 20)],
                found.ConvertAll(e => Cells.Row(Cells.Strong(e.Reference), Cells.Text(e.Title), Cells.Text(e.Holder), Cells.Text(frame[$"admissibility.{e.Admissibility}"])))),
        ], found.Count) { Exhibits = [.. found.Select(e => e.Id)] };
    }

    private async Task<SectionPart> DeadlinesAsync(Hearing hearing, DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var until = hearing.Day.AddDays(DaysAfter);
        var found = await db.Deadlines.AsNoTracking().Open().Where(d => d.CaseId == scope.Case && d.DueOn <= until).OrderBy(d => d.DueOn)
            .Select(d => new { d.DueOn, d.Title, d.LegalDueOn }).ToListAsync(ct);
        return new SectionPart([
            new Heading(1, "deadlines", frame["section.deadlines"]), new Paragraph(frame.Texts.Of("hearing.deadlines_until", frame.Day(until))),
            frame.TableOr("deadlines.none", frame["section.deadlines"], [frame.Column("deadlines.safe", 22, true), frame.Column("deadlines.what", 56), frame.Column("deadlines.legal", 22)],
                found.ConvertAll(d => Cells.Row(Cells.Strong(frame.Day(d.DueOn)), Cells.Text(d.Title), Cells.Text(frame.Day(d.LegalDueOn))))),
        ], found.Count);
    }
}
