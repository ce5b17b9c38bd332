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
    private const double Ease = 0.9;    // cells that linked nodes like to be apart
    private const double CellsEach = 1.7; // room for links to be seen between the nodes
    private const double Gravity = 0.08; // keeps what is not linked with each other from drifting off
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

    /// <summary>Linked nodes attract, all repel each other (Fruchterman and Reingold), from a spiral with the most linked in its middle; then drawn in to about the room they need.</summary>
    private static (double X, double Y)[] Settle(int[] linked, (int From, int To)[] pairs, int count)
    {
        var (x, y, dx, dy) = (new double[count], new double[count], new double[count], new double[count]);
        foreach (var (i, node) in linked.Index()) (x[node], y[node]) = (Ease * Math.Sqrt(i) * Math.Cos(i * GoldenAngle), Ease * Math.Sqrt(i) * Math.Sin(i * GoldenAngle));
        var rounds = linked.Length > 150 ? Rounds / 2 : Rounds;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var node in linked) (dx[node], dy[node]) = (-x[node] * Gravity, -y[node] * Gravity);
            Repel(linked, x, y, dx, dy);
            foreach (var (from, to) in pairs)
            {
                var (ax, ay) = (x[from] - x[to], y[from] - y[to]);
                var strength = Math.Sqrt((ax * ax) + (ay * ay)) / Ease;
                (dx[from], dy[from], dx[to], dy[to]) = (dx[from] - (ax * strength), dy[from] - (ay * strength), dx[to] + (ax * strength), dy[to] + (ay * strength));
            }
            var most = Math.Max(0.05, Math.Sqrt(linked.Length) * (1 - ((double)round / rounds)) / 4);
            foreach (var node in linked)
            {
                var length = Math.Max(1e-9, Math.Sqrt((dx[node] * dx[node]) + (dy[node] * dy[node])));
                var step = Math.Min(length, most) / length;
                (x[node], y[node]) = (x[node] + (dx[node] * step), y[node] + (dy[node] * step));
            }
        }
        var spread = Math.Sqrt(linked.Sum(n => (x[n] * x[n]) + (y[n] * y[n])) / Math.Max(1, linked.Length));
        var room = Math.Min(1, Math.Sqrt(CellsEach * linked.Length / (2 * Math.PI)) / Math.Max(1e-9, spread));
        return [.. Enumerable.Range(0, count).Select(i => (x[i] * room, y[i] * room))];
    }

    /// <summary>The loop that takes the time: plain arrays, each pair once.</summary>
    private static void Repel(int[] linked, double[] x, double[] y, double[] dx, double[] dy)
    {
        for (var i = 0; i < linked.Length; i++)
        {
            var one = linked[i];
            var (ox, oy, mx, my) = (x[one], y[one], dx[one], dy[one]);
            for (var j = i + 1; j < linked.Length; j++)
            {
                var other = linked[j];
                double ax = ox - x[other], ay = oy - y[other];
                var strength = Ease * Ease / Math.Max(1e-4, (ax * ax) + (ay * ay));
                mx += ax * strength;
                my += ay * strength;
                dx[other] -= ax * strength;
                dy[other] -= ay * strength;
            }
            (dx[one], dy[one]) = (mx, my);
        }
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
