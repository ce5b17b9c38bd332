using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Composing;

namespace CaseTracker.Infrastructure.Documents.Volumes;

internal sealed record RenderedVolume(byte[] Pdf, RenderResult Result, int FirstPage);

/// <summary>
/// Draws a document as one file, or a long one as volumes, each by an engine of its own, one after the other: so the memory it takes has a bound. The first volume names pages
/// of all the others, so it is laid out first and drawn last.
/// </summary>
internal sealed class VolumeRenderer(IDocumentRenderer renderer)
{
    private const double Smaller = 0.7;
    private const double Smallest = 0.3;

    /// <param name="drawn">Told after each volume: pages so far, and pages expected.</param>
    /// <exception cref="DocumentRenderException"/>
    internal async Task<IReadOnlyList<RenderedVolume>> RenderAsync(PrintedDocument document, DateTimeOffset at, Func<int, int, Task> drawn, CancellationToken ct)
    {
        var expected = PageEstimate.Of(document.Body);
        await drawn(0, expected);
        if (expected <= VolumeSizes.WholeDocument)
        {
            try
            {
                return [await DrawAsync(document, new RenderOptions(PdfProfile.PdfA2a, at, VolumeSizes.WholeDocument), 1, ct)];
            }
            catch (DocumentRenderException e) when (e.Code == DocumentRenderException.TooManyPages)
            {
                // The estimate was too low.
            }
        }

        for (var share = 1.0; ; share *= Smaller)
        {
            try
            {
                return await VolumesAsync(document, VolumePlan.Split(document, VolumeSizes.FirstVolume * share, VolumeSizes.Volume * share), at, drawn, expected, ct);
            }
            catch (DocumentRenderException e) when (e.Code == DocumentRenderException.TooManyPages && share * Smaller > Smallest)
            {
                // Cut once more, into smaller ones.
            }
        }
    }

    private async Task<IReadOnlyList<RenderedVolume>> VolumesAsync(
        PrintedDocument document, IReadOnlyList<VolumePart> parts, DateTimeOffset at, Func<int, int, Task> drawn, int expected, CancellationToken ct)
    {
        var options = new RenderOptions(PdfProfile.PdfA2a, at, VolumeSizes.WholeDocument);
        var counted = await renderer.RenderAsync(Volume(document, parts, 0, 1, Contents(document, parts, [])), options with { CountOnly = true }, Stream.Null, ct);
        List<RenderedVolume> volumes = [];
        List<IReadOnlyList<int>> headings = [counted.HeadingPages];
        var pages = counted.Pages;
        for (var at2 = 1; at2 < parts.Count; at2++)
        {
            await drawn(pages, expected);
            volumes.Add(await DrawAsync(Volume(document, parts, at2, pages + 1, []), options, pages + 1, ct));
            headings.Add(volumes[^1].Result.HeadingPages);
            pages += volumes[^1].Result.Pages;
        }

        var first = await DrawAsync(Volume(document, parts, 0, 1, Contents(document, parts, headings)), options, 1, ct);
        await drawn(pages, pages);
        return first.Result.Pages == counted.Pages ? [first, .. volumes] : throw new DocumentRenderException("engine_crash", "the first volume changed its length");
    }

    private async Task<RenderedVolume> DrawAsync(PrintedDocument document, RenderOptions options, int firstPage, CancellationToken ct)
    {
        using var pdf = new MemoryStream();
        var result = await renderer.RenderAsync(document, options, pdf, ct);
        return new RenderedVolume(pdf.ToArray(), result, firstPage);
    }

    private static PrintedDocument Volume(PrintedDocument document, IReadOnlyList<VolumePart> parts, int at, int firstPage, IReadOnlyList<ContentsEntry> contents) => document with
    {
        Body = parts[at].Body, Volume = new VolumeOf(at + 1, parts.Count, firstPage, parts[at].Headings, parts[at].Tables, parts[at].Figures, contents),
    };

    /// <param name="pages">Of the headings of each volume; empty while they are not known.</param>
    private static List<ContentsEntry> Contents(PrintedDocument document, IReadOnlyList<VolumePart> parts, List<IReadOnlyList<int>> pages)
    {
        List<ContentsEntry> entries = [];
        List<int> numbers = [];
        for (var volume = 0; volume < parts.Count; volume++)
        {
            var own = parts[volume].Body.OfType<Heading>().ToList();
            for (var at = 0; at < own.Count; at++)
            {
                VolumePlan.Count(numbers, own[at].Level);
                var page = pages.Count > volume && pages[volume].Count > at ? pages[volume][at] : 0;
                entries.Add(new ContentsEntry(own[at].Level, string.Join('.', numbers), own[at].Text, volume + 1, page, volume == 0 ? own[at].Anchor : null));
            }
        }

        return document.Body.Count == 0 ? [] : entries;
    }
}
