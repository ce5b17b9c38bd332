using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

public enum OpeningState { Asked, Approved, Declined, Used }

/// <summary>What is asked for.</summary>
public enum OpeningPurpose
{
    /// <summary>The bytes, once.</summary>
    Open,

    /// <summary>The end of the marking for which it needs two people. Takes effect with the approval.</summary>
    Unmark,
}

/// <summary>
/// What nobody does alone to an item that is child sexual abuse material: one person asks with a reason, another approves. Then the first may open it once, or the
/// marking ends.
/// </summary>
public sealed class DualOpening
{
    public const int ReasonMinLength = 10;
    public const int ReasonMaxLength = 1000;

    /// <summary>How long a request waits for its second person.</summary>
    public static readonly TimeSpan AskedFor = TimeSpan.FromHours(24);

    /// <summary>How long an approval can be used.</summary>
    public static readonly TimeSpan ApprovedFor = TimeSpan.FromMinutes(30);

    private DualOpening()
    {
    }

    public OpeningId Id { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public CaseId CaseId { get; private init; }

    public OpeningPurpose Purpose { get; private init; }

    public UserId AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Why it must be opened.</summary>
    public string Reason { get; private init; } = "";

    public OpeningState State { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public static DualOpening Ask(ExhibitId exhibit, CaseId caseId, UserId by, string reason, DateTimeOffset now, OpeningPurpose purpose = OpeningPurpose.Open) =>
        new() { Purpose = purpose, Id = OpeningId.New(), ExhibitId = exhibit, CaseId = caseId, AskedBy = by, AskedAt = now, Reason = reason.Trim() };

    /// <summary>Null when nothing can be done with it any more.</summary>
    public DateTimeOffset? OpenUntil => State switch
    {
        OpeningState.Asked => AskedAt + AskedFor,
        OpeningState.Approved => DecidedAt + ApprovedFor,
        _ => null,
    };

    public bool IsOpen(DateTimeOffset now) => OpenUntil is { } until && now < until;

    public Result Approve(UserId by, DateTimeOffset now)
    {
        var approved = Decide(by, OpeningState.Approved, now);
        if (!approved.IsRefused && Purpose == OpeningPurpose.Unmark) (State, UsedAt) = (OpeningState.Used, now);
        return approved;
    }

    public Result Decline(UserId by, DateTimeOffset now) => Decide(by, OpeningState.Declined, now);

    /// <summary>Uses it up. Refused to everyone but the person who asked, twice, and after <see cref="ApprovedFor"/>.</summary>
    public Result Use(UserId by, DateTimeOffset now)
    {
        if (State != OpeningState.Approved || by != AskedBy || !IsOpen(now)) return OpeningRefusals.NeedsTwoPeople;
        (State, UsedAt) = (OpeningState.Used, now);
        return Result.Done;
    }

    private Result Decide(UserId by, OpeningState state, DateTimeOffset now)
    {
        if (by == AskedBy) return OpeningRefusals.SecondPerson;
        if (State != OpeningState.Asked || !IsOpen(now)) return OpeningRefusals.AlreadyDecided;
        (State, DecidedBy, DecidedAt) = (state, by, now);
        return Result.Done;
    }
}

public static class OpeningRefusals
{
    public static readonly Refusal NeedsTwoPeople = new("exhibit.needs_two_people", "Nobody opens this item alone: ask for it, and have a second person approve.", RefusalKind.Forbidden);
    public static readonly Refusal NotNeeded = new("opening.not_needed", "This item can be opened without a second person.", RefusalKind.Conflict);
    public static readonly Refusal AlreadyAsked = new("opening.already_asked", "You have asked for this item already.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("opening.second_person", "Someone else must decide: the person who asked cannot.", RefusalKind.Forbidden);
    public static readonly Refusal AlreadyDecided = new("opening.already_decided", "This request was decided already, or its time has passed.", RefusalKind.Conflict);
}
