using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>An item where it stands in a bundle.</summary>
/// <param name="Prepared">Its pages; null when only a sheet stands for it, or when they are taken over from before.</param>
/// <param name="Slip">Why only a sheet stands for it; empty otherwise.</param>
/// <param name="Sheet">A sheet of its own is drawn for it in this version.</param>
internal sealed record PlacedItem(BundleItemPlan Plan, BundleSectionPlan Section, PreparedPdf? Prepared, string Slip, IReadOnlyList<string> Notes, PageRun Run)
{
    internal bool Sheet => Plan.Served is null or { Withheld: not null };

    internal bool IsNew => Plan.Served is null;
}

/// <summary>What was found of an item before the numbers are given.</summary>
internal sealed record FoundItem(BundleItemPlan Plan, BundleSectionPlan Section, PreparedPdf? Prepared, string Slip, IReadOnlyList<string> Notes);

internal static class BundleLayout
{
    internal static IReadOnlyList<PlacedItem> Place(IReadOnlyList<FoundItem> found)
    {
        var runs = BundleNumbering.Pages([.. found.Select(f => (1 + (f.Prepared?.Taken.Count ?? 0), f.Plan.Served?.Pages))]);
        return [.. found.Select((f, i) => new PlacedItem(f.Plan, f.Section, f.Prepared, f.Slip, f.Notes, runs[i]))];
    }

    /// <summary>Letters of the longest line that a page of this bundle can carry.</summary>
    internal static int LongestLine(BundlePlan plan) =>
        plan.Sections.SelectMany(s => s.Items).Select(i => i.Label.ToString().Length).DefaultIfEmpty(8).Max() + plan.Bates.Prefix.Length + Math.Max(plan.Bates.Width, 6) + 24;

    /// <summary>What stands on each page: label, page number, Bates number.</summary>
    internal static string Line(BundlePlan plan, PlacedItem item, int at) => $"{item.Plan.Label} · {item.Run.Page(at)} · {plan.Bates.Of(item.Run, at)}";

    internal static string FrontLine(BundlePlan plan, int at) => $"Index {Roman(at + 1)} · {plan.Bates.OfIndex(plan.Version, at)}";

    internal static string Roman(int number)
    {
        var text = "";
        foreach (var (value, letters) in ((int, string)[])[(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
            for (; number >= value; number -= value) text += letters;
        return text;
    }
}
