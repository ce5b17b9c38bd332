using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Cases;

/// <summary>Waits for a supervisor, holds since one signed it off, was sent back, or was overtaken by the next version before anyone answered.</summary>
public enum StrategyState { Proposed, SignedOff, SentBack, Overtaken }

/// <summary>One version of how the prosecution means to prove the case (R4). Its text never changes; a supervisor answers it once.</summary>
public sealed class CaseStrategy
{
    public const int TextMaxLength = 20000;
    public const int AnswerMaxLength = 2000;

    private CaseStrategy()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Version within the case, from 1.</summary>
    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    /// <summary>It can be carried through without any victim's testimony.</summary>
    public bool VictimIndependent { get; private init; }

    public UserId WrittenBy { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public StrategyState State { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the supervisor said; never empty when it was sent back.</summary>
    public string Answer { get; private set; } = "";

    public static CaseStrategy Write(CaseId caseId, int number, string text, bool victimIndependent, UserId by, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), CaseId = caseId, Number = number, Text = text.Trim(), VictimIndependent = victimIndependent, WrittenBy = by, WrittenAt = now };

    /// <param name="signOff">False: it is sent back, and <paramref name="answer"/> says why.</param>
    public Result Respond(bool signOff, string answer, UserId by, DateTimeOffset now)
    {
        if (State != StrategyState.Proposed) return StrategyRefusals.Answered;
        if (by == WrittenBy) return StrategyRefusals.OwnStrategy;
        if (!signOff && answer.Trim().Length == 0) return StrategyRefusals.SayWhy;
        (State, Answer, AnsweredBy, AnsweredAt) = (signOff ? StrategyState.SignedOff : StrategyState.SentBack, answer.Trim(), by, now);
        return Result.Done;
    }

    /// <summary>The next version was written before anyone answered this one.</summary>
    public void Overtake()
    {
        if (State == StrategyState.Proposed) State = StrategyState.Overtaken;
    }
}

public static class StrategyRefusals
{
    public static readonly Refusal Answered = new("strategy.answered", "This version was answered, or a later one was written.", RefusalKind.Conflict);
    public static readonly Refusal OwnStrategy = new("strategy.own", "Nobody signs off what they wrote themselves.", RefusalKind.Conflict);
    public static readonly Refusal SayWhy = new("strategy.say_why", "Say why it goes back.", RefusalKind.Invalid, "answer");
}
