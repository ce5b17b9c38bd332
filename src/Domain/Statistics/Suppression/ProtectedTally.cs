namespace CaseTracker.Domain.Statistics.Suppression;

/// <summary>A table of counts of which some are hidden, so that no small one can be read or worked out.</summary>
public sealed class ProtectedTally
{
    private readonly Tally tally;
    private readonly bool[,] hidden;

    internal ProtectedTally(Tally tally, bool[,] hidden) => (this.tally, this.hidden) = (tally, hidden);

    /// <summary>As it was published, place by place with the sums.</summary>
    public static ProtectedTally Published(IReadOnlyList<IReadOnlyList<long?>> places)
    {
        var hidden = new bool[places.Count, places[0].Count];
        for (var row = 0; row < places.Count; row++)
            for (var column = 0; column < places[row].Count; column++) hidden[row, column] = places[row][column] is null;
        return new ProtectedTally(Tally.Bound([.. places.Select(row => (IReadOnlyList<long>)[.. row.Select(count => count ?? 0)])]), hidden);
    }

    public int Rows => tally.Rows;

    public int Columns => tally.Columns;

    /// <summary>Null where it is hidden.</summary>
    public long? this[int row, int column] => hidden[row, column] ? null : tally[row, column];

    public long? Total => this[Rows, Columns];

    internal Tally Counts => tally;

    internal bool IsHidden(int row, int column) => hidden[row, column];
}
