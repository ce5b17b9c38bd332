using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Referrals;

/// <summary>
/// A victim referred to a partner, or by one (CoE Convention Art. 10; Dir. 2011/36 Art. 11(4)). To which organisation and for what purpose is sealed: it may be the
/// shelter. What came of it are its steps; what may be handed over, its consents.
/// </summary>
public sealed class Referral : VictimRecord
{
    private Referral()
    {
    }

    private Referral(RecordOf of) : base(of)
    {
    }

    /// <summary>A partner referred the victim to this unit.</summary>
    public bool Incoming { get; private init; }

    /// <summary>HTCDS reason: code of the list ReferralReason.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>What is asked for: codes A01-A16 of the list ProtectionMeasureType.</summary>
    public IReadOnlyList<string> Services { get; private init; } = [];

    /// <summary>Day of the draft, or on which it came in.</summary>
    public DateOnly On { get; private init; }

    public static Referral Draft(RecordOf of, string reason, IEnumerable<string> services, DateOnly on) =>
        new(of) { Reason = reason, Services = [.. services.Distinct().Order()], On = on };

    public static Referral Receive(RecordOf of, string reason, IEnumerable<string> services, DateOnly on) =>
        new(of) { Incoming = true, Reason = reason, Services = [.. services.Distinct().Order()], On = on };
}

/// <summary>One step of a referral: sent, accepted, declined, closed with an outcome, or the partner told of a withdrawn consent.</summary>
public sealed class ReferralStep : VictimRecord
{
    public const string Sent = "SENT";
    public const string Accepted = "ACCEPTED";
    public const string Declined = "DECLINED";
    public const string Closed = "CLOSED";
    public const string Informed = "INFORMED";

    private ReferralStep()
    {
    }

    private ReferralStep(RecordOf of) : base(of)
    {
    }

    public Guid ReferralId { get; private init; }

    /// <summary>Within the referral, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>One of the constants: code of the list ReferralStatus.</summary>
    public string Step { get; private init; } = "";

    public DateOnly On { get; private init; }

    /// <summary>Why it was declined (list ReferralDeclineReason) or what came of it (list ReferralOutcome); else empty.</summary>
    public string Code { get; private init; } = "";

    internal static ReferralStep Of(RecordOf of, Guid referral, int number, string step, DateOnly on, string code) =>
        new(of) { ReferralId = referral, Number = number, Step = step, On = on, Code = code };
}
