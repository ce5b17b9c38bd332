using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.NonPunishment;

/// <param name="Decision">Code of the list NonPunishmentDecision.</param>
/// <param name="Nexus">Code of the list NonPunishmentNexus: how the offence hangs together with the trafficking.</param>
/// <param name="ReviewOn">When it is to be looked at again; null when it need not be.</param>
public sealed record NonPunishmentFinding(string Decision, string Nexus, DateOnly DecidedOn, DateOnly? ReviewOn)
{
    public const string NoNexus = "NO_NEXUS";
    public const string Refused = "REFUSED";
    public const string Partly = "PARTLY";

    /// <summary>The person goes unpunished, wholly or in part.</summary>
    public bool Applies => Decision != Refused;
}

/// <summary>What was decided on an assessment. Never changed: a review is a further decision.</summary>
public sealed class NonPunishmentDecision
{
    public const int ReasoningMaxLength = 8000;

    private NonPunishmentDecision()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid AssessmentId { get; private init; }

    /// <summary>From 1, within its assessment; 1 completes it, the others review it.</summary>
    public int Number { get; private init; }

    public string Decision { get; private init; } = "";

    public string Nexus { get; private init; } = "";

    public DateOnly DecidedOn { get; private init; }

    public DateOnly? ReviewOn { get; private init; }

    /// <summary>What the review came to: UPHELD or CHANGED; empty for the first decision.</summary>
    public string Outcome { get; private init; } = "";

    /// <summary>Watches the review; null when none is set.</summary>
    public DeadlineId? DeadlineId { get; private init; }

    /// <summary>Sealed: the reasoning on compulsion and nexus.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId DecidedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static NonPunishmentDecision Of(NonPunishmentAssessment assessment, NonPunishmentFinding finding, NonPunishmentDecision? last, DeadlineId? review, SealedAct act) => new()
    {
        Id = act.Id, CaseId = assessment.CaseId, AssessmentId = assessment.Id, Number = (last?.Number ?? 0) + 1, Decision = finding.Decision, Nexus = finding.Nexus,
        DecidedOn = finding.DecidedOn, ReviewOn = finding.ReviewOn, Outcome = last is null ? "" : last.Decision == finding.Decision ? "UPHELD" : "CHANGED",
        DeadlineId = review, Details = act.Details, DecidedBy = act.By, RecordedAt = act.At,
    };
}
