using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Statistics;

/// <summary>Waits for a second person, or how that person answered.</summary>
public enum FourEyesState { Waiting, Approved, Declined }

/// <summary>What one person asks for and another one answers, once.</summary>
public abstract class FourEyes
{
    public const int AnswerMaxLength = 1000;

    protected FourEyes()
    {
    }

    public Guid Id { get; private init; }

    public UserId AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public FourEyesState State { get; private set; }

    /// <summary>Null while it waits.</summary>
    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string Answer { get; private set; } = "";

    protected FourEyes(UserId by, DateTimeOffset now) => (Id, AskedBy, AskedAt) = (Guid.CreateVersion7(now), by, now);

    /// <param name="approve">False: declined, and <paramref name="answer"/> says why.</param>
    public Result Decide(bool approve, string answer, UserId by, DateTimeOffset now)
    {
        if (State != FourEyesState.Waiting) return FourEyesRefusals.Answered;
        if (by == AskedBy) return FourEyesRefusals.SecondPerson;
        if (!approve && answer.Trim().Length == 0) return FourEyesRefusals.SayWhy;
        (State, Answer, AnsweredBy, AnsweredAt) = (approve ? FourEyesState.Approved : FourEyesState.Declined, answer.Trim(), by, now);
        return Result.Done;
    }
}

public static class FourEyesRefusals
{
    public static readonly Refusal Answered = new("statistics.answered", "This was answered already.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("statistics.second_person", "A second person answers it, never the one who asked.", RefusalKind.Conflict);
    public static readonly Refusal SayWhy = new("statistics.say_why", "Say why it is declined.", RefusalKind.Invalid, "answer");
}
