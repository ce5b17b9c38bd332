using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>The document as the JSON that the templates read. Text stays a JSON string all the way: it is never markup.</summary>
internal static partial class TypstInput
{
    public static byte[] Write(PrintedDocument document, RenderOptions options)
    {
        var at = options.Timestamp.ToUniversalTime();
        var words = document.Words;
        string Lang(TextRun run) => run.Lang.Length == 0 ? document.Lang : run.Lang;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = Clean(document.Title), reference = Clean(document.Reference), marking = Clean(document.Marking), copy = Line(document.Copy, document.Lang), subtitle = Line(document.Subtitle, document.Lang),
            office = Clean(document.Office), version = Clean(document.Version), sha256 = document.ContentSha256,
            lang = Language(document.Lang), region = Region(document.Lang), paper = document.Paper == PaperSize.Letter ? "us-letter" : "a4",
            date = new { year = at.Year, month = at.Month, day = at.Day, hour = at.Hour, minute = at.Minute, second = at.Second },
            words = new
            {
                contents = words.Contents, table = words.Table, figure = words.Figure, version = words.Version, hash = words.ContentHash, page = Pieces(words.PageOf, 2), pageOfVolume = Pieces(words.PageOfVolume, 5), volume = words.Volume,
            },
            volume = document.Volume is { } v ? new
            {
                number = v.Number, of = v.Of, first = v.FirstPage, headings = v.Headings, tables = v.Tables, figures = v.Figures,
                contents = v.Contents.Select(c => new { level = c.Level, number = c.Number, title = Line(c.Title, document.Lang), volume = c.Volume, page = c.Page, anchor = c.Anchor }),
            } : null,
            cover = document.Cover.Select(line => new { label = Clean(line.Label), value = Line(line.Value, document.Lang) }),
            body = document.Body.Select(Of),
        });

        object Of(Block block) => block switch
        {
            Heading h => new { kind = "heading", level = h.Level, anchor = h.Anchor, line = Line(h.Text, document.Lang) },
            Paragraph p => new { kind = "paragraph", dir = BaseDirection(p.Runs), runs = p.Runs.SelectMany(r => Run(r, Lang(r))) },
            ListBlock l => new { kind = "list", ordered = l.Ordered, items = l.Items.Select(item => new { dir = BaseDirection(item), runs = item.SelectMany(r => Run(r, Lang(r))) }) },
            Table t => new
            {
                kind = "table", caption = Line(t.Caption, document.Lang),
                columns = t.Columns.Select(c => new { header = Clean(c.Header), weight = c.Weight, row = c.IsRowHeader }),
                rows = t.Rows.Select(r => new { anchor = r.Anchor, cells = r.Cells.Select(cell => cell.Select(Of)) }),
            },
            Figure f => new { kind = "figure", svg = f.Svg, alt = f.AltText, caption = Line(f.Caption, document.Lang), width = f.Width },
            EngineNote => new { kind = "engine" },
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "No such block."),
        };
    }

    private static object Line(string text, string lang) => new { dir = BaseDirection([new TextRun(text)]), runs = Run(new TextRun(text), lang) };

    private static IEnumerable<object> Run(TextRun run, string lang) => ScriptRuns.Split(Clean(run.Text), lang).Select(part => new
    {
        text = part.Text, lang = Language(part.Language), region = Region(part.Language), strong = run.Strong, mono = run.Mono, to = run.LinkTo,
    });

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

    /// <summary>Words, and numbers of what stands between them: <c>"Page ", 0, " of ", 1</c>.</summary>
    private static List<object> Pieces(string pattern, int values)
    {
        var pieces = Placeholder().Split(pattern).Select((piece, at) => at % 2 == 0 ? (object)piece : int.Parse(piece, CultureInfo.InvariantCulture)).ToList();
        var found = pieces.OfType<int>().ToHashSet();
        return Enumerable.Range(0, values).All(found.Contains) && found.Count == values ? pieces : throw new DocumentRenderException("invalid_document", $"the words for pages need {values} placeholders");
    }

    /// <summary>Line ends and tabs have no glyph; any other control character is left in and refused by the engine.</summary>
    private static string Clean(string text) => text.ReplaceLineEndings("\n").Replace('\t', ' ');

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();
}
