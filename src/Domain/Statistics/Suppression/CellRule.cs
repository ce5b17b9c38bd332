namespace CaseTracker.Domain.Statistics.Suppression;

/// <summary>When a count is too small to be shown. The threshold of the codebook of the Counter-Trafficking Data Collaborative is 11.</summary>
/// <param name="Threshold">The smallest count that is shown, and by how much what is hidden must stay open.</param>
public readonly record struct CellRule(int Threshold)
{
    public const int DefaultThreshold = 11;
    public const int LowestThreshold = 5;

    /// <param name="count">Of those who have the trait.</param>
    /// <param name="whole">Those of whom it is asked; null where the count is no part of another one.</param>
    /// <param name="published">What an earlier publication said of this very count; null where it said nothing.</param>
    public bool IsTooSmall(long count, long? whole, long? published)
    {
        if (IsFew(count)) return true;
        if (published is { } before && IsFew(Math.Abs(count - before))) return true;
        if (whole is not { } all || all == 0) return false;
        return IsFew(all - count) || (all < 2L * Threshold && (count == 0 || count == all)); // none or all of a few: it tells of each of them
    }

    private bool IsFew(long count) => count > 0 && count < Threshold;
}
