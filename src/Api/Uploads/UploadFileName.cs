using System.Globalization;
using System.Text;

namespace CaseTracker.Api.Uploads;

/// <summary>
/// A file name as it may be shown and signed: normalised (NFC), with control characters, bidirectional marks and other invisible
/// characters written out (<c>&lt;U+202E&gt;</c>), so that <c>exe.pdf</c> cannot pose as <c>fdp.exe</c>. Never used as a path.
/// </summary>
internal static class UploadFileName
{
    public const int MaxBytes = 255;

    private const string Cut = "…";
    private const int MaxExtensionBytes = 20;

    /// <param name="name">Well-formed text; what is too long loses its middle and keeps its extension.</param>
    public static string Clean(string name)
    {
        var shown = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            _ = IsHidden(rune) ? shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>") : shown.Append(rune.ToString());
        }

        var clean = shown.ToString().Trim();
        if (Encoding.UTF8.GetByteCount(clean) <= MaxBytes)
        {
            return clean;
        }

        var extension = Path.GetExtension(clean);
        extension = Encoding.UTF8.GetByteCount(extension) <= MaxExtensionBytes ? extension : "";
        return Shorten(clean, MaxBytes - Encoding.UTF8.GetByteCount(Cut + extension)) + Cut + extension;
    }

    /// <summary>Persian and Indic names need the joiners (U+200C, U+200D), which cannot reorder anything.</summary>
    private static bool IsHidden(Rune rune) => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static string Shorten(string text, int bytes)
    {
        var kept = 0;
        foreach (var element in StringInfo.ParseCombiningCharacters(text).Skip(1).Append(text.Length))
        {
            if (Encoding.UTF8.GetByteCount(text.AsSpan(0, element)) > bytes)
            {
                break;
            }

            kept = element;
        }

        return text[..kept];
    }
}
