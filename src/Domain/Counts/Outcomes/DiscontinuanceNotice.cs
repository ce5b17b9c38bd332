using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

public enum ReviewOutcome { Upheld, Overturned }

/// <summary>What a decision not to go on means for one victim: whether their status continues, when they were told, and the review they may ask for (Dir. 2012/29 Arts 6 and 11).</summary>
public sealed class DiscontinuanceNotice
{
    public const int ReasonsMaxLength = 2000;

    private DiscontinuanceNotice()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid DiscontinuanceId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Support and residence of the victim go on although these proceedings end.</summary>
    public bool StatusContinues { get; private init; }

    /// <summary>By when the unit tells them; null when it was done at once.</summary>
    public DeadlineId? NoticeDeadlineId { get; private init; }

    public DateOnly? ToldOn { get; private set; }

    public UserId? ToldBy { get; private set; }

    /// <summary>Until when they may ask for a review, as national law has it.</summary>
    public DateOnly? ReviewUntil { get; private set; }

    public DeadlineId? ReviewDeadlineId { get; private set; }

    public DateOnly? ReviewAskedOn { get; private set; }

    /// <summary>Null as long as no review is decided.</summary>
    public ReviewOutcome? Outcome { get; private set; }

    public DateOnly? ReviewedOn { get; private set; }

    public UserId? ReviewedBy { get; private set; }

    public string Reasons { get; private set; } = "";

    /// <summary>They asked after the time for it had passed.</summary>
    public bool AskedLate => ReviewAskedOn > ReviewUntil;

    public static DiscontinuanceNotice For(Discontinuance decision, VictimId victim, bool statusContinues, DeadlineId notice) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = decision.CaseId, DiscontinuanceId = decision.Id, VictimId = victim, StatusContinues = statusContinues, NoticeDeadlineId = notice,
    };

    /// <param name="decidedOn">Day of the decision.</param>
    /// <param name="reviewUntil">Last day on which a review may be asked for.</param>
    public Result Tell(DateOnly on, DateOnly decidedOn, DateOnly reviewUntil, UserId by)
    {
        if (ToldOn is not null) return DiscontinuanceRefusals.ToldAlready;
        if (on < decidedOn) return DiscontinuanceRefusals.BeforeTheDecision;
        if (reviewUntil <= on) return DiscontinuanceRefusals.ReviewBeforeTold;
        (ToldOn, ReviewUntil, ToldBy) = (on, reviewUntil, by);
        return Result.Done;
    }

    public void Watch(DeadlineId review) => ReviewDeadlineId = review;

    /// <summary>Whoever heard of it otherwise may ask before they were told; late, a national law may still allow it.</summary>
    public Result AskReview(DateOnly on, DateOnly decidedOn)
    {
        if (ReviewAskedOn is not null) return DiscontinuanceRefusals.AskedAlready;
        if (on < decidedOn) return DiscontinuanceRefusals.BeforeTheDecision;
        ReviewAskedOn = on;
        return Result.Done;
    }

    /// <param name="decidedBy">Who took the decision that is reviewed.</param>
    public Result Review(ReviewOutcome outcome, string reasons, UserId decidedBy, UserId by, DateOnly on)
    {
        if (ReviewAskedOn is null || Outcome is not null) return DiscontinuanceRefusals.NotAsked;
        if (by == decidedBy) return DiscontinuanceRefusals.SecondPerson;
        (Outcome, Reasons, ReviewedBy, ReviewedOn) = (outcome, reasons.Trim(), by, on);
        return Result.Done;
    }
}
