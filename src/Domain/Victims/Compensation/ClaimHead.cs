using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Compensation;

/// <summary>One head of loss of a claim, with what became of it. Amounts in the currency of the claim, never below zero.</summary>
public sealed class ClaimHead
{
    private ClaimHead()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Code of the list HeadOfLoss.</summary>
    public string Head { get; private init; } = "";

    public decimal Claimed { get; private init; }

    /// <summary>By the newest decision.</summary>
    public decimal Awarded { get; private set; }

    /// <summary>Sum of its payments.</summary>
    public decimal Paid { get; private set; }

    internal static ClaimHead Of(CompensationClaim claim, HeadAmount claimed) =>
        new() { Id = Guid.CreateVersion7(claim.RecordedAt), CaseId = claim.CaseId, ClaimId = claim.Id, Head = claimed.Head, Claimed = claimed.Amount };

    internal void Award(decimal amount) => Awarded = amount;

    internal void Pay(decimal amount) => Paid += amount;
}

/// <summary>How a claim stands, by codes of the list ClaimState.</summary>
public static class ClaimState
{
    /// <summary>Outcomes of the list ClaimOutcome that award something.</summary>
    public static bool Awards(string outcome) => outcome is "AWARDED" or "PARTLY_AWARDED" or "SETTLED";

    public static string Of(string outcome, decimal awarded, decimal paid) =>
        outcome.Length == 0 ? "FILED"
        : !Awards(outcome) ? outcome
        : paid == 0 ? "AWARDED"
        : paid < awarded ? "PARTLY_PAID"
        : "PAID";
}

/// <summary>Ways to compensation, by codes of the list CompensationRoute.</summary>
public static class CompensationRoutes
{
    public const string CriminalCourt = "CRIMINAL_COURT";

    /// <summary>Open also to who is no party to the criminal proceedings and never testifies.</summary>
    public static readonly IReadOnlyList<string> OpenToEveryone = ["CIVIL", "STATE_FUND", "LABOUR_CLAIM", "SETTLEMENT"];

    /// <summary>Routes to ask about, for a victim who is not a party; empty for one who is, or for whom such a route is taken.</summary>
    /// <param name="claims">Route of each claim, and whether the victim is a party to it.</param>
    public static IReadOnlyList<string> StillToAsk(IReadOnlyCollection<(string Route, bool IsParty)> claims) =>
        claims.Any(c => c.IsParty || OpenToEveryone.Contains(c.Route)) ? [] : OpenToEveryone;
}
