namespace CaseTracker.Domain.Statistics.Suppression;

/// <summary>Counts in rows and columns with their sums: of rows in the last column, of columns in the last row, of all in the corner.</summary>
public sealed class Tally
{
    private readonly long[,] values;

    private Tally(long[,] values) => this.values = values;

    /// <summary>Without the row of sums.</summary>
    public int Rows => values.GetLength(0) - 1;

    /// <summary>Without the column of sums.</summary>
    public int Columns => values.GetLength(1) - 1;

    public long Total => values[Rows, Columns];

    /// <param name="row">0 to <see cref="Rows"/>; the last holds the sums of the columns.</param>
    /// <param name="column">0 to <see cref="Columns"/>; the last holds the sums of the rows.</param>
    public long this[int row, int column] => values[row, column];

    /// <summary>Every place, sums included, row by row.</summary>
    public IEnumerable<(int Row, int Column)> Places => Enumerable.Range(0, Rows + 1).SelectMany(row => Enumerable.Range(0, Columns + 1).Select(column => (row, column)));

    /// <param name="rows">Counts of at least 0, all rows of one length.</param>
    public static Tally Of(IReadOnlyList<IReadOnlyList<long>> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        var values = new long[rows.Count + 1, columns + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = rows[row][column];
                ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(rows));
                values[row, column] = count;
                values[row, columns] += count;
                values[rows.Count, column] += count;
                values[rows.Count, columns] += count;
            }
        }
        return new Tally(values);
    }

    /// <summary>Bounds place by place, sums given as they are.</summary>
    internal static Tally Bound(IReadOnlyList<IReadOnlyList<long>> places)
    {
        var values = new long[places.Count, places[0].Count];
        for (var row = 0; row < places.Count; row++)
            for (var column = 0; column < places[row].Count; column++) values[row, column] = places[row][column];
        return new Tally(values);
    }
}
