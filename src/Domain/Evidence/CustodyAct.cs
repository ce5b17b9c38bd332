using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>What happened to an item, as who acts says it. <paramref name="OccurredAt"/> may lie before it is written down.</summary>
public sealed record CustodyAct(string Type, UserId ActorId, DateTimeOffset OccurredAt, string Purpose)
{
    /// <summary>Person or agency for whom it was done; empty when the actor acts for themselves.</summary>
    public string OnBehalfOf { get; init; } = "";

    public Holder From { get; init; } = Holder.Nobody;

    public Holder To { get; init; } = Holder.Nobody;

    public string Place { get; init; } = "";

    /// <summary>Reference of the order, decision or hearing it rests on.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Reference of a receipt signed outside.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>Seal number that was seen; empty takes the one on record.</summary>
    public string SealBefore { get; init; } = "";

    /// <summary>Number of a new seal.</summary>
    public string SealAfter { get; init; } = "";

    public string Condition { get; init; } = "";

    /// <summary>SHA-256 measured at this event, lower-case hex; empty for physical items.</summary>
    public string HashResult { get; init; } = "";

    public string Remarks { get; init; } = "";

    /// <summary>Why it had to be done.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why it is written down so long after it happened.</summary>
    public string LateReason { get; init; } = "";

    public string Witness { get; init; } = "";

    /// <summary>Sequence of the entry that was wrong; null but for a correction.</summary>
    public int? Corrects { get; init; }

    /// <summary>One id for both sides of a transfer; null when nothing is transferred.</summary>
    public Guid? TransferId { get; init; }

    internal CustodyAct Trimmed() => this with
    {
        Purpose = Purpose.Trim(), OnBehalfOf = OnBehalfOf.Trim(), Place = Place.Trim(), Authority = Authority.Trim(), Receipt = Receipt.Trim(),
        SealBefore = SealBefore.Trim(), SealAfter = SealAfter.Trim(), Condition = Condition.Trim(), HashResult = HashResult.Trim().ToLowerInvariant(),
        Remarks = Remarks.Trim(), Reason = Reason.Trim(), LateReason = LateReason.Trim(), Witness = Witness.Trim(),
    };
}

/// <summary>What lies outside the item and yet decides what may happen to it.</summary>
/// <param name="HandOverPending">True while an offer waits for its answer: nobody else gets the item meanwhile.</param>
/// <param name="DisclosureFrozen">True while an integrity incident is open.</param>
public sealed record CustodyCircumstances(bool HandOverPending, bool DisclosureFrozen)
{
    /// <summary>True while it was made by a redaction that no second person has checked.</summary>
    public bool UncheckedRedaction { get; init; }

    /// <summary>Where the unit is. Left out, every retention still runs.</summary>
    public DateOnly Today { get; init; }
}
