using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Suspects;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Parties and counts.</summary>
internal sealed class CaseFilePeople(CaseFileContent content, IReferenceCodes codes, DocumentPrint print)
{
    internal IEnumerable<Block> Parties()
    {
        yield return new Heading(1, "parties", "Parties");
        yield return new Heading(2, "suspects", "Suspects");
        if (content.Suspects.Count == 0) yield return new Paragraph("No suspect has been recorded yet.");
        else yield return new Table("Suspects", [new("Ref.", 8, true), new("Name", 30), new("Kind", 14), new("Role in the chain", 22), new("Remarks", 30)],
            [.. content.Suspects.Select(s => Cells.Row(
                Cells.Strong(s.Reference), Cells.Text(s.Name), Cells.Text(s.Kind == SuspectKind.Person ? "Person" : "Organisation"),
                Cells.Text(codes.Label("ChainRole", s.ChainRole)), Cells.Text(s.Remarks)))]);
        yield return new Heading(2, "victims", "Victims");
        yield return new Paragraph("Victims appear by pseudonym. Their identities are kept apart, sealed, and are never printed here.");
        if (content.Victims.Count == 0) yield return new Paragraph("No victim has been recorded yet.");
        else yield return new Table("Victims", [new("Pseudonym", 14, true), new("Gender", 24), new("Age", 22), new("Status", 40)],
            [.. content.Victims.Select(v => Cells.Row(
                Cells.Strong(v.Pseudonym), Cells.Text(codes.Label("Gender", v.Gender)), Cells.Text(v.Child ? "Child, or treated as one" : "Adult"),
                Cells.Text(codes.Label("VictimStatus", v.Status))))]);
        yield return new Heading(2, "team", "Team");
        yield return new Table("Who works on the case", [new("Name", 40, true), new("Part", 20), new("Since", 40)],
            [.. content.Case.Members.Where(m => m.IsActive).Select(m => Cells.Row(
                Cells.Strong(content.Name(m.UserId)), Cells.Text(m.Role.ToString()), Cells.Text(print.Time(m.AddedAt))))]);
    }

    internal IEnumerable<Block> Counts()
    {
        yield return new Heading(1, "counts", "Counts");
        if (content.Counts.Count == 0) yield return new Paragraph("No count has been laid yet.");
        foreach (var count in content.Counts)
        {
            yield return new Heading(2, $"count-{count.Number}", $"Count {count.Number}: {count.Offence}");
            yield return new Table($"Count {count.Number}", [new("Point", 20, true), new("Content", 80)],
                [
                    Cells.Row(Cells.Strong("Legal basis"), Cells.Text(count.LegalBasis)),
                    Cells.Row(Cells.Strong("Suspect"), Cells.Text(content.SuspectName(count.SuspectId))),
                    Cells.Row(Cells.Strong("Victim"), Cells.Text(content.Pseudonym(count.VictimId))),
                    Cells.Row(Cells.Strong("Period"), Cells.Text($"{DocumentPrint.Day(count.From)} to {DocumentPrint.Day(count.To)}")),
                    Cells.Row(Cells.Strong("Particulars"), Cells.Text(count.Particulars)),
                ]);
        }
    }
}
