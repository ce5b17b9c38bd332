using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Identification;

/// <summary>
/// Which decision may follow which, by codes of the list VictimStatus. It follows the referral mechanism and not the criminal case: a person
/// is identified, or not, whatever becomes of the prosecution (CoE Convention Art. 10(2), 12(6); Dir. 2011/36 Art. 11(3)).
/// </summary>
public static class StatusPath
{
    public const string ReflectionPeriod = "REFLECTION_PERIOD";

    private static readonly IReadOnlyDictionary<string, string[]> Next = new Dictionary<string, string[]>
    {
        ["DETECTED"] = ["PRESUMED_VICTIM", "REFERRED", "EXITED"],
        ["PRESUMED_VICTIM"] = ["REFERRED", "RG_PENDING", "RG_POSITIVE", "RG_NEGATIVE", "EXITED"],
        ["REFERRED"] = ["RG_PENDING", "RG_POSITIVE", "RG_NEGATIVE", "EXITED"],
        ["RG_PENDING"] = ["RG_POSITIVE", "RG_NEGATIVE", "EXITED"],
        ["RG_POSITIVE"] = [ReflectionPeriod, "FORMAL_ID_PENDING", "FORMAL_ID_POSITIVE", "FORMAL_ID_NEGATIVE", "SUPPORT", "EXITED"],
        ["RG_NEGATIVE"] = ["RECONSIDERATION_APPEAL", "RE_REFERRED", "EXITED"],
        [ReflectionPeriod] = ["FORMAL_ID_PENDING", "FORMAL_ID_POSITIVE", "FORMAL_ID_NEGATIVE", "SUPPORT", "EXITED"],
        ["FORMAL_ID_PENDING"] = ["FORMAL_ID_POSITIVE", "FORMAL_ID_NEGATIVE", "EXITED"],
        ["FORMAL_ID_POSITIVE"] = ["SUPPORT", "RETURN_OR_INTEGRATION", "RECONSIDERATION_APPEAL", "EXITED"],
        ["FORMAL_ID_NEGATIVE"] = ["RECONSIDERATION_APPEAL", "RE_REFERRED", "EXITED"],
        ["RECONSIDERATION_APPEAL"] = ["RG_POSITIVE", "RG_NEGATIVE", "FORMAL_ID_POSITIVE", "FORMAL_ID_NEGATIVE", "EXITED"],
        ["SUPPORT"] = ["FORMAL_ID_PENDING", "FORMAL_ID_POSITIVE", "FORMAL_ID_NEGATIVE", "RETURN_OR_INTEGRATION", "EXITED"],
        ["RETURN_OR_INTEGRATION"] = ["SUPPORT", "RE_REFERRED", "EXITED"],
        ["EXITED"] = ["RE_REFERRED"],
        ["RE_REFERRED"] = ["RG_PENDING", "RG_POSITIVE", "RG_NEGATIVE", "EXITED"],
    };

    /// <summary>Codes that may follow; empty when the code is unknown.</summary>
    public static IReadOnlyList<string> After(string status) => Next.GetValueOrDefault(status, []);

    public static bool Allows(string from, string to) => After(from).Contains(to);

    /// <summary>Found not to be a victim, or gone: whoever is not may have a recovery and reflection period (CoE Art. 13(1)).</summary>
    public static bool IsNegativeOrGone(string status) => status is "RG_NEGATIVE" or "FORMAL_ID_NEGATIVE" or "EXITED";

    /// <summary>Found not to be a victim. Everyone else is recognised or presumed to be one; whoever leaves support stays so.</summary>
    public static bool IsFoundNoVictim(string status) => status is "RG_NEGATIVE" or "FORMAL_ID_NEGATIVE";
}

public static class StatusRefusals
{
    public static readonly Refusal BeforeTheLast = new("status.before_the_last", "The decision before this one is later than that day.", RefusalKind.Invalid, "decidedOn");

    public static readonly Refusal BeginThePeriod =
        new("status.begin_the_period", "A recovery and reflection period has a beginning and a minimum: begin the period instead.", RefusalKind.Conflict, "to");

    public static Refusal NotFromHere(string from, string to) =>
        new("status.not_from_here", $"The status {to} cannot follow {from}.", RefusalKind.Conflict, "to");
}
