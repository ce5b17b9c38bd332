using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Time limits: a matter of the office alone.</summary>
internal sealed class DeadlinesSection(ICaseTrackerDb db, IDeadlineRules rules) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Deadlines;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var found = scope.InOffice ? await Db.Deadlines.AsNoTracking().Where(d => d.CaseId == scope.Case).OrderBy(d => d.DueOn).ToListAsync(ct) : [];
        var names = await NamesAsync(found.Select(d => d.OwnerId), ct);
        var (open, over) = (found.Where(d => d.IsOpen).ToList(), found.Where(d => !d.IsOpen).ToList());
        List<Block> blocks = [new Heading(1, "deadlines", frame["section.deadlines"]), Table("deadlines.caption", open, names, scope.Whole, frame)];
        if (over.Count > 0) blocks.AddRange([new Heading(2, "deadlines-over", frame["deadlines.over"]), Table("deadlines.over", over, names, scope.Whole, frame)]);
        return new SectionPart(blocks, found.Count);
    }

    private Block Table(string caption, IReadOnlyList<Deadline> found, Dictionary<Domain.Common.UserId, string> names, bool own, PrintFrame frame) => frame.TableOr(
        "deadlines.none", frame[caption],
        [frame.Column("deadlines.safe", 16, true), frame.Column("deadlines.what", 30), frame.Column("deadlines.legal", 16), frame.Column("deadlines.basis", 26), frame.Column("deadlines.owner", 20)],
        [.. found.Select(d => Cells.Row(
            Cells.Strong(Moment(d.SafeDue, frame)), Cells.Lines(d.Title, d.RuleId ?? ""), Cells.Text(Moment(d.LegalDue, frame)), Cells.Text(Basis(d, own, frame)),
            Cells.Lines(names.GetValueOrDefault(d.OwnerId, ""), frame.Label("DeadlineStatus", d.Status.Code()))))]);

    private string Basis(Deadline deadline, bool own, PrintFrame frame) => deadline.RuleId is { } id
        ? rules.Find(id, deadline.RuleVersion ?? "")?.LegalSource ?? id
        : own ? frame.Texts.Of("deadlines.by_hand", deadline.Reason ?? "") : "";

    private static string Moment(DueMoment due, PrintFrame frame) => due.Instant is { } instant ? $"{frame.Day(due.Date)}, {instant.ToString("HH:mm zzz", frame.Texts.Culture)}" : frame.Day(due.Date);
}
