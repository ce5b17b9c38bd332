using System.Globalization;
using System.Text;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Reads bytes of unknown origin as text that is safe to show: what a reader cannot see, or what would turn the line around, is written out.</summary>
public static class TextDecoding
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-16 by its mark or by its zeros; otherwise no zero and few controls, as in a text of a one-byte encoding.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return false;
        if (Utf16(head) is not null) return true;
        var controls = 0;
        foreach (var value in head)
        {
            if (value == 0) return false;
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C) || value is 0x7F or (>= 0x80 and < 0xA0)) controls++;
        }

        return controls * 50 <= head.Length;
    }

    /// <param name="cut">There is more than <paramref name="bytes"/>: a character may be cut in two at the end.</param>
    /// <returns>The text, and the name of the encoding that was guessed.</returns>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, bool cut)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (Utf16(bytes) is { } utf16)
        {
            var marked = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            return (utf16.GetString(bytes[(marked ? 2 : 0)..]), utf16.CodePage == 1201 ? "UTF-16BE" : "UTF-16LE");
        }

        for (var shorter = 0; shorter <= (cut ? 3 : 0) && shorter < bytes.Length; shorter++)
        {
            try
            {
                return (StrictUtf8.GetString(bytes[..^shorter]), "UTF-8");
            }
            catch (DecoderFallbackException)
            {
                // Not UTF-8, or cut inside a character.
            }
        }

        return (Encoding.Latin1.GetString(bytes), "ISO-8859-1");
    }

    /// <summary>Tabs, line feeds and the joiners of Persian and Indic scripts stay; <c>&lt;U+202E&gt;</c> for all else that is not seen.</summary>
    public static string MakeVisible(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            _ = IsHidden(rune) ? shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>") : shown.Append(rune.ToString());
        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t' or 0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        // Without a mark: Latin letters leave every other byte zero.
        int even = 0, odd = 0, looked = Math.Min(bytes.Length, 2048) / 2 * 2;
        for (var i = 0; i < looked; i++)
            if (bytes[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        if (looked < 8) return null;
        if (odd * 2 > looked * 7 / 10 && even == 0) return Encoding.Unicode;
        return even * 2 > looked * 7 / 10 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }
}
