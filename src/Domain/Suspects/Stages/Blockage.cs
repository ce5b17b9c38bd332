using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects.Stages;

/// <summary>Why proceedings stand still: what they wait for, since when, and until when it was expected (R11). Ends once.</summary>
public sealed class Blockage
{
    public const int NoteMaxLength = 500;

    private Blockage()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Null: the whole case stands still.</summary>
    public SuspectId? SuspectId { get; private init; }

    /// <summary>Code of the list BlockReason.</summary>
    public string ReasonCode { get; private init; } = "";

    public string Note { get; private init; } = "";

    public DateOnly Since { get; private init; }

    /// <summary>Null when nobody can say.</summary>
    public DateOnly? ExpectedBy { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public UserId? EndedBy { get; private set; }

    public string EndNote { get; private set; } = "";

    /// <param name="open">Reasons why the same person, or the same case, stands still already.</param>
    public static Result<Blockage> Record(CaseId caseId, SuspectId? suspect, BlockGiven given, IEnumerable<string> open, UserId by, DateTimeOffset now)
    {
        if (given.ExpectedBy < given.Since) return BlockageRefusals.ExpectedBeforeItBegan;
        if (open.Contains(given.ReasonCode)) return BlockageRefusals.OneIsOpen;
        return new Blockage
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, SuspectId = suspect, ReasonCode = given.ReasonCode, Note = given.Note.Trim(), Since = given.Since,
            ExpectedBy = given.ExpectedBy, RecordedBy = by, RecordedAt = now,
        };
    }

    public Result End(DateOnly on, string note, UserId by)
    {
        if (EndedOn is not null) return BlockageRefusals.Ended;
        if (on < Since) return BlockageRefusals.EndsBeforeItBegan;
        (EndedOn, EndedBy, EndNote) = (on, by, note.Trim());
        return Result.Done;
    }
}

/// <param name="ReasonCode">Code of the list BlockReason.</param>
public sealed record BlockGiven(string ReasonCode, string Note, DateOnly Since, DateOnly? ExpectedBy);

public static class BlockageRefusals
{
    public static readonly Refusal ExpectedBeforeItBegan = new("blockage.expected_before_it_began", "What is waited for is expected after the waiting began.", RefusalKind.Invalid, "expectedBy");
    public static readonly Refusal OneIsOpen = new("blockage.one_is_open", "It stands still for this reason already.", RefusalKind.Conflict, "reasonCode");
    public static readonly Refusal Ended = new("blockage.ended", "This has ended already.", RefusalKind.Conflict);
    public static readonly Refusal EndsBeforeItBegan = new("blockage.ends_before_it_began", "It cannot end before it began.", RefusalKind.Invalid, "on");
    public static readonly Refusal SuspectOfAnotherCase = new("blockage.suspect_of_another_case", "This suspect is not part of the case.", RefusalKind.Invalid, "suspectId");
}
