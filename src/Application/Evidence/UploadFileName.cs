using System.Globalization;
using System.Text;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

/// <summary>
/// The name that a sender gave a file: data, never a path. It is kept as it came (NFC); everybody who reads it gets it <see cref="Shown"/>, and
/// whoever takes the file home gets it <see cref="ForDownload"/>.
/// </summary>
public static class UploadFileName
{
    public const int MaxBytes = Exhibit.FileNameMaxLength;

    /// <summary>Longer names, in characters, are refused.</summary>
    public const int MaxSentLength = 4096;

    private const string Cut = "…";
    private const int MaxExtensionBytes = 20;
    private const string Unnamed = "unnamed";
    private const string Unportable = "/\\:*?\"<>|";

    /// <summary>What a Windows machine takes for a device, whatever extension follows.</summary>
    private static readonly HashSet<string> Devices = new(
        [.. (string[])["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"], .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>As it is stored. NUL alone is written out (<c>&lt;U+0000&gt;</c>): neither a file system nor the database holds it in a name.</summary>
    /// <param name="name">Well-formed text; what is longer than 255 bytes loses its middle and keeps its extension.</param>
    public static string Kept(string name)
    {
        var kept = name.Normalize(NormalizationForm.FormC).Replace("\0", "<U+0000>", StringComparison.Ordinal);
        if (Encoding.UTF8.GetByteCount(kept) <= MaxBytes)
        {
            return kept;
        }

        var extension = Path.GetExtension(kept);
        extension = Encoding.UTF8.GetByteCount(extension) <= MaxExtensionBytes ? extension : "";
        return Shorten(kept, MaxBytes - Encoding.UTF8.GetByteCount(Cut + extension)) + Cut + extension;
    }

    /// <summary>
    /// With control characters, bidirectional marks and other invisible characters written out (<c>&lt;U+202E&gt;</c>), so that <c>exe.pdf</c> cannot
    /// pose as <c>fdp.exe</c>. Null stays null.
    /// </summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(name))]
    public static string? Shown(string? name) => name is null ? null : Write(name, rune => IsHidden(rune) ? string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>") : rune.ToString());

    /// <summary>A name that any machine may write to its disk: one part, nothing hidden, no device, no dot in front.</summary>
    public static string ForDownload(string name)
    {
        var safe = Write(name, rune => IsHidden(rune) || (rune.IsAscii && Unportable.Contains((char)rune.Value)) ? "_" : rune.ToString()).Trim().TrimEnd('.', ' ');
        if (safe.StartsWith('.')) safe = $"_{safe[1..]}";
        var stem = safe.Split('.')[0].TrimEnd();
        return safe.Length == 0 ? Unnamed : Devices.Contains(stem) ? $"_{Shorten(safe, MaxBytes - 1)}" : safe;
    }

    private static string Write(string name, Func<Rune, string> part) =>
        name.EnumerateRunes().Aggregate(new StringBuilder(), (text, rune) => text.Append(part(rune)), text => text.ToString());

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
