using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Domain.Tests.Statistics;

/// <summary>Someone who tries every table of whole numbers that fits what is shown. Slow, sure, and without a line of the code under attack.</summary>
internal static class Attacker
{
    /// <returns>All tables of inner counts up to <paramref name="most"/> that agree with every shown place.</returns>
    internal static List<long[,]> Tables(ProtectedTally shown, long most)
    {
        var found = new List<long[,]>();
        Try(shown, most, new long[shown.Rows, shown.Columns], 0, found);
        return found;
    }

    internal static long At(long[,] inner, int row, int column)
    {
        long sum = 0;
        for (var r = 0; r < inner.GetLength(0); r++)
            for (var c = 0; c < inner.GetLength(1); c++)
                if ((row == inner.GetLength(0) || row == r) && (column == inner.GetLength(1) || column == c)) sum += inner[r, c];
        return sum;
    }

    internal static IEnumerable<(int Row, int Column)> Places(ProtectedTally shown) =>
        Enumerable.Range(0, shown.Rows + 1).SelectMany(row => Enumerable.Range(0, shown.Columns + 1).Select(column => (row, column)));

    /// <summary>Least and greatest a place has in any of these.</summary>
    internal static (long Least, long Greatest) Reach(List<long[,]> tables, (int Row, int Column) place) =>
        (tables.Min(t => At(t, place.Row, place.Column)), tables.Max(t => At(t, place.Row, place.Column)));

    private static void Try(ProtectedTally shown, long most, long[,] inner, int at, List<long[,]> found)
    {
        if (at == inner.Length)
        {
            if (Places(shown).All(p => shown[p.Row, p.Column] is not { } said || said == At(inner, p.Row, p.Column))) found.Add((long[,])inner.Clone());
            return;
        }
        var (row, column) = (at / shown.Columns, at % shown.Columns);
        for (long value = shown[row, column] ?? 0; value <= (shown[row, column] ?? most); value++)
        {
            inner[row, column] = value;
            if (column < shown.Columns - 1 || shown[row, shown.Columns] is not { } sum || sum == At(inner, row, shown.Columns)) Try(shown, most, inner, at + 1, found);
        }
    }
}
