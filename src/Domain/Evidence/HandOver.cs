using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Evidence;

public enum HandOverStatus { Pending, Accepted, Declined, Withdrawn }

/// <summary>What the giver says when offering.</summary>
/// <param name="Agencies">Unit of the giver and of the receiver.</param>
public sealed record HandOverTerms(UserId To, string Purpose, string Place, string SealNumber, string Condition, string Remarks)
{
    public (string Giver, string Receiver) Agencies { get; init; } = ("", "");
}

/// <summary>What the receiver found when taking it.</summary>
/// <param name="MeasuredSha256">Of the stored bytes, lower-case hex; empty for a physical item and when they could not be read.</param>
/// <param name="MeasurementRemarks">What stood against reading them; empty when nothing did.</param>
public sealed record HandOverCheck(string SealNumber, string Condition, string Remarks, string MeasuredSha256, string MeasurementRemarks);

/// <summary>An item offered to a colleague. Custody stays with the giver until the receiver has accepted, after a look at seal, condition and hash.</summary>
public sealed class HandOver
{
    /// <summary>From then on giver, receiver and lead are reminded once a day.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromHours(24);

    private HandOver()
    {
    }

    public HandOverId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public UserId FromId { get; private init; }

    public UserId ToId { get; private init; }

    public string FromAgency { get; private init; } = "";

    public string ToAgency { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    public string Place { get; private init; } = "";

    public string SealNumber { get; private init; } = "";

    public string Condition { get; private init; } = "";

    public string Remarks { get; private init; } = "";

    public DateTimeOffset OfferedAt { get; private init; }

    public HandOverStatus Status { get; private set; }

    /// <summary>Null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was declined or withdrawn, or what was remarked on acceptance.</summary>
    public string Answer { get; private set; } = "";

    public static Result<HandOver> Offer(Exhibit exhibit, UserId giver, HandOverTerms terms, DateTimeOffset now, HandOverId? id = null)
    {
        if (exhibit.State is ExhibitState.Returned or ExhibitState.Destroyed or ExhibitState.Lost) return CustodyRefusals.Ended;
        if (!exhibit.IsHeldBy(giver)) return CustodyRefusals.NotTheCustodian;
        if (terms.To == giver) return HandOverRefusals.ToOneself;
        var seal = terms.SealNumber.Trim();
        if (seal.Length > 0 && seal != exhibit.SealNumber && terms.Remarks.Trim().Length == 0) return CustodyRefusals.SealDiffersUnexplained;
        return new HandOver
        {
            Id = id ?? HandOverId.New(), CaseId = exhibit.CaseId, ExhibitId = exhibit.Id, FromId = giver, ToId = terms.To, FromAgency = terms.Agencies.Giver, ToAgency = terms.Agencies.Receiver,
            Purpose = terms.Purpose.Trim(), Place = terms.Place.Trim(), SealNumber = seal.Length > 0 ? seal : exhibit.SealNumber, Condition = terms.Condition.Trim(),
            Remarks = terms.Remarks.Trim(), OfferedAt = now,
        };
    }

    /// <summary>Takes the item: giving and taking enter its ledger as one transfer. The ledger must be loaded.</summary>
    public Result<CustodyEvent> Accept(Exhibit exhibit, UserId by, HandOverCheck seen, DateTimeOffset now)
    {
        if (by != ToId) return HandOverRefusals.NotTheReceiver;
        if (Status != HandOverStatus.Pending) return HandOverRefusals.NotPending;
        var taken = exhibit.Transfer(this, seen, now);
        if (!taken.IsRefused) (Status, AnsweredAt, Answer) = (HandOverStatus.Accepted, now, seen.Remarks.Trim());
        return taken;
    }

    public Result Decline(UserId by, string reason, DateTimeOffset now) => by != ToId ? HandOverRefusals.NotTheReceiver : End(HandOverStatus.Declined, reason, now);

    public Result Withdraw(UserId by, string reason, DateTimeOffset now) => by != FromId ? HandOverRefusals.NotTheGiver : End(HandOverStatus.Withdrawn, reason, now);

    /// <summary>Who offered it has left, and someone else took the item over.</summary>
    public Result Lapse(DateTimeOffset now) => End(HandOverStatus.Withdrawn, "Who offered it has left; the item was taken over", now);

    private Result End(HandOverStatus status, string reason, DateTimeOffset now)
    {
        if (Status != HandOverStatus.Pending) return HandOverRefusals.NotPending;
        (Status, AnsweredAt, Answer) = (status, now, reason.Trim());
        return Result.Done;
    }
}

public static class HandOverRefusals
{
    public static readonly Refusal ToOneself = new("hand_over.to_oneself", "You hold it already.", Invalid, "toUserId");
    public static readonly Refusal ReceiverWithoutAccess = new("hand_over.receiver_without_access", "Only who works on this case and may keep evidence can receive it.", Conflict, "toUserId");
    public static readonly Refusal AlreadyOffered = new("hand_over.already_offered", "This item is offered already; the offer waits for its answer.", Conflict);
    public static readonly Refusal NotPending = new("hand_over.not_pending", "This offer was answered or withdrawn already.", Conflict);
    public static readonly Refusal NotTheReceiver = new("hand_over.not_the_receiver", "Only who it was offered to can answer.", Forbidden);
    public static readonly Refusal NotTheGiver = new("hand_over.not_the_giver", "Only who offered it can withdraw it.", Forbidden);
}
