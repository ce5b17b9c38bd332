namespace CaseTracker.Domain.Links;

/// <summary>Middle of a node, in the chart's own units.</summary>
public readonly record struct ChartPlace(int X, int Y);

/// <summary>
/// Where each node of a link chart stands. The same chart always looks the same, what is linked lies close, and every node has a cell of a grid to
/// itself: as long as its mark and words fit into the cell, no two overlap, however many there are.
/// </summary>
public sealed class ChartLayout
{
    public const int CellWidth = 176;
    public const int CellHeight = 104;

    private const int Rounds = 150;
    private const double Ease = 1.6;    // cells that linked nodes like to be apart
    private const double Gravity = 0.03; // keeps what is not linked with each other from drifting off
    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    private ChartLayout(ChartPlace[] places, int columns, int rows) => (Places, Width, Height) = (places, columns * CellWidth, rows * CellHeight);

    /// <summary>In the order in which the nodes were given.</summary>
    public IReadOnlyList<ChartPlace> Places { get; }

    public int Width { get; }

    public int Height { get; }

    /// <param name="count">Nodes are numbered from 0; the caller gives them in a fixed order.</param>
    /// <param name="links">Pairs of such numbers.</param>
    public static ChartLayout Of(int count, IReadOnlyList<(int From, int To)> links)
    {
        var pairs = links.Where(l => l.From != l.To).Select(l => (From: Math.Min(l.From, l.To), To: Math.Max(l.From, l.To))).Distinct().ToArray();
        var degrees = new int[count];
        foreach (var (from, to) in pairs)
        {
            degrees[from]++;
            degrees[to]++;
        }
        int[] linked = [.. Enumerable.Range(0, count).Where(i => degrees[i] > 0).OrderByDescending(i => degrees[i]).ThenBy(i => i)];
        var cells = Snap(linked, Settle(linked, pairs, count));
        var (left, top) = cells.Count == 0 ? (0, 0) : (cells.Values.Min(c => c.X), cells.Values.Min(c => c.Y));
        foreach (var node in linked) cells[node] = (cells[node].X - left, cells[node].Y - top);
        var (columns, rows) = cells.Count == 0 ? (0, 0) : (cells.Values.Max(c => c.X) + 1, cells.Values.Max(c => c.Y) + 1);

        // Whatever is linked with nothing stands in rows below.
        int[] alone = [.. Enumerable.Range(0, count).Where(i => degrees[i] == 0)];
        columns = Math.Max(columns, Math.Min(alone.Length, Math.Max(4, (int)Math.Ceiling(Math.Sqrt(alone.Length)))));
        foreach (var (place, node) in alone.Index()) cells[node] = (place % columns, rows + (place / columns));
        rows += columns == 0 ? 0 : (alone.Length + columns - 1) / columns;
        return new ChartLayout(
            [.. Enumerable.Range(0, count).Select(i => new ChartPlace((cells[i].X * CellWidth) + (CellWidth / 2), (cells[i].Y * CellHeight) + (CellHeight / 2)))], Math.Max(columns, 1), Math.Max(rows, 1));
    }

    /// <summary>Linked nodes attract, all repel each other (Fruchterman and Reingold), from a spiral with the most linked in its middle.</summary>
    private static (double X, double Y)[] Settle(int[] linked, (int From, int To)[] pairs, int count)
    {
        var at = new (double X, double Y)[count];
        foreach (var (i, node) in linked.Index()) at[node] = (Ease * Math.Sqrt(i) * Math.Cos(i * GoldenAngle), Ease * Math.Sqrt(i) * Math.Sin(i * GoldenAngle));
        var moves = new (double X, double Y)[count];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(moves);
            for (var i = 0; i < linked.Length; i++)
                for (var j = i + 1; j < linked.Length; j++) Push(at, moves, linked[i], linked[j], (_, squared) => Ease * Ease / squared);
            foreach (var (from, to) in pairs) Push(at, moves, from, to, (distance, _) => -distance / Ease);
            var most = Math.Max(0.05, Math.Sqrt(linked.Length) * (1 - ((double)round / Rounds)) / 4);
            foreach (var node in linked)
            {
                var (x, y) = (moves[node].X - (at[node].X * Gravity), moves[node].Y - (at[node].Y * Gravity));
                var length = Math.Max(1e-9, Math.Sqrt((x * x) + (y * y)));
                at[node] = (at[node].X + (x / length * Math.Min(length, most)), at[node].Y + (y / length * Math.Min(length, most)));
            }
        }
        return at;
    }

    /// <param name="force">Per unit of distance, from the distance and its square; positive pushes apart.</param>
    private static void Push((double X, double Y)[] at, (double X, double Y)[] moves, int one, int other, Func<double, double, double> force)
    {
        var (x, y) = (at[one].X - at[other].X, at[one].Y - at[other].Y);
        var squared = Math.Max(1e-4, (x * x) + (y * y));
        var strength = force(Math.Sqrt(squared), squared);
        moves[one] = (moves[one].X + (x * strength), moves[one].Y + (y * strength));
        moves[other] = (moves[other].X - (x * strength), moves[other].Y - (y * strength));
    }

    /// <summary>Each to the nearest free cell, the most linked first.</summary>
    private static Dictionary<int, (int X, int Y)> Snap(int[] linked, (double X, double Y)[] at)
    {
        var (cells, taken) = (new Dictionary<int, (int X, int Y)>(), new HashSet<(int, int)>());
        foreach (var node in linked)
        {
            var (x, y) = ((int)Math.Round(at[node].X), (int)Math.Round(at[node].Y));
            (int X, int Y)? free = null;
            for (var ring = 0; free is null; ring++)
                free = Ring(x, y, ring).Where(c => !taken.Contains(c)).OrderBy(c => Squared(c, at[node])).ThenBy(c => c.Y).ThenBy(c => c.X).Select(c => ((int, int)?)c).FirstOrDefault();
            cells[node] = free.Value;
            _ = taken.Add(free.Value);
        }
        return cells;
    }

    private static double Squared((int X, int Y) cell, (double X, double Y) to) => ((cell.X - to.X) * (cell.X - to.X)) + ((cell.Y - to.Y) * (cell.Y - to.Y));

    private static IEnumerable<(int X, int Y)> Ring(int x, int y, int ring)
    {
        if (ring == 0) yield return (x, y);
        for (var step = -ring; step < ring; step++)
        {
            yield return (x + step, y - ring);
            yield return (x + ring, y + step);
            yield return (x - step, y + ring);
            yield return (x - ring, y - step);
        }
    }
}
