using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>Where an item stands before the court.</summary>
public enum Admissibility { Untested, Challenged, Admitted, Excluded, Limited }

// Admissibility: what stands now, and every decision that led to it.
public sealed partial class Exhibit
{
    private readonly List<AdmissibilityChange> admissibilityChanges = [];

    public Admissibility Admissibility { get; private set; }

    /// <summary>Why, as the last decision says; never empty when excluded or limited.</summary>
    public string AdmissibilityReason { get; private set; } = "";

    /// <summary>Day of the last decision; null while untested.</summary>
    public DateOnly? AdmissibilityOn { get; private set; }

    public IReadOnlyList<AdmissibilityChange> AdmissibilityChanges => admissibilityChanges;

    /// <summary>The history must be loaded.</summary>
    /// <param name="today">Where the unit is.</param>
    public Result Decide(AdmissibilityDecision decision, UserId by, DateOnly today, DateTimeOffset now)
    {
        var reason = decision.Reason.Trim();
        if (decision.Status is Admissibility.Excluded or Admissibility.Limited && reason.Length == 0) return ExhibitRefusals.AdmissibilityNeedsReason;
        if (decision.On > today) return ExhibitRefusals.DecidedInTheFuture;
        if (AdmissibilityOn is { } last && decision.On < last) return ExhibitRefusals.DecidedBeforeTheLast;
        if (decision.Status == Admissibility && reason == AdmissibilityReason) return ExhibitRefusals.AdmissibilityUnchanged;
        admissibilityChanges.Add(new AdmissibilityChange(Id, admissibilityChanges.Count + 1, CaseId, Admissibility, decision.Status, decision.On, reason, decision.Authority.Trim(), by, now));
        (Admissibility, AdmissibilityReason, AdmissibilityOn) = (decision.Status, reason, decision.On);
        return Result.Done;
    }
}

/// <param name="On">Day of the challenge or decision.</param>
/// <param name="Authority">Court and reference; may be empty.</param>
public sealed record AdmissibilityDecision(Admissibility Status, DateOnly On, string Reason, string Authority);

/// <summary>One step of an item's way through court: never changed.</summary>
public sealed record AdmissibilityChange(
    ExhibitId ExhibitId, int Sequence, CaseId CaseId, Admissibility From, Admissibility To, DateOnly On, string Reason, string Authority, UserId By, DateTimeOffset RecordedAt)
{
    public const int ReasonMaxLength = 1000;
    public const int AuthorityMaxLength = 120;
}
