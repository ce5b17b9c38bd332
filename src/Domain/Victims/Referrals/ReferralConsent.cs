using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Referrals;

/// <summary>What a victim lets be handed to the partner of one referral, or that they take it back. The newest holds; taking it back never costs support.</summary>
public sealed class ReferralConsent : VictimRecord
{
    /// <summary>Fields of the list ReferralField that lead to the person.</summary>
    private static readonly string[] Contacts = ["PHONE", "ADDRESS"];

    private const string HowToContact = "CONTACT_RULES";

    private ReferralConsent()
    {
    }

    private ReferralConsent(RecordOf of) : base(of)
    {
    }

    public Guid ReferralId { get; private init; }

    /// <summary>False: it was withdrawn.</summary>
    public bool Given { get; private init; }

    /// <summary>Codes of the list ReferralField; empty when withdrawn.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    public DateOnly On { get; private init; }

    /// <summary>Last day it holds; null until withdrawn.</summary>
    public DateOnly? UntilOn { get; private init; }

    public bool HoldsOn(DateOnly day) => Given && On <= day && (UntilOn is null || day <= UntilOn);

    public static Result<ReferralConsent> Give(RecordOf of, Referral referral, IEnumerable<string> fields, DateOnly on, DateOnly? untilOn)
    {
        string[] agreed = [.. fields.Distinct().Order()];
        if (referral.Incoming) return ReferralRefusals.Incoming;
        if (untilOn < on) return ReferralRefusals.ConsentEndsBeforeGiven;
        if (agreed.Any(Contacts.Contains) && !agreed.Contains(HowToContact)) return ReferralRefusals.ContactWithoutRules;
        return new ReferralConsent(of) { ReferralId = referral.Id, Given = true, Fields = agreed, On = on, UntilOn = untilOn };
    }

    /// <param name="last">The newest of this referral; null when there is none.</param>
    public static Result<ReferralConsent> Withdraw(RecordOf of, DateOnly on, ReferralConsent? last)
    {
        if (last is not { Given: true }) return ReferralRefusals.NoConsentToWithdraw;
        return on < last.On ? ReferralRefusals.WithdrawnBeforeGiven : new ReferralConsent(of) { ReferralId = last.ReferralId, On = on };
    }
}

/// <summary>The exact document that was handed over: the PDF sealed with the case's key, its hash, and which fields it holds.</summary>
public sealed class ReferralDocument : VictimRecord
{
    public const int EngineMaxLength = 100;

    private ReferralDocument()
    {
    }

    private ReferralDocument(RecordOf of) : base(of)
    {
    }

    public Guid ReferralId { get; private init; }

    /// <summary>Codes of the list ReferralField.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    public DateOnly SentOn { get; private init; }

    /// <summary>Of the PDF, lower-case hex. A random mark inside keeps it from being found by guessing what the PDF says.</summary>
    public string Sha256 { get; private init; } = "";

    public long SizeBytes { get; private init; }

    public int Pages { get; private init; }

    /// <summary>Name and version of what rendered it.</summary>
    public string Engine { get; private init; } = "";

    /// <summary>The PDF, sealed.</summary>
    public byte[] Content { get; private init; } = [];

    public static ReferralDocument Keep(RecordOf of, ReferralConsent consent, DateOnly on, ReferralFileFacts file, byte[] content) => new(of)
    {
        ReferralId = consent.ReferralId, Fields = consent.Fields, SentOn = on, Sha256 = file.Sha256, SizeBytes = file.SizeBytes, Pages = file.Pages, Engine = file.Engine, Content = content,
    };
}

public sealed record ReferralFileFacts(string Sha256, long SizeBytes, int Pages, string Engine);
