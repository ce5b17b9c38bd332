using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects.Stages;

namespace CaseTracker.Domain.Suspects;

public sealed partial class Suspect
{
    /// <summary>Code of the list CaseStage.</summary>
    public string Stage { get; private set; } = CaseStages.Intake;

    /// <summary>Since when.</summary>
    public DateOnly StageOn { get; private set; }

    /// <summary>How many steps their history has.</summary>
    public int LastStage { get; private set; }

    /// <summary>Where they stand when they are named.</summary>
    /// <param name="caseStage">Where the case stands: nobody is charged by being named.</param>
    public SuspectStage Begin(string caseStage, DateOnly on, UserId by, DateTimeOffset now) => Enter(null, new StageStep(DefendantStages.OfNewcomer(caseStage), on, ""), by, now);

    /// <summary>A step that was taken before it came in here, from a file: what it needed was checked elsewhere.</summary>
    public SuspectStage Arrive(string stage, DateOnly on, string reason, UserId by, DateTimeOffset at) => Enter(LastStage == 0 ? null : Stage, new StageStep(stage, on, reason), by, at);

    /// <summary>Moves them on, aside, or back; the step is kept.</summary>
    /// <param name="facts">What was decided about them so far.</param>
    /// <param name="today">In the unit's zone.</param>
    public Result<SuspectStage> MoveTo(StageStep step, DefendantFacts facts, UserId by, DateOnly today, DateTimeOffset now)
    {
        if (step.To == Stage) return StageRefusals.AlreadyThere(Reference);
        if (!DefendantStages.MayFollow(Stage, step.To)) return StageRefusals.CannotFollow(Reference, Stage, step.To);
        if (step.On > today || step.On != NotBefore(step.On)) return StageRefusals.DayOutOfRange;
        if (step.To is CaseStages.Joined or CaseStages.Severed && step.OtherReference.Trim().Length == 0) return StageRefusals.OtherCaseNeeded;
        if (step.OtherCase == CaseId) return StageRefusals.SameCase;
        if (step.To == CaseStages.TransferredAbroad && step.ToState.Length == 0) return StageRefusals.StateNeeded;
        var may = DefendantStages.MayEnter(Stage, step.To, facts);
        return may.Refusal is { } notYet ? notYet : Enter(Stage, step, by, now);
    }

    /// <summary>Steps come one after the other; the day on which somebody was named is that of the record, and orders nothing.</summary>
    public DateOnly NotBefore(DateOnly on) => LastStage > 1 && on < StageOn ? StageOn : on;

    private SuspectStage Enter(string? from, StageStep step, UserId by, DateTimeOffset now)
    {
        (Stage, StageOn) = (step.To, step.On);
        return SuspectStage.Of(this, ++LastStage, from, step, by, now);
    }
}
