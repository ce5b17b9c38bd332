namespace CaseTracker.Domain.Evidence;

/// <summary>How much of it there is (NIEM <c>EvidenceQuantityText</c>).</summary>
/// <param name="Amount">Null when it was not measured or counted.</param>
/// <param name="Unit">Code of the list QuantityUnit; empty without an amount.</param>
public sealed record Quantity(decimal? Amount, string Unit)
{
    public const int UnitMaxLength = 12;

    /// <summary>Digits before and after the point.</summary>
    public const int WholeDigits = 12;

    public const int Decimals = 4;

    public static Quantity Unknown { get; } = new(null, "");
}

/// <summary>How long it must be kept at least.</summary>
/// <param name="Until">Last day; null when none is set.</param>
/// <param name="Basis">Rule or order it rests on.</param>
public sealed record Retention(DateOnly? Until, string Basis)
{
    public const int BasisMaxLength = 200;

    public static Retention None { get; } = new(null, "");
}

/// <summary>Where the item stands on the disclosure schedule: a legal decision per item.</summary>
/// <param name="Status">Code of the list DisclosureStatus.</param>
/// <param name="Reason">Never empty while it is withheld: the order or the ground.</param>
public sealed record DisclosureStanding(string Status, string Reason)
{
    public const int StatusMaxLength = 24;
    public const int ReasonMaxLength = 500;
    public const string NotReviewed = "NOT_REVIEWED";
    public const string Disclosed = "DISCLOSED";
    public const string DisclosedRedacted = "DISCLOSED_REDACTED";

    public static DisclosureStanding Open { get; } = new(NotReviewed, "");

    internal bool IsWithheld => Status.StartsWith("WITHHELD_", StringComparison.Ordinal);
}
