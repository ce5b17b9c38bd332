namespace CaseTracker.Domain.Statistics.Exports;

/// <summary>What may single someone out, in the order of <see cref="GroupAnonymity.Traits"/>; empty where it is blanked.</summary>
public sealed record TraitRow(Guid Id, IReadOnlyList<string> Values);

/// <param name="Rows">Each in a group of at least the threshold.</param>
/// <param name="Blanked">How many rows lost each trait, in the order of the traits.</param>
/// <param name="Dropped">Rows that stayed in too small a group with nothing left to blank.</param>
public sealed record AnonymousRows(IReadOnlyList<TraitRow> Rows, IReadOnlyList<int> Blanked, int Dropped);

/// <summary>k-anonymity: nobody stands in a group of fewer than the threshold who share all traits. Traits are blanked one after the other, and only where a group is too small; then rows are left out.</summary>
public static class GroupAnonymity
{
    /// <param name="traits">How many traits a row has; the last is blanked first.</param>
    public static AnonymousRows Of(IReadOnlyList<TraitRow> rows, int traits, int threshold)
    {
        var (current, blanked) = (rows, new int[traits]);
        for (var trait = traits - 1; trait >= 0; trait--)
        {
            var at = trait;
            current = [.. current.GroupBy(Key).SelectMany(group => group.Count() >= threshold ? group : group.Select(row => Blank(row, at, blanked)))];
        }
        var (kept, dropped) = (new List<TraitRow>(), 0);
        foreach (var group in current.GroupBy(Key))
        {
            if (group.Count() >= threshold) kept.AddRange(group);
            else dropped += group.Count();
        }
        return new AnonymousRows(kept, blanked, dropped);
    }

    private static string Key(TraitRow row) => string.Join('\u001f', row.Values);

    private static TraitRow Blank(TraitRow row, int trait, int[] blanked)
    {
        if (row.Values[trait].Length == 0) return row;
        blanked[trait]++;
        return row with { Values = [.. row.Values.Select((value, at) => at == trait ? "" : value)] };
    }
}
