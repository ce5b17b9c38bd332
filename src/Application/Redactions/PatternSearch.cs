using System.Globalization;
using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Redactions;

namespace CaseTracker.Application.Redactions;

/// <summary>One place of a text that was looked for: the words it covers, a box for each line.</summary>
/// <param name="Pattern">Number of the pattern.</param>
/// <param name="Text">As the document has it.</param>
public sealed record FoundText(int Pattern, int Page, string Text, IReadOnlyList<PageWord> Boxes);

/// <summary>Finds texts in the text layer. Whoever is found within a word has the whole word covered: its rest would tell.</summary>
public static partial class PatternSearch
{
    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <param name="words">In reading order.</param>
    public static IReadOnlyList<FoundText> Find(IReadOnlyList<PageWord> words, OpenedPattern pattern) =>
    [
        .. from page in words.GroupBy(w => w.Page)
           let line = PageLine.Of([.. page])
           from span in Spans(line, pattern).Distinct()
           select new FoundText(pattern.Number, page.Key, string.Join(' ', line.Words.Take(span.From..(span.To + 1)).Select(w => w.Text)), Boxes([.. line.Words.Take(span.From..(span.To + 1))])),
    ];

    /// <summary>The words that a rectangle touches, and each of their runs on one line as one text.</summary>
    public static IReadOnlyList<string> Below(IReadOnlyList<PageWord> words, IReadOnlyList<RedactionRegion> regions)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in regions)
        {
            PageWord[] touched = [.. words.Where(w => w.Page == region.Page && Touches(w, region))];
            foreach (var word in touched) _ = found.Add(word.Text);
            if (touched.Length > 1) _ = found.Add(string.Join(' ', touched.Select(w => w.Text)));
        }

        return [.. found];
    }

    /// <summary>Whether the rectangles leave nothing to see of a box.</summary>
    public static bool IsCovered(PageWord box, IReadOnlyList<RedactionRegion> regions)
    {
        const decimal hair = 0.0005m;
        return regions.Any(r => r.Page == box.Page && r.Left <= box.Left + hair && r.Top <= box.Top + hair
            && r.Left + r.Width >= box.Left + box.Width - hair && r.Top + r.Height >= box.Top + box.Height - hair);
    }

    private static bool Touches(PageWord word, RedactionRegion region) =>
        word.Left < region.Left + region.Width && region.Left < word.Left + word.Width && word.Top < region.Top + region.Height && region.Top < word.Top + word.Height;

    private static IEnumerable<(int From, int To)> Spans(PageLine line, OpenedPattern pattern) => pattern.Kind switch
    {
        PatternKind.Text => Texts(line, pattern.Text, whole: false),
        PatternKind.WholeWord => Texts(line, pattern.Text, whole: true),
        PatternKind.Phone => Matches(line, Phone(), m => m.Count(char.IsAsciiDigit) is >= 7 and <= 15),
        PatternKind.Email => Matches(line, Email(), _ => true),
        _ => Ibans(line),
    };

    private static IEnumerable<(int From, int To)> Texts(PageLine line, string text, bool whole)
    {
        var wanted = PageLine.Normal(text);
        if (wanted.Length == 0) yield break;
        foreach (var (content, starts) in line.Spellings)
        {
            for (var at = 0; at < content.Length;)
            {
                var found = Compare.IndexOf(content.AsSpan(at), wanted, Loosely, out var length);
                if (found < 0) break;
                var (from, to) = (at + found, at + found + Math.Max(length, 1));
                at = from + 1;
                if (!whole || (IsEdge(content, from - 1) && IsEdge(content, to))) yield return PageLine.WordsOf(starts, from, to - 1);
            }
        }
    }

    private static IEnumerable<(int From, int To)> Matches(PageLine line, Regex what, Func<string, bool> holds)
    {
        foreach (var (content, starts) in line.Spellings)
            foreach (var match in what.Matches(content).Where(m => holds(m.Value)))
                yield return PageLine.WordsOf(starts, match.Index, match.Index + match.Length - 1);
    }

    /// <summary>Groups of four run on into the words after it: the longest beginning whose check digits hold is the number.</summary>
    private static IEnumerable<(int From, int To)> Ibans(PageLine line)
    {
        foreach (var (content, starts) in line.Spellings)
            foreach (Match match in Iban().Matches(content))
                for (var length = match.Length; length >= 15; length--)
                {
                    if (!IsEdge(content, match.Index + length) || !IsIban(content.Substring(match.Index, length))) continue;
                    yield return PageLine.WordsOf(starts, match.Index, match.Index + length - 1);
                    break;
                }
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>ISO 13616: the check digits make the number 1 modulo 97.</summary>
    private static bool IsIban(string text)
    {
        var number = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (number.Length is < 15 or > 34) return false;
        var rest = 0;
        foreach (var c in number[4..] + number[..4]) rest = ((char.IsAsciiDigit(c) ? rest * 10 : rest * 100) + (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)) % 97;
        return rest == 1;
    }

    private static PageWord[] Boxes(ReadOnlySpan<PageWord> words)
    {
        var boxes = new List<PageWord>();
        foreach (var word in words)
        {
            if (boxes.Count > 0 && OnOneLine(boxes[^1], word)) boxes[^1] = Around(boxes[^1], word);
            else boxes.Add(word);
        }

        return [.. boxes];
    }

    /// <summary>Side by side; where text reads upwards, one above the other.</summary>
    private static bool OnOneLine(PageWord a, PageWord b)
    {
        const decimal gap = 0.05m;
        var (beside, above) = (Math.Min(a.Top + a.Height, b.Top + b.Height) - Math.Max(a.Top, b.Top), Math.Min(a.Left + a.Width, b.Left + b.Width) - Math.Max(a.Left, b.Left));
        return (beside > Math.Min(a.Height, b.Height) / 2 && above > -gap) || (above > Math.Min(a.Width, b.Width) / 2 && beside > -gap);
    }

    private static PageWord Around(PageWord a, PageWord b)
    {
        var (left, top) = (Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top));
        return new(a.Page, left, top, Math.Max(a.Left + a.Width, b.Left + b.Width) - left, Math.Max(a.Top + a.Height, b.Top + b.Height) - top, $"{a.Text} {b.Text}");
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\(?\+?\d[\d ()/.\-\u2010-\u2015]{5,24}\d(?![\p{L}\p{Nd}])", RegexOptions.None, 2000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\p{L}\p{Nd}._%+\-]+\s?@\s?[\p{L}\p{Nd}.\-]+\.[\p{L}]{2,24}", RegexOptions.None, 2000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}", RegexOptions.None, 2000)]
    private static partial Regex Iban();
}
