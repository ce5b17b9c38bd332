using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Previews;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>Reads the words of a document and where they stand, line by line. Boxes are told in points of the page as it is shown.</summary>
internal static partial class TextLayer
{
    private const int MaxWords = 500_000;
    private const int MaxWordLength = 400;

    internal static async Task<List<PageWord>> ReadAsync(Stream output, IReadOnlyList<PageSize> sizes, CancellationToken ct)
    {
        var words = new List<PageWord>();
        var page = 0;
        using var reader = new StreamReader(output, Encoding.UTF8, leaveOpen: true);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("  <page ", StringComparison.Ordinal)) page++;
            if (page == 0 || page > sizes.Count || Word().Match(line) is not { Success: true } found) continue;
            if (Boxed(page, sizes[page - 1], found) is { } word) words.Add(word);
            if (words.Count > MaxWords) throw EngineOutput.Malformed();
        }

        return words;
    }

    /// <summary>Null for what lies beyond the page as it is shown.</summary>
    private static PageWord? Boxed(int page, PageSize size, Match found)
    {
        var (left, top, right, bottom) = (Share(found, 1, size.Width), Share(found, 2, size.Height), Share(found, 3, size.Width), Share(found, 4, size.Height));
        var text = WebUtility.HtmlDecode(found.Groups[5].Value).Trim();
        if (right <= left || bottom <= top || text.Length == 0) return null;
        return new PageWord(page, left, top, right - left, bottom - top, text.Length <= MaxWordLength ? text : text[..MaxWordLength]);
    }

    private static decimal Share(Match found, int group, double whole)
    {
        var share = double.Parse(found.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture) / whole;
        return double.IsFinite(share) ? decimal.Round((decimal)Math.Clamp(share, 0, 1), 6) : 0;
    }

    [GeneratedRegex("""<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)</word>""")]
    private static partial Regex Word();
}
