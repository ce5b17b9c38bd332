using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>A link to a section that was not chosen, or stands in another volume, is plain text.</summary>
public static class Links
{
    public static IReadOnlyList<Block> Settle(IReadOnlyList<Block> body)
    {
        var anchors = Anchors(body).ToHashSet(StringComparer.Ordinal);
        return [.. body.Select(Of)];

        Block Of(Block block) => block switch
        {
            Paragraph p when p.Runs.Any(Dangles) => p with { Runs = [.. p.Runs.Select(Run)] },
            ListBlock l when l.Items.Any(i => i.Any(Dangles)) => l with { Items = [.. l.Items.Select(i => (IReadOnlyList<TextRun>)[.. i.Select(Run)])] },
            Table t => t with { Rows = [.. t.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => (IReadOnlyList<Block>)[.. c.Select(Of)])] })] },
            _ => block,
        };

        bool Dangles(TextRun run) => run.LinkTo is { } to && !anchors.Contains(to);

        TextRun Run(TextRun run) => Dangles(run) ? run with { LinkTo = null } : run;
    }

    public static IEnumerable<string> Anchors(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading h => [h.Anchor],
        Table t => t.Rows.SelectMany(r => Anchors(r.Cells.SelectMany(c => c)).Concat(r.Anchor is null ? [] : [r.Anchor])),
        _ => (IEnumerable<string>)[],
    });
}
