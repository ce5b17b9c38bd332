using System.Globalization;

namespace CaseTracker.Domain.Bundles;

/// <summary>Which pages of a document are taken: <c>1-3,7,12-</c>. Empty for all.</summary>
public static class PageSelection
{
    public const int MaxLength = 100;
    private const int MaxPage = 1_000_000;

    public static bool IsValid(string? text) => text is { Length: 0 } || (text is { Length: <= MaxLength } && text.Split(',').All(part => Range(part) is not null));

    /// <returns>Pages counted from 1, in the order they are named, without those the document has not.</returns>
    public static IReadOnlyList<int> Of(string text, int pages)
    {
        if (text.Length == 0) return [.. Enumerable.Range(1, pages)];
        return [.. text.Split(',').Select(part => Range(part)!.Value).SelectMany(range => range.From > pages ? [] : Enumerable.Range(range.From, Math.Min(range.To, pages) - range.From + 1))];
    }

    private static (int From, int To)? Range(string part)
    {
        var ends = part.Trim().Split('-');
        if (ends.Length > 2 || Page(ends[0]) is not { } from) return null;
        if (ends.Length == 1) return (from, from);
        if (ends[1].Length == 0) return (from, MaxPage);
        return Page(ends[1]) is { } to && to >= from ? (from, to) : null;
    }

    private static int? Page(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MaxPage ? page : null;
}
