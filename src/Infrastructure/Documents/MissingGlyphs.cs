using System.Text;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>Says which characters no font can print and where they stand: enough to find them, nothing of the text around them.</summary>
internal static class MissingGlyphs
{
    public static string Describe(PrintedDocument document, IReadOnlyList<int> codePoints)
    {
        var missing = codePoints.ToHashSet();
        var places = DocumentRules.Texts(document)
            .Where(t => t.Text.EnumerateRunes().Any(r => missing.Contains(r.Value)))
            .Select(t => t.Place).Distinct().Take(5);
        return $"no glyph for {string.Join(", ", codePoints.Take(10).Select(c => $"U+{c:X4}"))} at {string.Join(", ", places)}";
    }
}
