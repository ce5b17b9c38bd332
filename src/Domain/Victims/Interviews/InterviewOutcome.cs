using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Interviews;

/// <summary>An interview was held, or was not. One for each interview, and final.</summary>
public sealed class InterviewOutcome : VictimRecord
{
    public const int MostBreaks = 50;

    private InterviewOutcome()
    {
    }

    private InterviewOutcome(RecordOf of) : base(of)
    {
    }

    public Guid InterviewId { get; private init; }

    public bool Held { get; private init; }

    /// <summary>When it began; null when it was not held.</summary>
    public DateTimeOffset? HeldAt { get; private init; }

    /// <summary>Code of the list InterviewNotHeldReason; empty when it was held.</summary>
    public string NotHeldReason { get; private init; } = "";

    public int Breaks { get; private init; }

    /// <summary>A person of the victim's choice was there (Dir. 2012/29 Art. 20(c)).</summary>
    public bool SupportPerson { get; private init; }

    /// <summary>The recording, an exhibit of the same case; null when none was made.</summary>
    public ExhibitId? RecordingId { get; private init; }

    /// <summary>Of the interviewer, on the day it was held: code of the list InterviewCompetence.</summary>
    public string Competence { get; private init; } = InterviewCompetence.NotNeeded;

    internal static InterviewOutcome Of(RecordOf of, Guid interview, HeldInterview held) => new(of)
    {
        InterviewId = interview, Held = true, HeldAt = held.At, Breaks = held.Breaks, SupportPerson = held.SupportPerson, RecordingId = held.RecordingId, Competence = held.Competence,
    };

    internal static InterviewOutcome Of(RecordOf of, Guid interview, string reason) => new(of) { InterviewId = interview, NotHeldReason = reason };
}

public static class InterviewRefusals
{
    public static readonly Refusal JustificationRequired = new("interview.justification_required", "From the third interview on, and for any confrontation, write down why it is necessary.", RefusalKind.Conflict, "justification");
    public static readonly Refusal OneInterviewer = new("interview.one_interviewer", "Name one interviewer: a user or a name.", RefusalKind.Invalid, "interviewerId");
    public static readonly Refusal InterviewerUntrained = new("interview.interviewer_untrained", "A child is interviewed by somebody trained to interview children. Name such a person, or ask a supervisor to allow this one in writing.", RefusalKind.Conflict, "interviewerId");
    public static readonly Refusal NotAChild = new("interview.not_a_child", "This victim is an adult: no training is asked for.", RefusalKind.Conflict);
    public static readonly Refusal OwnWaiver = new("interview.own_waiver", "Nobody allows themselves to interview a child. Ask another supervisor.", RefusalKind.Conflict, "interviewerId");
    public static readonly Refusal WaiverTooLong = new("interview.waiver_too_long", $"From today on for at most {CompetenceWaiver.MostDays} days.", RefusalKind.Invalid, "untilOn");
    public static readonly Refusal InterpreterUnchecked = new("interview.interpreter_unchecked", "Check the interpreter for ties to the suspects first.", RefusalKind.Conflict, "interpreterChecked");
    public static readonly Refusal AlreadyClosed = new("interview.already_closed", "It is recorded already as held or not held.", RefusalKind.Conflict);
    public static readonly Refusal HeldInFuture = new("interview.held_in_future", "This time is in the future.", RefusalKind.Invalid, "heldAt");
    public static readonly Refusal RecordingElsewhere = new("interview.recording_of_another_case", "The recording is no item of this case.", RefusalKind.Invalid, "recordingId");
}
