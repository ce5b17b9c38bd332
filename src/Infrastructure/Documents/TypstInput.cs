using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>The document as the JSON that document.typ reads. Text stays a JSON string all the way: it is never markup.</summary>
internal static class TypstInput
{
    public static byte[] Write(PrintedDocument document, RenderOptions options)
    {
        var at = options.Timestamp.ToUniversalTime();
        var words = document.Words;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = Clean(document.Title), subtitle = Clean(document.Subtitle), reference = Clean(document.Reference), marking = Clean(document.Marking),
            office = Clean(document.Office), version = Clean(document.Version), sha256 = document.ContentSha256,
            lang = Language(document.Lang), region = Region(document.Lang),
            date = new { year = at.Year, month = at.Month, day = at.Day, hour = at.Hour, minute = at.Minute, second = at.Second },
            words = new { contents = words.Contents, table = words.Table, figure = words.Figure, version = words.Version, hash = words.ContentHash, page = PageParts(words.PageOf) },
            cover = document.Cover.Select(line => (string[])[Clean(line.Label), Clean(line.Value)]),
            body = document.Body.Select(Of),
        });
    }

    private static object Of(Block block) => block switch
    {
        Heading h => new { kind = "heading", level = h.Level, anchor = h.Anchor, text = Clean(h.Text) },
        Paragraph p => new { kind = "paragraph", dir = BaseDirection(p.Runs), runs = p.Runs.Select(Of) },
        ListBlock l => new { kind = "list", ordered = l.Ordered, items = l.Items.Select(item => new { dir = BaseDirection(item), runs = item.Select(Of) }) },
        Table t => new
        {
            kind = "table", caption = Clean(t.Caption),
            columns = t.Columns.Select(c => new { header = Clean(c.Header), weight = c.Weight, row = c.IsRowHeader }),
            rows = t.Rows.Select(r => new { anchor = r.Anchor, cells = r.Cells.Select(cell => cell.Select(Of)) }),
        },
        Figure f => new { kind = "figure", svg = f.Svg, alt = f.AltText, caption = Clean(f.Caption) },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "No such block."),
    };

    private static object Of(TextRun run) => new
    {
        text = Clean(run.Text), lang = Language(run.Lang), region = Region(run.Lang), strong = run.Strong, mono = run.Mono, to = run.LinkTo,
    };

    /// <summary>The engine lays out a paragraph in one direction: the first run's own, or else that of the first letter that has one.</summary>
    private static string BaseDirection(IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.Direction != TextDirection.Auto)
            {
                return run.Direction == TextDirection.RightToLeft ? "rtl" : "ltr";
            }

            foreach (var rune in run.Text.EnumerateRunes().Where(Rune.IsLetter))
            {
                return IsRightToLeft(rune.Value) ? "rtl" : "ltr";
            }
        }

        return "ltr";
    }

    /// <summary>Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left rows of the supplementary plane.</summary>
    private static bool IsRightToLeft(int c) => c is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    // "sr-Cyrl-RS" is sr in RS; the engine knows no script subtag. What is no language tag at all is "und", undetermined.
    private static string Language(string tag) => tag.Split('-')[0] is { Length: 2 or 3 } lang && lang.All(char.IsAsciiLetter) ? lang.ToLowerInvariant() : "und";

    private static string? Region(string tag) => tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter))?.ToUpperInvariant();

    private static string[] PageParts(string pattern) =>
        pattern.Split("{0}") is [var before, var rest] && rest.Split("{1}") is [var between, var after]
            ? [before, between, after]
            : throw new DocumentRenderException("invalid_document", "the page words need {0} and then {1}");

    /// <summary>Line ends and tabs have no glyph; any other control character is left in and refused by the engine.</summary>
    private static string Clean(string text) => text.ReplaceLineEndings("\n").Replace('\t', ' ');
}
