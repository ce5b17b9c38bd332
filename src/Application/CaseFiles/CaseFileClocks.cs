using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Protection measures and deadlines.</summary>
internal sealed class CaseFileClocks(CaseFileContent content, IReferenceCodes codes, IDeadlineRules rules, DocumentPrint print)
{
    internal IEnumerable<Block> Protection()
    {
        yield return new Heading(1, "protection", "Protection measures");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(print.At, print.Zone).DateTime);
        if (content.Measures.Count == 0) yield return new Paragraph("No measure has been requested yet.");
        else yield return new Table("Protection measures", [new("Victim", 10, true), new("Measure", 28), new("Status", 14), new("Authority", 30), new("Requested", 14), new("Expires", 14)],
            [.. content.Measures.Select(m => Cells.Row(
                Cells.Strong(content.Pseudonym(m.VictimId)), Cells.Text($"{m.Type} {codes.Label("ProtectionMeasureType", m.Type)}"),
                Cells.Text(codes.Label("ProtectionMeasureStatus", ProtectionMeasure.StatusOn(m.Status, m.ExpiresOn, today))), Cells.Text(m.Authority),
                Cells.Text(DocumentPrint.Day(m.RequestedOn)), Cells.Text(m.ExpiresOn is null ? "no end" : DocumentPrint.Day(m.ExpiresOn))))]);
    }

    internal IEnumerable<Block> Deadlines()
    {
        yield return new Heading(1, "deadlines", "Deadlines");
        if (content.Deadlines.Count == 0) yield return new Paragraph("No deadline has been started yet.");
        else yield return new Table("Deadlines. The safe date is the one to work by", [new("Safe date", 16, true), new("What", 30), new("Legal date", 16), new("Basis", 26), new("Owner and state", 20)],
            [.. content.Deadlines.Select(d => Cells.Row(
                Cells.Strong(Moment(d.SafeDue)), Cells.Lines(d.Title, d.RuleId ?? ""), Cells.Text(Moment(d.LegalDue)), Cells.Text(Basis(d)),
                Cells.Lines(content.Name(d.OwnerId), d.Status.Code().Replace('_', ' ').ToLowerInvariant())))]);
    }

    private string Basis(Deadline deadline) =>
        deadline.RuleId is { } id ? rules.Find(id, deadline.RuleVersion ?? "")?.LegalSource ?? id : $"By hand: {deadline.Reason}";

    private static string Moment(DueMoment due) => due.Instant is { } instant
        ? $"{DocumentPrint.Day(due.Date)}, {instant:HH:mm zzz}"
        : DocumentPrint.Day(due.Date);
}
