using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>What bundle.typ draws before and between the exhibits: cover, index, additions, schedule of problems, and a sheet for each exhibit.</summary>
internal static class BundleFront
{
    private const int MaxDescription = 900;

    internal static object Of(BundlePlan plan, IReadOnlyList<PlacedItem> items, Func<string, string> text)
    {
        var at = plan.Timestamp.ToUniversalTime();
        var before = plan.Before?.Version;
        return new
        {
            kind = "bundle", title = text(plan.Title), reference = text(plan.Reference), marking = text(plan.Marking), office = text(plan.Office),
            date = new { year = at.Year, month = at.Month, day = at.Day, hour = at.Hour, minute = at.Minute, second = at.Second },
            cover = Cover(plan, items, at).Select(line => (string[])[line.Name, text(line.Value)]),
            sections = plan.Sections.Select(section => new
            {
                name = text($"{section.Letters} · {section.Title}"),
                rows = items.Where(i => i.Section == section).Select(i => Row(plan, i, items, text)),
            }),
            since = before, additions = before is null ? [] : items.Where(i => i.IsNew).Select(i => Row(plan, i, items, text)).ToArray(),
            problems = items.Where(i => i.Slip.Length > 0 || i.Notes.Count > 0).Select(i => new
            {
                to = Link(i, items), label = i.Plan.Label.ToString(), reference = text(i.Plan.Reference), says = Says(i),
            }),
            sheets = items.Where(i => i.Sheet).Select(i => new
            {
                label = i.Plan.Label.ToString(), reference = text(i.Plan.Reference), title = text(i.Plan.Title), section = text($"{i.Section.Letters} · {i.Section.Title}"),
                description = text(Cut(i.Plan.Description)), lines = Sheet(plan, i).Select(line => (string[])[line.Name, text(line.Value)]),
                slip = i.Slip.Length > 0 ? BundleProblems.Say(i.Slip) : "", notes = i.Notes.Select(BundleProblems.Say),
            }),
        };
    }

    private static IEnumerable<(string Name, string Value)> Cover(BundlePlan plan, IReadOnlyList<PlacedItem> items, DateTimeOffset at)
    {
        yield return ("Case", plan.Reference);
        if (plan.Recipient.Length > 0) yield return ("For", plan.Recipient);
        yield return ("Version", plan.Before is { } before ? Number($"{plan.Version}, with additions since version {before.Version}") : Number($"{plan.Version}"));
        yield return ("Assembled", at.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture));
        yield return ("Exhibits", Number($"{items.Count}"));
        if (items.Count == 0) yield break;
        yield return ("Pages", $"{items[0].Run.First} – {items[^1].Run.Last}");
        yield return ("Bates numbers", $"{plan.Bates.Of(items[0].Run, 0)} – {plan.Bates.Of(items[^1].Run, items[^1].Run.Count - 1)}");
    }

    private static object Row(BundlePlan plan, PlacedItem item, IReadOnlyList<PlacedItem> items, Func<string, string> text) => new
    {
        to = Link(item, items), label = item.Plan.Label.ToString(), reference = text(item.Plan.Reference), title = text(item.Plan.Title),
        pages = item.Run.Count.ToString(CultureInfo.InvariantCulture), first = item.Run.First, bates = plan.Bates.Of(item.Run, 0), slip = item.Slip.Length > 0,
    };

    private static IEnumerable<(string Name, string Value)> Sheet(BundlePlan plan, PlacedItem item)
    {
        yield return ("Exhibit", item.Plan.Reference);
        yield return ("Pages", item.Run.ToString());
        yield return ("Bates numbers", item.Run.Count == 1 ? plan.Bates.Of(item.Run, 0) : $"{plan.Bates.Of(item.Run, 0)} – {plan.Bates.Of(item.Run, item.Run.Count - 1)}");
        if (item.Plan.FileName.Length > 0) yield return ("File", Number($"{Cut(item.Plan.FileName, 120)}, {item.Plan.SizeBytes} bytes"));
        if (item.Plan.Sha256.Length > 0) yield return ("SHA-256 of the file", item.Plan.Sha256);
        yield return ("Entries of custody", Number($"{item.Plan.CustodyEntries}"));
        if (item.Plan.Selection.Length > 0) yield return ("Pages taken", item.Plan.Selection);
    }

    private static string Says(PlacedItem item) => string.Join(' ', ((string[])[item.Slip]).Where(s => s.Length > 0).Concat(item.Notes).Select(BundleProblems.Say));

    /// <summary>By its place: rewritten when the place is known.</summary>
    private static string Link(PlacedItem item, IReadOnlyList<PlacedItem> items) => string.Create(CultureInfo.InvariantCulture, $"{PdfPreparation.LinkRoot}i/{items.Index().First(i => ReferenceEquals(i.Item, item)).Index}");

    private static string Cut(string text, int most = MaxDescription) => text.Length <= most ? text : $"{text[..most]}…";

    private static string Number(FormattableString text) => FormattableString.Invariant(text);
}
