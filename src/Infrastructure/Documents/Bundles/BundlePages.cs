using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <param name="File">From the root of the workspace.</param>
/// <param name="Page">In that file, counted from 1.</param>
/// <param name="Label">As readers show it; roman for the front.</param>
/// <param name="Stamp">Null for a page that has its numbers already.</param>
/// <param name="Item">Index of the item; -1 for the front.</param>
internal sealed record BundlePage(string File, int Page, string Label, PageStamp? Stamp, int Item);

/// <summary>All pages of a bundle in their order, and from which file each comes.</summary>
internal sealed class BundlePages
{
    private readonly Dictionary<(string File, int Page), int> places = [];
    private readonly List<BundlePage> pages = [];
    private readonly List<int> firsts = [];

    internal IReadOnlyList<BundlePage> All => pages;

    /// <summary>Of the first page of each item, counted from 0.</summary>
    internal IReadOnlyList<int> Firsts => firsts;

    internal int FrontPages { get; private set; }

    /// <param name="front">Our own pages: those before the first sheet, then a sheet for each item that has one in this version.</param>
    /// <param name="before">The file that was served before; null for a first version.</param>
    internal static BundlePages Of(BundlePlan plan, IReadOnlyList<PlacedItem> items, PreparedPdf front, int frontPages, PreparedPdf? before)
    {
        var all = new BundlePages { FrontPages = frontPages };
        var longest = BundleLayout.LongestLine(plan);
        for (var i = 0; i < frontPages; i++)
            all.Add(new BundlePage(front.File, i + 1, BundleLayout.Roman(i + 1), new PageStamp(front.Frames[i], BundleLayout.FrontLine(plan, i), longest, Spot.BottomRight), -1));
        var sheet = frontPages;
        foreach (var (index, item) in items.Index())
        {
            all.firsts.Add(all.pages.Count);
            if (item.Sheet)
            {
                all.Add(new BundlePage(front.File, sheet + 1, item.Run.First, new PageStamp(front.Frames[sheet], BundleLayout.Line(plan, item, 0), longest, Spot.BottomRight), index));
                sheet++;
            }
            else
            {
                for (var i = 0; i < item.Run.Count; i++) all.Add(new BundlePage(before!.File, item.Plan.Served!.FilePage + i, item.Run.Page(i), null, index));
            }

            foreach (var (at, page) in (item.Prepared?.Taken ?? []).Index())
            {
                var pdf = item.Prepared!;
                all.Add(new BundlePage(pdf.File, page, item.Run.Page(at + 1), new PageStamp(pdf.Frames[page - 1], BundleLayout.Line(plan, item, at + 1), longest, pdf.Free[page - 1]), index));
            }
        }

        return all;
    }

    /// <summary>Where a page of a file came to stand, counted from 0; null when it was not taken.</summary>
    internal int? PlaceOf(string file, int page) => places.TryGetValue((file, page), out var place) ? place : null;

    /// <summary>Runs of pages of one file, as qpdf takes them.</summary>
    internal IEnumerable<(string File, string Range)> Ranges()
    {
        for (var i = 0; i < pages.Count;)
        {
            var from = i;
            while (i + 1 < pages.Count && pages[i + 1].File == pages[from].File && pages[i + 1].Page == pages[i].Page + 1) i++;
            yield return (pages[from].File, FormattableString.Invariant($"{pages[from].Page}-{pages[i].Page}"));
            i++;
        }
    }

    private void Add(BundlePage page)
    {
        _ = places.TryAdd((page.File, page.Page), pages.Count);
        pages.Add(page);
    }
}
