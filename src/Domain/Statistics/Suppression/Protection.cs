namespace CaseTracker.Domain.Statistics.Suppression;

/// <summary>
/// Hides small counts, and as many others as it takes that none can be worked out. Every hidden count keeps an interval of at least the
/// threshold, or all that the counts it is a part of leave open.
/// </summary>
/// <remarks>
/// Counts that are parts of one another are guarded against a reader who knows all the others exactly: a whole is taken to be at least its
/// greatest part, a part lies between its own parts and its whole. What holds against that reader holds against one who knows less, so each
/// table can be settled by itself, and no combination of them gives more away.
/// </remarks>
public static class Protection
{
    /// <param name="tally">What is to be shown.</param>
    /// <param name="whole">Of which this counts a part, protected already; null for none. What is hidden there is hidden here.</param>
    /// <param name="parts">Tables of the same shape that count parts of this one.</param>
    /// <param name="published">What earlier publications said of the same counts.</param>
    public static ProtectedTally Of(Tally tally, CellRule rule, ProtectedTally? whole = null, IReadOnlyList<Tally>? parts = null, IReadOnlyList<ProtectedTally>? published = null) =>
        new Settling(tally, rule, whole, parts ?? [], published ?? []).Run();

    /// <summary>A split of a total that another table shows or hides already, and shows no more: with a hidden total everything is hidden.</summary>
    public static ProtectedTally OfSplit(Tally tally, CellRule rule, bool totalHidden, ProtectedTally? whole = null, IReadOnlyList<Tally>? parts = null, IReadOnlyList<ProtectedTally>? published = null)
    {
        var settling = new Settling(tally, rule, whole, parts ?? [], published ?? []);
        if (totalHidden) return settling.Nothing();
        var made = settling.Run();
        return made.Total is null ? settling.AllButTheTotal() : made;
    }

    private sealed class Settling(Tally tally, CellRule rule, ProtectedTally? whole, IReadOnlyList<Tally> parts, IReadOnlyList<ProtectedTally> published)
    {
        private readonly bool[,] hidden = new bool[tally.Rows + 1, tally.Columns + 1];
        private readonly Queue<(int Row, int Column)> waiting = new();
        private readonly Tally? lower = Greatest(tally, parts);

        internal ProtectedTally Run()
        {
            foreach (var (row, column) in tally.Places)
                if (whole?.IsHidden(row, column) == true || rule.IsTooSmall(tally[row, column], whole?.Counts[row, column], Before(row, column))) Hide((row, column));
            while (waiting.TryDequeue(out var place))
                while (Missing(place) is > 0 and var missing && Sacrifice(place, missing) is { } next) Hide(next);
            return new ProtectedTally(tally, hidden);
        }

        internal ProtectedTally Nothing()
        {
            foreach (var (row, column) in tally.Places) hidden[row, column] = true;
            return new ProtectedTally(tally, hidden);
        }

        internal ProtectedTally AllButTheTotal()
        {
            _ = Nothing();
            hidden[tally.Rows, tally.Columns] = false;
            return new ProtectedTally(tally, hidden);
        }

        /// <summary>Every publication of the same shape is looked at; the change that is smallest counts.</summary>
        private long? Before(int row, int column) => published.Where(p => p.Rows == tally.Rows && p.Columns == tally.Columns).Select(p => p[row, column])
            .Where(said => said is not null && said != tally[row, column]).MinBy(said => Math.Abs(said!.Value - tally[row, column]));

        private void Hide((int Row, int Column) place)
        {
            hidden[place.Row, place.Column] = true;
            waiting.Enqueue(place);
        }

        /// <summary>By how much the interval of a hidden count is too narrow.</summary>
        private long Missing((int Row, int Column) place)
        {
            var (least, greatest) = new CellBounds(tally, hidden, lower, whole?.Counts).Of(place.Row, place.Column);
            if (greatest is not { } most) return 0;
            var room = whole is null ? rule.Threshold : whole.Counts[place.Row, place.Column] - (lower?[place.Row, place.Column] ?? 0);
            return Math.Min(rule.Threshold, room) - (most - least);
        }

        /// <summary>What is hidden besides: the smallest count that settles it; else one in the same row or column, rather a count than a sum, that brings it nearer.</summary>
        private (int Row, int Column)? Sacrifice((int Row, int Column) of, long missing)
        {
            var shown = tally.Places.Where(p => !hidden[p.Row, p.Column]).OrderBy(p => tally[p.Row, p.Column]).ToList();
            if (shown.Count == 0) return null;
            foreach (var place in shown.Where(p => !IsSum(p))) if (Settles(place, of)) return place;
            var useful = shown.Where(p => Slack(p) > 0).ToList();
            var pool = (useful.Count > 0 ? useful : shown).GroupBy(p => ((p.Row == of.Row) == (p.Column == of.Column), IsSum(p))).MinBy(g => (g.Key.Item1 ? 2 : 0) + (g.Key.Item2 ? 1 : 0))!;
            return pool.Any(p => Slack(p) >= missing) ? pool.First(p => Slack(p) >= missing) : pool.MaxBy(Slack);
        }

        private bool Settles((int Row, int Column) place, (int Row, int Column) of)
        {
            hidden[place.Row, place.Column] = true;
            var settled = Missing(of) <= 0;
            hidden[place.Row, place.Column] = false;
            return settled;
        }

        private bool IsSum((int Row, int Column) place) => place.Row == tally.Rows || place.Column == tally.Columns;

        private long Slack((int Row, int Column) place) => tally[place.Row, place.Column] - (lower?[place.Row, place.Column] ?? 0);

        private static Tally? Greatest(Tally of, IReadOnlyList<Tally> parts)
        {
            if (parts.Count == 0) return null;
            return Tally.Bound([.. Enumerable.Range(0, of.Rows + 1).Select(row => (IReadOnlyList<long>)[.. Enumerable.Range(0, of.Columns + 1).Select(column => parts.Max(p => p[row, column]))])]);
        }
    }
}
