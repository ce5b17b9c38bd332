using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Draws the pages that are ours and makes them ready to be the first file of the merge: what they are tagged with stays.</summary>
internal sealed class OwnPages(BundleTypst typst, BundleSandbox sandbox)
{
    private const int MaxPages = 700;
    private const string Name = "front";
    private const string Look = "qpdf --json=2 --json-stream-data=none --json-key=pages --json-key=qpdf --json-key=outlines n.pdf n.json";
    private const string Rewrite = "qpdf --update-from-json=u.json --stream-data=preserve n.pdf p.pdf; rc=$?; rm -f n.pdf n.json u.json; exit $rc";

    /// <returns>The pages, and how many of them come before the first sheet.</returns>
    internal async Task<(PreparedPdf Pdf, int Before, string Engine)> WriteAsync(BundlePlan plan, IReadOnlyList<PlacedItem> items, BundleWorkspace workspace, CancellationToken ct)
    {
        var folder = workspace.Part(Name);
        var (pdf, pages, engine) = await typst.RenderAsync(text => BundleFront.Of(plan, items, text), MaxPages, ct);
        await using (var file = File.Create(Path.Combine(folder, "n.pdf"))) await file.WriteAsync(pdf, ct);
        await sandbox.MustAsync("front", Look, folder, ct);
        using var told = await PdfJson.ReadAsync(Path.Combine(folder, "n.json"), ct);
        var sheets = items.Count(i => i.Sheet);
        var bookmarks = told.Bookmarks(MaxPages);
        // Each sheet has a heading, and takes one page: a second one would put every number after it out.
        var first = sheets == 0 ? pages + 1 : bookmarks[^sheets].Page;
        if (pages + 1 - first != sheets) throw new DocumentRenderException("template_error", $"{sheets} sheets take {pages + 1 - first} pages");
        await using (var update = new PdfUpdate(Path.Combine(folder, "u.json"), told.MaxObject))
            foreach (var page in told.Pages) await update.ValueAsync(page, json => PdfPages.WriteOwn(told, told.Of(page), json), ct);
        await sandbox.MustAsync("front", Rewrite, folder, ct);
        return (new PreparedPdf($"{Name}/p.pdf", [.. told.Pages.Select(p => PageFrame.Of(told, told.Of(p)))], [], [], [], []), first - 1, engine);
    }
}
