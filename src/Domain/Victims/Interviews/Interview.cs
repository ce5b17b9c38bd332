using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Interviews;

/// <summary>An interview of a victim, or a confrontation with a suspect, as it was planned. What came of it is its <see cref="InterviewOutcome"/>.</summary>
public sealed class Interview : VictimRecord
{
    public const string ConfrontationKind = "CONFRONTATION";

    /// <summary>
    /// Interviews a victim may be asked to give without a written justification; none for confrontations. Dir. 2012/29 Art. 20(b) and Dir. 2011/36
    /// Art. 12(4)(a): as few as possible, no unnecessary repetition; the number is the unit's rule.
    /// </summary>
    public const int WithoutJustification = 2;

    private Interview()
    {
    }

    private Interview(RecordOf of) : base(of)
    {
    }

    /// <summary>Within this victim, in the order of planning.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list InterviewKind.</summary>
    public string Kind { get; private init; } = "";

    public DateTimeOffset PlannedFor { get; private init; }

    /// <summary>Code of the list InterviewPurpose.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>Null when the interviewer is no user; the name is sealed then.</summary>
    public UserId? InterviewerId { get; private init; }

    /// <summary>Null at the first.</summary>
    public bool? SameInterviewer { get; private init; }

    /// <summary>ISO 639 code; empty without interpreter.</summary>
    public string InterpreterLanguage { get; private init; } = "";

    /// <summary>The interpreter was checked for ties to the suspects and their community.</summary>
    public bool InterpreterChecked { get; private init; }

    /// <summary>Whether the interviewer's gender is the preferred one: code of the list InterviewerGenderPreference (Dir. 2012/29 Art. 23(2)(d)).</summary>
    public string GenderPreferred { get; private init; } = "";

    /// <summary>A written justification lies sealed.</summary>
    public bool Justified { get; private init; }

    /// <summary>By what the interviewer may do it: code of the list InterviewCompetence.</summary>
    public string Competence { get; private init; } = InterviewCompetence.NotNeeded;

    /// <param name="soFar">Interviews and confrontations held or still planned.</param>
    public static bool NeedsJustification(string kind, int soFar) => kind == ConfrontationKind || soFar >= WithoutJustification;

    public static Result<Interview> Plan(RecordOf of, InterviewPlan plan, int number, int soFar, bool? sameInterviewer)
    {
        if (plan.InterviewerId is null == !plan.NamedInterviewer) return InterviewRefusals.OneInterviewer;
        if (plan.InterpreterLanguage.Length > 0 && !plan.InterpreterChecked) return InterviewRefusals.InterpreterUnchecked;
        if (plan.Competence == InterviewCompetence.Lacking) return InterviewRefusals.InterviewerUntrained;
        if (NeedsJustification(plan.Kind, soFar) && !plan.Justified) return InterviewRefusals.JustificationRequired;
        return new Interview(of)
        {
            Number = number, Kind = plan.Kind, PlannedFor = plan.PlannedFor, Purpose = plan.Purpose, InterviewerId = plan.InterviewerId, SameInterviewer = sameInterviewer,
            InterpreterLanguage = plan.InterpreterLanguage, InterpreterChecked = plan.InterpreterChecked, GenderPreferred = plan.GenderPreferred, Justified = plan.Justified,
            Competence = plan.Competence,
        };
    }

    /// <param name="closed">It was recorded already as held or not held.</param>
    public Result<InterviewOutcome> Hold(RecordOf of, HeldInterview held, bool closed)
    {
        if (closed) return InterviewRefusals.AlreadyClosed;
        return held.At > of.Now ? InterviewRefusals.HeldInFuture : InterviewOutcome.Of(of, Id, held);
    }

    public Result<InterviewOutcome> NotHeld(RecordOf of, string reason, bool closed) => closed ? InterviewRefusals.AlreadyClosed : InterviewOutcome.Of(of, Id, reason);
}

/// <summary>What is plain in the plan of an interview.</summary>
/// <param name="NamedInterviewer">The interviewer is no user and is named in the sealed part.</param>
/// <param name="Competence">Code of the list InterviewCompetence.</param>
public sealed record InterviewPlan(
    string Kind, DateTimeOffset PlannedFor, string Purpose, UserId? InterviewerId, bool NamedInterviewer, string InterpreterLanguage, bool InterpreterChecked, string GenderPreferred, bool Justified,
    string Competence);

/// <summary>What is plain of an interview that took place.</summary>
/// <param name="Competence">Of the interviewer, on that day: code of the list InterviewCompetence. What happened is recorded, whatever it is.</param>
public sealed record HeldInterview(DateTimeOffset At, int Breaks, bool SupportPerson, ExhibitId? RecordingId, string Competence);
