using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Composing;

namespace CaseTracker.Infrastructure.Documents.Volumes;

/// <summary>What one volume holds, and the numbers it goes on from.</summary>
internal sealed record VolumePart(IReadOnlyList<Block> Body, IReadOnlyList<int> Headings, int Tables, int Figures);

/// <summary>Cuts a long document before a heading, between blocks or between two rows of a table.</summary>
internal static class VolumePlan
{
    /// <summary>In pages: less than this is not worth beginning a table for, and what a table needs around its rows.</summary>
    private const double LeastPages = 1;
    private const double Margin = 0.2;

    /// <param name="first">Pages of the first volume; <paramref name="size"/>, of the others.</param>
    internal static IReadOnlyList<VolumePart> Split(PrintedDocument document, double first, double size)
    {
        List<List<Block>> volumes = [[]];
        var used = 0.0;
        foreach (var block in document.Body)
        {
            foreach (var piece in Pieces(block, document.Words.Continued, size, Room))
            {
                var pages = PageEstimate.Pages([piece]);
                if (used + pages > Limit() && volumes[^1].Exists(b => b is not Heading)) Turn();
                volumes[^1].Add(piece);
                used += pages;
            }
        }

        return Numbered(volumes, document.Words.Continued);

        double Limit() => volumes.Count == 1 ? first : size;

        double Room() => Limit() - used;

        // A heading is never the last line of a volume: it goes on with what it stands over.
        void Turn()
        {
            var from = volumes[^1].FindLastIndex(b => b is not Heading) + 1;
            var moved = volumes[^1][from..];
            volumes[^1].RemoveRange(from, moved.Count);
            volumes.Add(moved);
            used = PageEstimate.Pages(moved);
        }
    }

    /// <summary>A table that does not fit is cut between rows, the rest as a table of its own that says so.</summary>
    private static IEnumerable<Block> Pieces(Block block, string continued, double size, Func<double> room)
    {
        if (block is not Table table || PageEstimate.Pages([table]) <= room())
        {
            yield return block;
            yield break;
        }

        List<TableRow> rows = [];
        var (pages, limit, more) = (0.0, room() > LeastPages ? room() - Margin : size - Margin, false);
        foreach (var row in table.Rows)
        {
            var height = PageEstimate.Pages(table, [row]);
            if (rows.Count > 0 && pages + height > limit)
            {
                yield return Piece();
                (rows, pages, limit, more) = ([], 0, size - Margin, true);
            }

            rows.Add(row);
            pages += height;
        }

        yield return Piece();

        Table Piece() => table with { Rows = rows, Caption = more ? $"{table.Caption} ({continued})" : table.Caption };
    }

    private static List<VolumePart> Numbered(List<List<Block>> volumes, string continued)
    {
        List<VolumePart> parts = [];
        var (headings, tables, figures) = (new List<int>(), 0, 0);
        foreach (var body in volumes)
        {
            // A table that goes on keeps its number.
            var goesOn = body.FirstOrDefault(b => b is Table) is Table t && t.Caption.EndsWith($" ({continued})", StringComparison.Ordinal) && !body.TakeWhile(b => b is not Table).Any(b => b is Heading);
            if (goesOn) tables--;
            parts.Add(new VolumePart(Links.Settle(body), [.. headings], tables, figures));
            foreach (var heading in body.OfType<Heading>()) Count(headings, heading.Level);
            tables += body.Count(b => b is Table);
            figures += body.Count(b => b is Figure);
        }

        return parts;
    }

    /// <summary>The numbers of the headings so far, the highest level first.</summary>
    internal static void Count(List<int> headings, int level)
    {
        while (headings.Count < level) headings.Add(0);
        headings.RemoveRange(level, headings.Count - level);
        headings[level - 1]++;
    }
}
