using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Interviews;

/// <summary>By what an interviewer may interview this victim. Codes of the list InterviewCompetence.</summary>
public static class InterviewCompetence
{
    /// <summary>The victim is an adult.</summary>
    public const string NotNeeded = "NOT_NEEDED";

    /// <summary>Trained to interview children, on the day of the interview.</summary>
    public const string Trained = "TRAINED";

    /// <summary>A supervisor allowed it in writing.</summary>
    public const string Allowed = "ALLOWED";

    public const string Lacking = "LACKING";
}

/// <summary>A supervisor lets somebody without the training interview a child, until a day. Who, when they are no user, and why lie sealed.</summary>
public sealed class CompetenceWaiver : VictimRecord
{
    /// <summary>It is for what cannot wait, not for good.</summary>
    public const int MostDays = 90;

    private CompetenceWaiver()
    {
    }

    private CompetenceWaiver(RecordOf of) : base(of)
    {
    }

    /// <summary>Null when the interviewer is no user; the name is sealed then.</summary>
    public UserId? InterviewerId { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly UntilOn { get; private init; }

    /// <param name="named">The interviewer is no user and is named in the sealed part.</param>
    public static Result<CompetenceWaiver> Allow(RecordOf of, UserId? interviewer, bool named, DateOnly untilOn, DateOnly today)
    {
        if (interviewer is null == !named) return InterviewRefusals.OneInterviewer;
        if (interviewer == of.By) return InterviewRefusals.OwnWaiver;
        if (untilOn < today || untilOn > today.AddDays(MostDays)) return InterviewRefusals.WaiverTooLong;
        return new CompetenceWaiver(of) { InterviewerId = interviewer, UntilOn = untilOn };
    }
}
