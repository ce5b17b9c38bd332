using CaseTracker.Domain.Cases;

namespace CaseTracker.Domain.Suspects.Stages;

/// <summary>What kind of sentence tells where somebody stands.</summary>
public enum StateKind
{
    /// <summary>What their stage waits for.</summary>
    Stage,

    /// <summary>They wait for something that was expected by a day that has passed.</summary>
    Late,

    /// <summary>They wait for something by a day to come, or by none.</summary>
    Blocked,

    /// <summary>No count stands against them.</summary>
    NoCount,

    /// <summary>They are, or may be, a victim: nothing goes on before that is assessed.</summary>
    AssessFirst,

    /// <summary>An element of a count has nothing that proves it.</summary>
    Unproved,

    /// <summary>Every element is proved, one of them by testimony alone.</summary>
    ReadyOnTestimony,
    Ready,
}

/// <param name="ReasonCode">Of the list BlockReason, for what is waited for; else empty.</param>
/// <param name="On">By when it was expected; null when nobody can say, or nothing is waited for.</param>
/// <param name="Number">Days late, or elements without proof; else 0.</param>
/// <param name="WaitsFor">English, for <see cref="StateKind.Stage"/>; else empty.</param>
public sealed record StateInWords(StateKind Kind, string ReasonCode = "", DateOnly? On = null, int Number = 0, string WaitsFor = "")
{
    private static readonly string[] BeforeCharge = [CaseStages.Investigation, CaseStages.FinancialInvestigation, "PRE_CHARGE_REVIEW"];

    /// <summary>Whoever waits for something waits for that, the most overdue first; before the charge it is the proof that counts; else the stage.</summary>
    /// <param name="open">What the person waits for, and the case with them.</param>
    /// <param name="charge">Null for who may not know of the proof.</param>
    public static StateInWords Of(string stage, IEnumerable<Blockage> open, ChargeReadiness? charge, DateOnly today)
    {
        if (DefendantStages.IsInProceedings(stage) && open.OrderBy(b => b.ExpectedBy ?? DateOnly.MaxValue).ThenBy(b => b.Since).FirstOrDefault() is { } block)
            return block.ExpectedBy < today ? new(StateKind.Late, block.ReasonCode, block.ExpectedBy, today.DayNumber - block.ExpectedBy.Value.DayNumber) : new(StateKind.Blocked, block.ReasonCode, block.ExpectedBy);
        if (charge is not { } proof || !BeforeCharge.Contains(stage)) return new(StateKind.Stage, WaitsFor: CaseStages.WaitingFor(stage));
        return proof switch
        {
            { Counts: 0 } => new(StateKind.NoCount),
            { MayBeCharged: false } => new(StateKind.AssessFirst),
            { Unproved: > 0 } => new(StateKind.Unproved, Number: proof.Unproved),
            { OnTestimony: > 0 } => new(StateKind.ReadyOnTestimony, Number: proof.OnTestimony),
            _ => new(StateKind.Ready),
        };
    }
}

/// <param name="Counts">That stand.</param>
/// <param name="Unproved">Elements that nothing proves.</param>
/// <param name="OnTestimony">Elements that rest on victims' testimony alone.</param>
/// <param name="MayBeCharged">Nothing of the rule that nobody who may be a victim is charged unassessed stands in the way.</param>
public sealed record ChargeReadiness(int Counts, int Unproved, int OnTestimony, bool MayBeCharged);
