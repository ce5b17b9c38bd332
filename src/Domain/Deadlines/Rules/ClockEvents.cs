namespace CaseTracker.Domain.Deadlines.Rules;

/// <summary>Which rules a recorded act may trigger. What a person, or the unit's choice, starts of them is another question.</summary>
public static class ClockEvents
{
    public const string HearingFixed = "HEARING_FIXED";
    private const string Referral = "NRM_REFERRAL";
    private const string ReasonableGrounds = "REASONABLE_GROUNDS";

    private static readonly IReadOnlyDictionary<string, string[]> Triggered = new Dictionary<string, string[]>
    {
        ["CASE_REFERRED"] = ["POL-EARLY-PROS"],
        ["ARREST"] = ["ECHR-5-3", "US-STA-30", "EW-VC-1", "EW-VC-5"],
        ["REMAND"] = ["DE-STPO-121", "RO-CPP-233", "EW-CTL-SUM", "EW-CTL-EW", "US-STA-90"],
        ["SENT_FOR_TRIAL"] = ["EW-CTL-CC", "US-STA-70"],
        ["EIO_RECEIVED"] = ["EU-EIO-16", "EU-EIO-12-3", "EU-EIO-32"],
        ["EIO_RECOGNISED"] = ["EU-EIO-12-4"],
        ["EAW_ARREST"] = ["EU-EAW-17-3"],
        ["EAW_CONSENT"] = ["EU-EAW-17-2"],
        ["EAW_DECISION"] = ["EU-EAW-23-2"],
        ["PRESERVATION_SERVED"] = ["COE-CYB-16", "EU-EPOCPR-11", "US-2703F"],
        ["PRODUCTION_ORDER_RECEIVED"] = ["EU-EPOC-10", "EU-EPOC-10E", "COE-2AP-7"],
        ["FREEZING_RECEIVED"] = ["EU-FRZ-9A"],
        ["FREEZING_RECOGNISED"] = ["EU-FRZ-9B"],
        ["CONFISCATION_RECEIVED"] = ["EU-CNF-20"],
        ["CASH_SEIZED"] = ["EW-CASH-48", "US-CAF-60"],
        [HearingFixed] = [ProductRules.SpecialMeasures],
        [Referral] = ["EW-NRM-RG"],
        [ReasonableGrounds] = ["EW-NRM-REC"],
        ["NO_PROSECUTION"] = ["EU-VRD-11"],
        ["REVIEW_REQUESTED"] = ["EW-VRR-30"],
        ["CONVICTION"] = ["EW-POCA-2Y"],
        ["SENTENCE"] = ["EW-ULS-28", "EW-SLIP-56", "EW-APP-28", "US-R35-14", "US-APP-14", "US-APP-30", "US-REST-90", "EW-VC-1", "EW-VC-5"],
        ["FINAL_DECISION"] = ["ECHR-35"],
        ["DATA_BREACH"] = ["EU-LED-30"],
    };

    /// <summary>Codes of the list ClockEvent.</summary>
    public static IReadOnlyCollection<string> All => [.. Triggered.Keys];

    /// <summary>The event that a decision on a victim's status is; null when no clock is known to hang on it.</summary>
    /// <param name="status">Code of the list VictimStatus.</param>
    public static string? OfStatus(string status) => status switch
    {
        "REFERRED" or "RE_REFERRED" => Referral,
        "RG_POSITIVE" => ReasonableGrounds,
        _ => null,
    };

    /// <summary>Whether any event starts a clock by this rule.</summary>
    public static bool CanStart(string rule) => Triggered.Values.Any(rules => rules.Contains(rule));

    /// <summary>Rule ids; empty for what is no event.</summary>
    public static IReadOnlyList<string> RulesOf(string @event) => Triggered.GetValueOrDefault(@event, []);
}
