using System.Buffers;
using System.Text;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>
/// Looks for words in bytes, however a document may spell them: UTF-8, the one-byte encoding of PDF, UTF-16 of both orders, and the hexadecimal of these;
/// upper or lower case. Bytes are looked at as characters of the same number.
/// </summary>
internal sealed class SecretSearch
{
    /// <summary>A shorter word is in everything.</summary>
    private const int LeastLength = 3;

    /// <summary>In pixels any short row of bytes may come about by chance.</summary>
    private const int LeastBytesInPixels = 8;
    private const int LeastDifferent = 4;

    /// <summary>Of the longest; the text layer must be empty besides, so this bounds time and not safety.</summary>
    private const int Most = 5000;
    private readonly SearchValues<string> anywhere;
    private readonly SearchValues<string> inPixels;

    internal SecretSearch(IEnumerable<string> secrets)
    {
        string[] words =
        [
            .. secrets.SelectMany(s => (string[])[s.Trim(), s.Trim().Normalize(NormalizationForm.FormC)]).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(s => s.Length >= LeastLength && s.Any(char.IsLetterOrDigit)).OrderByDescending(s => s.Length).Take(Most),
        ];
        string[] spellings = [.. words.SelectMany(Spellings).Distinct(StringComparer.OrdinalIgnoreCase)];
        anywhere = SearchValues.Create(spellings, StringComparison.OrdinalIgnoreCase);
        inPixels = SearchValues.Create([.. spellings.Where(s => s.Length >= LeastBytesInPixels && s.Distinct().Count() >= LeastDifferent && !s.Contains('\0', StringComparison.Ordinal))], StringComparison.OrdinalIgnoreCase);
        Longest = spellings.Select(s => s.Length).DefaultIfEmpty(1).Max();
    }

    /// <summary>So many bytes of one piece must be looked at again with the next.</summary>
    internal int Longest { get; }

    internal bool IsIn(ReadOnlySpan<char> bytes) => bytes.ContainsAny(anywhere);

    internal bool IsInPixels(ReadOnlySpan<char> bytes) => bytes.ContainsAny(inPixels);

    private static IEnumerable<string> Spellings(string word)
    {
        var cased = word.Any(c => c > 127) ? (string[])[word, word.ToUpperInvariant(), word.ToLowerInvariant()] : [word];
        foreach (var text in cased)
        {
            var (utf8, big) = (Encoding.UTF8.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text));
            yield return Encoding.Latin1.GetString(utf8);
            if (text.All(c => c <= 255)) yield return text;
            yield return Encoding.Latin1.GetString(big);
            yield return Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text));
            yield return Convert.ToHexString(utf8);
            yield return Convert.ToHexString(big);
        }
    }
}
