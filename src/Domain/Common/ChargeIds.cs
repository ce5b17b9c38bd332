namespace CaseTracker.Domain.Common;

/// <summary>One version of a national offence.</summary>
public readonly record struct OffenceEditionId(Guid Value)
{
    public static OffenceEditionId New() => new(Guid.CreateVersion7());
}

/// <summary>A change of a charge that waits for a supervisor, or waited.</summary>
public readonly record struct ChargeProposalId(Guid Value)
{
    public static ChargeProposalId New() => new(Guid.CreateVersion7());
}
