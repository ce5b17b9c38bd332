using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>What an engine would get wrong in silence, or refuse without saying where.</summary>
internal static class DocumentRules
{
    /// <exception cref="DocumentRenderException"><c>invalid_document</c></exception>
    public static void Check(PrintedDocument document)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<string>();
        var level = document.Volume?.Headings.Count ?? 0; // a further volume goes on where the one before ended
        foreach (var block in All(document.Body))
        {
            switch (block)
            {
                case Heading heading:
                    Refuse(heading.Level < 1 || heading.Level > level + 1, $"heading {heading.Anchor} of level {heading.Level} after level {level}");
                    level = heading.Level;
                    Add(heading.Anchor);
                    break;
                case Table table:
                    Refuse(table.Columns.Count == 0, "a table without columns");
                    foreach (var row in table.Rows)
                    {
                        // Too few cells would move every later cell of the table one column to the left.
                        Refuse(row.Cells.Count != table.Columns.Count, $"row {row.Anchor} has {row.Cells.Count} cells for {table.Columns.Count} columns");
                        Add(row.Anchor);
                    }

                    break;
                case Figure figure:
                    Refuse(string.IsNullOrWhiteSpace(figure.AltText), "a figure without alternative text");
                    break;
            }

            links.AddRange(Lines(block).SelectMany(line => line).Select(run => run.LinkTo).OfType<string>());
        }

        foreach (var link in links)
        {
            Refuse(!anchors.Contains(link), $"a link to {link}, which is not there");
        }

        void Add(string? anchor)
        {
            Refuse(anchor is "", "an empty anchor");
            Refuse(anchor is not null && !anchors.Add(anchor), $"two anchors {anchor}");
        }
    }

    /// <summary>Every text with the place where it is printed, named by the nearest anchor before it.</summary>
    public static IEnumerable<(string Place, string Text)> Texts(PrintedDocument document)
    {
        foreach (var text in (string[])[document.Title, document.Subtitle, document.Reference, document.Marking, document.Office, document.Version, document.Copy, .. document.Cover.SelectMany(c => (string[])[c.Label, c.Value])])
        {
            yield return ("the cover", text);
        }

        foreach (var found in Texts(document.Body, "the start"))
        {
            yield return found;
        }
    }

    private static IEnumerable<(string Place, string Text)> Texts(IEnumerable<Block> blocks, string place)
    {
        foreach (var block in blocks)
        {
            if (block is Heading heading)
            {
                place = $"heading {heading.Anchor}";
            }

            string[] own = block switch
            {
                Heading h => [h.Text],
                Table t => [t.Caption, .. t.Columns.Select(c => c.Header)],
                Figure f => [f.Caption, f.Svg],
                _ => [.. Lines(block).SelectMany(line => line).Select(run => run.Text)],
            };
            var here = place;
            var inRows = block is Table table
                ? table.Rows.SelectMany(row => row.Cells.SelectMany(cell => Texts(cell, row.Anchor is null ? here : $"row {row.Anchor}")))
                : [];
            foreach (var text in own.Select(text => (here, text)).Concat(inRows))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(block => block is Table table
        ? All(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell)).Prepend(block)
        : [block]);

    private static IEnumerable<IReadOnlyList<TextRun>> Lines(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Runs],
        ListBlock list => list.Items,
        _ => [],
    };

    private static void Refuse(bool when, string because)
    {
        if (when)
        {
            throw new DocumentRenderException("invalid_document", because);
        }
    }
}
