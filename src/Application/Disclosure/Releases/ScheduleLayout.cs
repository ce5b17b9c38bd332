using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Domain.Disclosure;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>The schedule that goes out with a set: what is handed over, all that there is, and what may assist the defence.</summary>
internal sealed class ScheduleLayout(ReleaseStory told)
{
    internal PrintedDocument Compose() => told.Document(told.Title, [.. About(), .. Handed(), .. All(), .. MayAssist()]);

    private IEnumerable<Block> About()
    {
        yield return new Heading(1, "about", "About this schedule");
        yield return new Paragraph(told.Set.IsSupplement
            ? $"It supplements the schedule served with set {told.Before?.Number} ({told.Before?.CopyMark}) and lists only what is new or has changed since. Numbers go on and are never given twice."
            : "It lists all material of the case, whether it is disclosed or not. Every item has one number, which later schedules keep.");
        yield return new Paragraph("An item that is withheld, or on which no decision has been taken yet, has its number and its state here and no description. A person who thinks that such an item should be disclosed may ask the office or the court for it.");
        yield return Cells.Facts("This copy", [("Copy mark", Cells.Strong(told.Set.CopyMark)), ("Recipient", Cells.Text(told.Set.Recipient)), ("Rests on", Cells.Text(told.Set.Law)), ("Items handed over", Cells.Text($"{told.Handed.Count}")), ("Lines", Cells.Text($"{told.Lines.Count}"))]);
    }

    private IEnumerable<Block> Handed()
    {
        yield return new Heading(1, "handed", "What is handed over with this set");
        yield return new Paragraph(ReleaseStory.Unchanged);
        yield return new Table("Handed over", [new("No.", 8, true), new("Item", 30), new("Given as", 30), new("SHA-256", 32)],
            [.. told.Handed.Select(l => Cells.Row(
                Cells.Strong($"{l.Number}"), Cells.Lines(ReleaseStory.DescriptionOf(l), told.TypeOf(l)), Given(l), l.Sha256.Length == 0 ? Cells.Text("") : Cells.Mono(l.Sha256)))]);
    }

    private IReadOnlyList<Block> Given(ReleaseLine line) => line.Form switch
    {
        ReleaseForm.Inspection => Cells.Text("Can be inspected at the office"),
        ReleaseForm.Redacted => Cells.Lines(line.FileName, Sizes.Words(line.SizeBytes), told.TakenOut(line) is { Length: > 0 } taken ? $"Redacted: {taken}" : "Redacted"),
        _ => Cells.Lines(line.FileName, Sizes.Words(line.SizeBytes), "Original bytes"),
    };

    private IEnumerable<Block> All()
    {
        yield return new Heading(1, "material", told.Set.IsSupplement ? "New and changed lines" : "All material");
        if (told.Lines.Count == 0) yield return new Paragraph("Nothing has changed.");
        else yield return new Table(told.Set.IsSupplement ? "New and changed" : "All material", [new("No.", 8, true), new("Reference", 12), new("Description", 36), new("State", 24), new("Order", 20)],
            [.. told.Lines.Select(l => Cells.Row(
                Cells.Strong($"{l.Number}"), Cells.Text(l.Reference), Cells.Lines(ReleaseStory.DescriptionOf(l), told.TypeOf(l)), Cells.Text(told.StateOf(l)), Cells.Text(l.CourtOrder)))]);
    }

    private IEnumerable<Block> MayAssist()
    {
        yield return new Heading(1, "may-assist", "Material that may assist the defence");
        if (told.Flagged.Count == 0) yield return new Paragraph("No line of this schedule was ever marked as one that may assist the defence.");
        else yield return new Table("Marked as material that may assist the defence, now or before", [new("No.", 8, true), new("Reference", 12), new("Marked", 46), new("State", 34)],
            [.. told.Flagged.Select(l => Cells.Row(
                Cells.Strong($"{l.Number}"), Cells.Text(l.Reference), Cells.Text(told.FlagOf(l)), Cells.Lines(told.StateOf(l), l.CourtOrder.Length == 0 ? "" : $"Order: {l.CourtOrder}")))]);
    }
}
