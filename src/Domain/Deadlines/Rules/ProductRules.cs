namespace CaseTracker.Domain.Deadlines.Rules;

/// <summary>The rules by which the product itself starts clocks and warns; they can be edited, but not withdrawn.</summary>
public static class ProductRules
{
    public const string Reflection = "COE-THB-13";
    public const string ProtectionRenewal = "POL-PROT-RENEW";
    public const string PermitRenewal = "POL-PERMIT-RENEW";
    public const string SpecialMeasures = "POL-SM";

    public const string NonPunishmentReview = "POL-NONPUN-REVIEW";
    public const string RiskReview = "POL-RISK";
    public const string NextContact = "POL-CONTACT";
    public const string Reclassification = "POL-RECLASS";
    public const string LenientSentence = "POL-LENIENT";

    public const string VictimNotice = "POL-VICTIM-NOTICE";
    public const string VictimReview = "EU-VRD-11";
    public const string ReviewDecision = "POL-REVIEW-ANSWER";

    public static bool AreNeeded(string id) =>
        id is Reflection or ProtectionRenewal or PermitRenewal or SpecialMeasures or NonPunishmentReview or RiskReview or NextContact or Reclassification or LenientSentence
            or VictimNotice or VictimReview or ReviewDecision;
}
