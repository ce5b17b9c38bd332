using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects.Stages;

/// <summary>Why somebody cannot stand there yet.</summary>
public static class StageRefusals
{
    public static readonly Refusal DayOutOfRange = new("stage.day_out_of_range", "That day has not come yet, or lies before the last step.", RefusalKind.Invalid, "on");
    public static readonly Refusal OtherCaseNeeded = new("stage.other_case_needed", "Say which case it goes to.", RefusalKind.Invalid, "otherCase");
    public static readonly Refusal SameCase = new("stage.same_case", "It is in this case already.", RefusalKind.Invalid, "otherCase");
    public static readonly Refusal StateNeeded = new("stage.state_needed", "Say which State takes the proceedings over.", RefusalKind.Invalid, "toState");
    public static readonly Refusal BlockNeeded = new("stage.block_needed", "Say what it waits for.", RefusalKind.Invalid, "blockedBy");

    /// <param name="reference">Of the suspect, as S-02.</param>
    public static Refusal AlreadyThere(string reference) => new("stage.already_there", $"{reference} stands there already.", RefusalKind.Conflict, "stage");

    public static Refusal CannotFollow(string reference, string from, string to) => new("stage.cannot_follow", $"From {from} {reference} cannot go to {to}.", RefusalKind.Conflict, "stage");

    public static Refusal NoCount(string reference) => new("stage.no_count", $"No count stands against {reference}: lay one first.", RefusalKind.Conflict, "stage");

    public static Refusal NoVerdict(string reference) => new("stage.no_verdict", $"No verdict is recorded on a count against {reference}.", RefusalKind.Conflict, "stage");

    public static Refusal NoConviction(string reference) => new("stage.no_conviction", $"{reference} is not convicted.", RefusalKind.Conflict, "stage");

    public static Refusal NoAppeal(string reference) => new("stage.no_appeal", $"No appeal that concerns {reference} waits for its decision: record it first.", RefusalKind.Conflict, "stage");

    public static Refusal NoSentence(string reference) => new("stage.no_sentence", $"No sentence of {reference} is recorded: there is nothing to carry out.", RefusalKind.Conflict, "stage");

    public static Refusal AppealOpen(string reference) => new("stage.appeal_open", $"An appeal that concerns {reference} is not decided yet.", RefusalKind.Conflict, "stage");

    public static Refusal Undecided(string reference, IEnumerable<int> counts) =>
        new("stage.undecided", $"Against {reference} stand counts without a verdict: {string.Join(", ", counts)}. Record the verdict, or withdraw them, first.", RefusalKind.Conflict, "stage");
}
