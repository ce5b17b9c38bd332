namespace CaseTracker.Domain.Bundles;

/// <summary>Gives labels and page numbers. What was once served keeps its own; what comes later goes between.</summary>
public static class BundleNumbering
{
    /// <param name="section">Letters of the section.</param>
    /// <param name="served">The exhibits of the section in order: the label each was served with, null for one that never was.</param>
    /// <returns>A label for each, in ascending order; the served ones unchanged.</returns>
    public static IReadOnlyList<ExhibitLabel> Labels(string section, IReadOnlyList<ExhibitLabel?> served)
    {
        var labels = new List<ExhibitLabel>(served.Count);
        var before = new ExhibitLabel(section, 0, Suffix.None);
        for (var i = 0; i < served.Count; i++)
        {
            before = served[i] ?? Next(before, served.Skip(i + 1).FirstOrDefault(label => label is not null));
            labels.Add(before);
        }

        return labels;
    }

    /// <param name="exhibits">All exhibits of the bundle in order: how many pages each takes, and the pages it was served with.</param>
    /// <returns>The pages of each; the served ones unchanged, no number twice, in ascending order.</returns>
    public static IReadOnlyList<PageRun> Pages(IReadOnlyList<(int Count, PageRun? Served)> exhibits)
    {
        var runs = new List<PageRun>(exhibits.Count);
        var whole = 0;
        var late = Suffix.None;
        for (var i = 0; i < exhibits.Count; i++)
        {
            var run = exhibits[i].Served ?? Next(whole, late, exhibits[i].Count, exhibits.Skip(i + 1).Select(e => e.Served).FirstOrDefault(served => served is not null));
            (whole, late) = (run.LastWhole, run.Late);
            runs.Add(run);
        }

        return runs;
    }

    private static ExhibitLabel Next(ExhibitLabel before, ExhibitLabel? after) => after is { } next
        ? before with { Late = Suffix.Between(before.Late, next.Number == before.Number ? next.Late : null) }
        : new ExhibitLabel(before.Section, before.Number + 1, Suffix.None);

    private static PageRun Next(int whole, Suffix late, int count, PageRun? after) => after is { } next
        ? new PageRun(whole, Suffix.Between(late, !next.Late.IsNone && next.Number == whole ? next.Late : null), count)
        : new PageRun(whole + 1, Suffix.None, count);
}
