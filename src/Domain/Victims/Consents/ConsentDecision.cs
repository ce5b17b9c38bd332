using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Consents;

/// <summary>What a victim was told of their rights, and in which language (Dir. 2012/29 Arts 3-4). Who told them is who recorded it.</summary>
public sealed class RightsNotice : VictimRecord
{
    private RightsNotice()
    {
    }

    private RightsNotice(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list RightsNotice.</summary>
    public string Notice { get; private init; } = "";

    /// <summary>ISO 639 code.</summary>
    public string Language { get; private init; } = "";

    public DateOnly ToldOn { get; private init; }

    public static RightsNotice Tell(RecordOf of, string notice, string language, DateOnly on) => new(of) { Notice = notice, Language = language, ToldOn = on };
}

/// <summary>A victim gave consent to one thing, or withdrew it. The newest of a scope holds; withdrawing never costs support.</summary>
public sealed class ConsentDecision : VictimRecord
{
    private ConsentDecision()
    {
    }

    private ConsentDecision(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list ConsentScope.</summary>
    public string Scope { get; private init; } = "";

    /// <summary>False: it was withdrawn.</summary>
    public bool Given { get; private init; }

    public DateOnly On { get; private init; }

    /// <summary>Last day it holds; null until withdrawn.</summary>
    public DateOnly? UntilOn { get; private init; }

    public bool HoldsOn(DateOnly day) => Given && (UntilOn is null || day <= UntilOn);

    public static Result<ConsentDecision> Give(RecordOf of, string scope, DateOnly on, DateOnly? untilOn) =>
        untilOn < on ? ConsentRefusals.EndsBeforeGiven : new ConsentDecision(of) { Scope = scope, Given = true, On = on, UntilOn = untilOn };

    /// <param name="last">The newest decision of this scope; null when there is none.</param>
    public static Result<ConsentDecision> Withdraw(RecordOf of, string scope, DateOnly on, ConsentDecision? last)
    {
        if (last is null || !last.HoldsOn(on)) return ConsentRefusals.NothingToWithdraw;
        return on < last.On ? ConsentRefusals.WithdrawnBeforeGiven : new ConsentDecision(of) { Scope = scope, On = on };
    }
}

public static class ConsentRefusals
{
    public static readonly Refusal NothingToWithdraw = new("consent.nothing_to_withdraw", "No consent of this kind holds on that day.", RefusalKind.Conflict, "scope");
    public static readonly Refusal WithdrawnBeforeGiven = new("consent.withdrawn_before_given", "It cannot be withdrawn before it was given.", RefusalKind.Invalid, "on");
    public static readonly Refusal EndsBeforeGiven = new("consent.ends_before_given", "It cannot end before it is given.", RefusalKind.Invalid, "untilOn");
}
