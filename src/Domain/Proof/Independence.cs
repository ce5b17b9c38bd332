namespace CaseTracker.Domain.Proof;

/// <summary>The victim-independence index (M1): how much could be proved if no victim were heard.</summary>
/// <param name="Essential">Elements that must be proved.</param>
/// <param name="Independent">Of these, with at least one item that depends on no victim.</param>
/// <param name="Derived">Of these, without such an item, but with one that is there only because of a victim and is not testimony.</param>
public readonly record struct Independence(int Essential, int Independent, int Derived)
{
    /// <summary>0 to 1, to four decimals; null where nothing must be proved.</summary>
    public decimal? Index => Share(Independent);

    /// <summary>The soft index: what derives from a victim counts one half.</summary>
    public decimal? SoftIndex => Share(Independent + (0.5m * Derived));

    public static Independence operator +(Independence one, Independence other) =>
        new(one.Essential + other.Essential, one.Independent + other.Independent, one.Derived + other.Derived);

    private decimal? Share(decimal satisfied) => Essential == 0 ? null : Math.Round(satisfied / Essential, 4, MidpointRounding.AwayFromZero);
}
