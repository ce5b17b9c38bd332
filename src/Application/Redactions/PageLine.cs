using System.Text;
using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Redactions;

/// <summary>A page as one line, in two spellings: words apart, and words that a hyphen parts at the end of a line together.</summary>
internal sealed partial record PageLine(PageWord[] Words, IReadOnlyList<(string Text, int[] Starts)> Spellings)
{
    internal static PageLine Of(PageWord[] words)
    {
        var apart = Join(words, hyphens: false);
        return new(words, words.Any(EndsInHyphen) ? [apart, Join(words, hyphens: true)] : [apart]);
    }

    internal static (int From, int To) WordsOf(int[] starts, int first, int last) => (At(starts, first), At(starts, last));

    private static (string Text, int[] Starts) Join(PageWord[] words, bool hyphens)
    {
        var (text, starts) = (new StringBuilder(), new int[words.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            starts[i] = text.Length;
            var joined = hyphens && EndsInHyphen(words[i]) && i + 1 < words.Length && words[i + 1].Top > words[i].Top + (words[i].Height / 2);
            _ = joined ? text.Append(Normal(words[i].Text)[..^1]) : text.Append(Normal(words[i].Text)).Append(' ');
        }

        return (text.ToString(), starts);
    }

    private static bool EndsInHyphen(PageWord word) => word.Text.Length > 1 && word.Text[^1] is '-' or '\u00AD' or '\u2010' or '\u2011';

    private static int At(int[] starts, int position)
    {
        var found = Array.BinarySearch(starts, position);
        if (found < 0) return ~found - 1;
        while (found + 1 < starts.Length && starts[found + 1] == position) found++;
        return found;
    }

    /// <summary>Compatibility forms resolved, white space evened out.</summary>
    internal static string Normal(string text) => Spaces().Replace(text.Normalize(NormalizationForm.FormKC), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
