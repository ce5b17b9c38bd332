using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Counsel;

/// <summary>A victim's own lawyer (Dir. 2011/36 Art. 12(2); CoE Convention Art. 15(2)). Name and contact are sealed. A victim may have more than one.</summary>
public sealed class Lawyer : VictimRecord
{
    private Lawyer()
    {
    }

    private Lawyer(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list LawyerBasis.</summary>
    public string Basis { get; private init; } = "";

    public DateOnly AppointedOn { get; private init; }

    public static Lawyer Appoint(RecordOf of, string basis, DateOnly on) => new(of) { Basis = basis, AppointedOn = on };

    /// <param name="ended">It was recorded already.</param>
    public Result<LawyerEnd> End(RecordOf of, DateOnly on, bool ended)
    {
        if (ended) return CounselRefusals.Ended;
        return on < AppointedOn ? CounselRefusals.EndedBeforeAppointed : LawyerEnd.Of(of, Id, on);
    }
}

/// <summary>A lawyer acts no longer. One for each.</summary>
public sealed class LawyerEnd : VictimRecord
{
    private LawyerEnd()
    {
    }

    private LawyerEnd(RecordOf of) : base(of)
    {
    }

    public Guid LawyerId { get; private init; }

    public DateOnly EndedOn { get; private init; }

    internal static LawyerEnd Of(RecordOf of, Guid lawyer, DateOnly on) => new(of) { LawyerId = lawyer, EndedOn = on };
}

/// <summary>Legal aid was applied for, granted or refused. The newest holds.</summary>
public sealed class LegalAidDecision : VictimRecord
{
    private LegalAidDecision()
    {
    }

    private LegalAidDecision(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list LegalAidDecision.</summary>
    public string Decision { get; private init; } = "";

    public DateOnly On { get; private init; }

    /// <param name="last">The decision before; null for the first.</param>
    public static Result<LegalAidDecision> Record(RecordOf of, string decision, DateOnly on, LegalAidDecision? last)
    {
        if (last?.Decision == decision) return CounselRefusals.SameDecision;
        return on < last?.On ? CounselRefusals.BeforeTheLast : new LegalAidDecision(of) { Decision = decision, On = on };
    }
}

public static class CounselRefusals
{
    public static readonly Refusal Ended = new("lawyer.ended", "It is recorded already that this lawyer acts no longer.", RefusalKind.Conflict);
    public static readonly Refusal EndedBeforeAppointed = new("lawyer.ended_before_appointed", "It cannot end before it began.", RefusalKind.Invalid, "endedOn");
    public static readonly Refusal SameDecision = new("legal_aid.same_decision", "This is what holds already.", RefusalKind.Conflict, "decision");
    public static readonly Refusal BeforeTheLast = new("legal_aid.before_the_last", "The decision before this one is later than that day.", RefusalKind.Invalid, "on");
    public static readonly Refusal NotHeld = new("counsel.not_held", "Only what took place was attended.", RefusalKind.Conflict);
    public static readonly Refusal OneOccasion = new("counsel.one_occasion", "Name one: a hearing or an interview.", RefusalKind.Invalid, "hearingId");
}
