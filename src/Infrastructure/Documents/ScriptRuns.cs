using System.Text;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>
/// Splits a text by script, so that each part is shaped and read aloud in a language that is written so. A part in the document's own script keeps the document's language;
/// Cyrillic in an English text is of no language that could be told, and is marked as such.
/// </summary>
internal static class ScriptRuns
{
    private const string Latin = "Latn";
    private const string Undetermined = "und";

    /// <param name="Language">ISO 639 code.</param>
    internal readonly record struct Part(string Text, string Language);

    /// <param name="language">Of the text as a whole: a language tag.</param>
    internal static IReadOnlyList<Part> Split(string text, string language)
    {
        if (Ascii.IsValid(text)) return [new(text, language)];
        var (parts, start, script) = (new List<Part>(), 0, (string?)null);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // Digits, spaces and marks belong to whatever stands before them.
            if (ScriptOf(rune) is { } found && found != script)
            {
                if (script is not null && at > start) { parts.Add(new(text[start..at], LanguageFor(script, language))); start = at; }
                script = found;
            }
            at += rune.Utf16SequenceLength;
        }
        parts.Add(new(text[start..], LanguageFor(script ?? ScriptFor(language), language)));
        return parts;
    }

    private static string LanguageFor(string script, string language) => script == ScriptFor(language) ? language : script switch
    {
        "Grek" => "el", "Armn" => "hy", "Hebr" => "he", "Arab" => "ar", "Geor" => "ka", "Deva" => "hi", _ => Undetermined,
    };

    /// <summary>The script a language is written in; the tag says so where there are two.</summary>
    private static string ScriptFor(string language)
    {
        var parts = language.Split('-');
        if (parts.Skip(1).FirstOrDefault(p => p.Length == 4) is { } said) return said;
        return parts[0] switch
        {
            "ru" or "uk" or "bg" or "be" or "mk" or "sr" or "kk" or "ky" or "mn" or "tg" => "Cyrl", "el" => "Grek", "hy" => "Armn", "he" or "yi" => "Hebr", "ar" or "fa" or "ur" or "ps" => "Arab",
            "ka" => "Geor", "hi" or "ne" or "mr" => "Deva", _ => Latin,
        };
    }

    /// <summary>Null for what is common to all scripts.</summary>
    private static string? ScriptOf(Rune rune) => !Rune.IsLetter(rune) ? null : rune.Value switch
    {
        < 0x0250 or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xFB00 and <= 0xFB06) => Latin,
        (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => "Grek", (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) => "Cyrl",
        (>= 0x0530 and <= 0x058F) or (>= 0xFB13 and <= 0xFB17) => "Armn", (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F) => "Hebr",
        (>= 0x0600 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => "Arab", (>= 0x10A0 and <= 0x10FF) or (>= 0x1C90 and <= 0x1CBF) or (>= 0x2D00 and <= 0x2D2F) => "Geor",
        >= 0x0900 and <= 0x097F => "Deva", _ => null,
    };
}
