using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

/// <summary>An appeal that concerns one person, and what became of it. It is decided once; what a higher court says on a count is a verdict of its own.</summary>
public sealed class Appeal
{
    public const int GroundsMaxLength = 2000;
    public const int NoteMaxLength = 1000;

    private Appeal()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>1 is the first of its person.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list AppealParty.</summary>
    public string By { get; private init; } = "";

    /// <summary>Code of the list AppealAgainst.</summary>
    public string Against { get; private init; } = "";

    public string Court { get; private init; } = "";

    public DateOnly FiledOn { get; private init; }

    public string Grounds { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Code of the list AppealOutcome; empty while it waits.</summary>
    public string Outcome { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public string Note { get; private set; } = "";

    public UserId? DecisionRecordedBy { get; private set; }

    /// <param name="judgedOn">Day of the first verdict on a count against this person; null when there is none.</param>
    public static Result<Appeal> File(CaseId caseId, SuspectId suspect, AppealFiled filed, DateOnly? judgedOn, int number, UserId by, DateTimeOffset now)
    {
        if (judgedOn is not { } verdict) return AppealRefusals.NoVerdict;
        if (filed.FiledOn < verdict) return AppealRefusals.BeforeTheVerdict;
        return new Appeal
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, SuspectId = suspect, Number = number, By = filed.By, Against = filed.Against, Court = filed.Court.Trim(), FiledOn = filed.FiledOn,
            Grounds = filed.Grounds.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }

    public Result Decide(string outcome, DateOnly on, string note, UserId by)
    {
        if (Outcome.Length > 0) return AppealRefusals.Decided;
        if (on < FiledOn) return AppealRefusals.BeforeItWasFiled;
        (Outcome, DecidedOn, Note, DecisionRecordedBy) = (outcome, on, note.Trim(), by);
        return Result.Done;
    }
}

/// <param name="By">Code of the list AppealParty.</param>
/// <param name="Against">Code of the list AppealAgainst.</param>
public sealed record AppealFiled(string By, string Against, string Court, DateOnly FiledOn, string Grounds);

public static class AppealRefusals
{
    public static readonly Refusal NoVerdict = new("appeal.no_verdict", "There is no verdict on a count against this person.", RefusalKind.Conflict, "suspectId");
    public static readonly Refusal BeforeTheVerdict = new("appeal.before_the_verdict", "An appeal follows the verdict.", RefusalKind.Invalid, "filedOn");
    public static readonly Refusal Decided = new("appeal.decided", "This appeal was decided already.", RefusalKind.Conflict);
    public static readonly Refusal BeforeItWasFiled = new("appeal.before_it_was_filed", "The decision follows the appeal.", RefusalKind.Invalid, "decidedOn");
}
