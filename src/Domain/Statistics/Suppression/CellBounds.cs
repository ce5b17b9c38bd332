namespace CaseTracker.Domain.Statistics.Suppression;

/// <summary>
/// What a reader can work out of a hidden count from all that is shown: the exact least and greatest whole number. A table with its sums is a
/// network of flows: each count is an arc between its row and its column, and a hidden one can change only along a circle of hidden ones.
/// </summary>
/// <param name="lower">What each count has at least, known from elsewhere; null: nothing.</param>
/// <param name="upper">What each count has at most; null: no end.</param>
internal sealed class CellBounds(Tally tally, bool[,] hidden, Tally? lower, Tally? upper)
{
    private const long NoEnd = long.MaxValue / 4;

    /// <returns>Greatest is null where there is no end.</returns>
    internal (long Least, long? Greatest) Of(int row, int column)
    {
        var (value, from, to) = (tally[row, column], Tail(row, column), Head(row, column));
        var down = Math.Min(Down(row, column), Flow(from, to, (row, column)));
        var up = Math.Min(Up(row, column), Flow(to, from, (row, column)));
        return (value - down, up >= NoEnd ? null : value + up);
    }

    private long Down(int row, int column) => tally[row, column] - (lower?[row, column] ?? 0);

    private long Up(int row, int column) => upper is null ? NoEnd : upper[row, column] - tally[row, column];

    /// <summary>Inner counts and the corner lead from row to column, sums from column to row: so each sum of the table balances at one node.</summary>
    private bool LeadsToColumn(int row, int column) => row < tally.Rows == column < tally.Columns;

    private int Tail(int row, int column) => LeadsToColumn(row, column) ? row : tally.Rows + 1 + column;

    private int Head(int row, int column) => LeadsToColumn(row, column) ? tally.Rows + 1 + column : row;

    /// <summary>The most that can go round from one end to the other over other hidden counts (Edmonds and Karp).</summary>
    private long Flow(int source, int sink, (int Row, int Column) apart)
    {
        var nodes = tally.Rows + tally.Columns + 2;
        var open = new long[nodes, nodes];
        foreach (var (row, column) in tally.Places)
        {
            if (!hidden[row, column] || (row, column) == apart) continue;
            var (tail, head) = (Tail(row, column), Head(row, column));
            open[tail, head] = Up(row, column);
            open[head, tail] = Down(row, column);
        }
        long total = 0;
        while (total < NoEnd && Path(open, nodes, source, sink) is { } before)
        {
            var step = NoEnd;
            for (var at = sink; at != source; at = before[at]) step = Math.Min(step, open[before[at], at]);
            for (var at = sink; at != source; at = before[at])
            {
                if (open[before[at], at] < NoEnd) open[before[at], at] -= step;
                if (open[at, before[at]] < NoEnd) open[at, before[at]] = Math.Min(NoEnd, open[at, before[at]] + step);
            }
            total += step;
        }
        return Math.Min(total, NoEnd);
    }

    private static int[]? Path(long[,] open, int nodes, int source, int sink)
    {
        var before = Enumerable.Repeat(-1, nodes).ToArray();
        before[source] = source;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var at))
        {
            for (var next = 0; next < nodes; next++)
            {
                if (before[next] >= 0 || open[at, next] == 0) continue;
                before[next] = at;
                if (next == sink) return before;
                queue.Enqueue(next);
            }
        }
        return null;
    }
}
