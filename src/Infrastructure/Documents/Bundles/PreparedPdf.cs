namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>A PDF of which nothing is left but pages and links between them, and what was measured of it.</summary>
/// <param name="File">From the root of the workspace.</param>
/// <param name="Frames">Of all pages of the file.</param>
/// <param name="Free">Where each page is white; null where it is white nowhere.</param>
/// <param name="Taken">Pages to take, counted from 1.</param>
/// <param name="Notes">Codes of what a reader should know.</param>
internal sealed record PreparedPdf(
    string File, IReadOnlyList<PageFrame> Frames, IReadOnlyList<Spot?> Free, IReadOnlyList<int> Taken, IReadOnlyList<Bookmark> Bookmarks, IReadOnlyList<string> Notes);

/// <summary>An exhibit that a sheet stands for. The code is one of <see cref="Domain.Bundles.BundleProblems"/>.</summary>
internal sealed class SlipException(string code) : Exception
{
    internal string Code => code;
}
