using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Support;

/// <summary>What support is to achieve for one victim (HTCDS spl_). The newest holds; objectives and actions are sealed. Nothing in it depends on what the victim does for the case.</summary>
public sealed class SupportPlan : VictimRecord
{
    private SupportPlan()
    {
    }

    private SupportPlan(RecordOf of) : base(of)
    {
    }

    /// <summary>Codes of the list SupportPlanType.</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    public DateOnly StartsOn { get; private init; }

    public DateOnly? PlannedEndOn { get; private init; }

    /// <summary>Null while it runs.</summary>
    public DateOnly? EndedOn { get; private init; }

    public static Result<SupportPlan> Set(RecordOf of, IEnumerable<string> types, DateOnly startsOn, DateOnly? plannedEndOn, DateOnly? endedOn)
    {
        if (plannedEndOn < startsOn) return SupportRefusals.PlannedEndBeforeStart;
        if (endedOn < startsOn) return SupportRefusals.EndBeforeStart;
        return new SupportPlan(of) { Types = [.. types.Distinct().Order()], StartsOn = startsOn, PlannedEndOn = plannedEndOn, EndedOn = endedOn };
    }
}

/// <summary>One thing a victim needs. Who provides it is sealed beside its steps: it may be the shelter.</summary>
public sealed class SupportNeed : VictimRecord
{
    private SupportNeed()
    {
    }

    private SupportNeed(RecordOf of) : base(of)
    {
    }

    /// <summary>Code A01-A16 of the list ProtectionMeasureType.</summary>
    public string Service { get; private init; } = "";

    /// <summary>Since when it is needed.</summary>
    public DateOnly Since { get; private init; }

    public static SupportNeed Record(RecordOf of, string service, DateOnly since) => new(of) { Service = service, Since = since };

    /// <param name="last">The newest step of this need; null for the first.</param>
    /// <param name="code">Why it is unmet (list UnmetReason) or what came of it (list SupportOutcome); empty when it is provided.</param>
    public Result<SupportNeedStep> Take(RecordOf of, string state, DateOnly on, string code, SupportNeedStep? last)
    {
        if (last?.State == SupportNeedStep.Ended) return SupportRefusals.NeedEnded;
        if (on < (last?.On ?? Since)) return SupportRefusals.BeforeTheLast;
        return SupportNeedStep.Of(of, Id, (last?.Number ?? 0) + 1, state, on, code);
    }
}

/// <summary>From this day on a need is provided for, is unmet, or has ended.</summary>
public sealed class SupportNeedStep : VictimRecord
{
    public const string Provided = "PROVIDED";
    public const string Unmet = "UNMET";
    public const string Ended = "ENDED";

    private SupportNeedStep()
    {
    }

    private SupportNeedStep(RecordOf of) : base(of)
    {
    }

    public Guid NeedId { get; private init; }

    /// <summary>Within the need, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list SupportNeedState.</summary>
    public string State { get; private init; } = "";

    public DateOnly On { get; private init; }

    public string Code { get; private init; } = "";

    internal static SupportNeedStep Of(RecordOf of, Guid need, int number, string state, DateOnly on, string code) =>
        new(of) { NeedId = need, Number = number, State = state, On = on, Code = code };
}

public static class SupportRefusals
{
    public static readonly Refusal PlannedEndBeforeStart = new("support.planned_end_before_start", "It cannot be planned to end before it starts.", RefusalKind.Invalid, "plannedEndOn");
    public static readonly Refusal EndBeforeStart = new("support.end_before_start", "It cannot end before it starts.", RefusalKind.Invalid, "endedOn");
    public static readonly Refusal NeedEnded = new("support.need_ended", "This need has ended: record a new one.", RefusalKind.Conflict);
    public static readonly Refusal BeforeTheLast = new("support.before_the_last", "What was recorded of this need before is later than that day.", RefusalKind.Invalid, "on");
}
