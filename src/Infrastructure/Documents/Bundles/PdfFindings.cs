using System.Text.Json;
using CaseTracker.Domain.Bundles;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>What is learnt of a document as it came, before its annotations become part of its pages: qpdf drops links on the way.</summary>
internal static class PdfFindings
{
    private static readonly string[] Active = ["JS", "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "RichMedia", "Movie", "Sound", "AA"];
    private static readonly string[] Attached = ["EmbeddedFile", "FileAttachment"];

    /// <returns>Links within the document, by page; empty when they cannot be told.</returns>
    internal static async Task<IReadOnlyList<IReadOnlyList<PageLink>>> LinksAsync(string file, long maxBytes, CancellationToken ct)
    {
        if (!File.Exists(file) || new FileInfo(file).Length > maxBytes) return [];
        try
        {
            using var told = await PdfJson.ReadAsync(file, ct);
            var links = new PdfLinks(told);
            return [.. told.Pages.Select(page => links.Of(told.Of(page)))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            return [];
        }
    }

    /// <param name="seen">Names that stand in the document, one to a line.</param>
    internal static IReadOnlyList<string> Notes(string seen, string selection)
    {
        var words = seen.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('"', '/')).ToHashSet(StringComparer.Ordinal);
        var notes = new List<string>();
        if (words.Contains("ByteRange")) notes.Add(BundleProblems.SignatureLost);
        if (words.Overlaps(Active)) notes.Add(BundleProblems.ActiveRemoved);
        if (words.Overlaps(Attached)) notes.Add(BundleProblems.AttachmentsRemoved);
        if (words.Contains("OCProperties")) notes.Add(BundleProblems.Layers);
        if (words.Contains("mended")) notes.Add(BundleProblems.ReadWithWarnings);
        if (selection.Length > 0) notes.Add(BundleProblems.SomePages);
        return notes;
    }
}
