using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Risk;

/// <summary>Individual assessment of a victim's risk and needs (Dir. 2012/29 Art. 22; Dir. 2011/36 Art. 12(3)). Findings and vulnerabilities are sealed.</summary>
public sealed class RiskAssessment : VictimRecord
{
    private RiskAssessment()
    {
    }

    private RiskAssessment(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list RiskLevel.</summary>
    public string Level { get; private init; } = "";

    public DateOnly AssessedOn { get; private init; }

    /// <summary>When it must be looked at again (Art. 22(7)).</summary>
    public DateOnly ReviewOn { get; private init; }

    /// <summary>The clock of that review.</summary>
    public DeadlineId? DeadlineId { get; private set; }

    /// <summary>All that those outside the care of the victim learn of it.</summary>
    public bool SpecialMeasuresRecommended { get; private init; }

    public static Result<RiskAssessment> Assess(RecordOf of, string level, DateOnly on, DateOnly reviewOn, bool specialMeasures) => reviewOn <= on
        ? RiskRefusals.ReviewFollows
        : new RiskAssessment(of) { Level = level, AssessedOn = on, ReviewOn = reviewOn, SpecialMeasuresRecommended = specialMeasures };

    public void WatchBy(DeadlineId review) => DeadlineId = review;
}

/// <summary>A threat against a victim, or what was done to them or their family during the proceedings (R41).</summary>
public sealed class ThreatIncident : VictimRecord
{
    private ThreatIncident()
    {
    }

    private ThreatIncident(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list ThreatKind.</summary>
    public string Kind { get; private init; } = "";

    public DateOnly OccurredOn { get; private init; }

    public static ThreatIncident Report(RecordOf of, string kind, DateOnly occurredOn) => new(of) { Kind = kind, OccurredOn = occurredOn };
}

public static class RiskRefusals
{
    public static readonly Refusal ReviewFollows = new("risk.review_follows", "The review follows the assessment.", RefusalKind.Invalid, "reviewOn");
}
