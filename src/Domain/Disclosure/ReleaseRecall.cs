using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

/// <summary>A set, or one item of it, is asked back. Never changed; what came of it stands in its steps.</summary>
public sealed class ReleaseRecall
{
    public const int ReasonMaxLength = 500;

    private ReleaseRecall()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public ReleaseSetId SetId { get; private init; }

    /// <summary>Null when the whole set is recalled.</summary>
    public DisclosureItemId? ItemId { get; private init; }

    public string Reason { get; private init; } = "";

    public DateOnly AskedOn { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static Result<ReleaseRecall> Ask(ReleaseSet set, DisclosureItemId? item, string reason, DateOnly on, DateOnly today, UserId by, DateTimeOffset now)
    {
        if (!set.IsOut) return ReleaseRefusals.NotReleased;
        if (on > today) return ReleaseRefusals.InTheFuture;
        return new ReleaseRecall { Id = Guid.CreateVersion7(), CaseId = set.CaseId, SetId = set.Id, ItemId = item, Reason = reason.Trim(), AskedOn = on, RecordedBy = by, RecordedAt = now };
    }
}

/// <summary>What the recipient of a recalled copy said or did. Return and destruction end the recall.</summary>
public sealed class RecallStep
{
    public const int NoteMaxLength = 500;
    public const string Returned = "RETURNED";
    public const string Destroyed = "DESTROYED";

    private RecallStep()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid RecallId { get; private init; }

    /// <summary>1 is the first.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list RecallStep.</summary>
    public string Step { get; private init; } = "";

    public DateOnly On { get; private init; }

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static Result<RecallStep> Record(ReleaseRecall recall, IReadOnlyCollection<RecallStep> before, string step, DateOnly on, string note, DateOnly today, UserId by, DateTimeOffset now)
    {
        if (before.Any(s => Ends(s.Step))) return ReleaseRefusals.RecallEnded;
        if (on > today) return ReleaseRefusals.InTheFuture;
        if (on < recall.AskedOn) return ReleaseRefusals.BeforeRelease;
        return new RecallStep
        {
            Id = Guid.CreateVersion7(), CaseId = recall.CaseId, RecallId = recall.Id, Number = before.Count + 1, Step = step, On = on, Note = note.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }

    public static bool Ends(string step) => step is Returned or Destroyed;
}
