namespace CaseTracker.Domain.Suspects.Chain;

/// <summary>What somebody contributes to the trafficking: "those who recruit, who exploit and who earn", those who make it possible, and those who use it (R57-R59).</summary>
public enum ChainPart { Procures, Exploits, Earns, Enables, Uses }

/// <summary>Which part each role of the list ChainRole plays.</summary>
public static class ChainParts
{
    /// <summary>A victim who was made to offend is nobody to hold to account: the role counts neither as identified nor as charged (R35).</summary>
    public const string VictimOffender = "VICTIM_OFFENDER";

    public const string Organisation = "BENEFICIARY_COMPANY";
    public const string User = "USER_CLIENT";

    private static readonly Dictionary<string, ChainPart> ByRole = new Dictionary<string, ChainPart>
    {
        ["RECRUITER"] = ChainPart.Procures, ["TRANSPORTER"] = ChainPart.Procures, ["DOCUMENT_FORGER"] = ChainPart.Procures, ["HARBOURER"] = ChainPart.Procures,
        ["LABOUR_INTERMEDIARY"] = ChainPart.Procures,
        ["CONTROLLER_GUARD"] = ChainPart.Exploits, ["EXPLOITER"] = ChainPart.Exploits, ["ORGANISER"] = ChainPart.Exploits,
        ["FINANCIER"] = ChainPart.Earns, ["MONEY_MULE"] = ChainPart.Earns, ["ACCOUNTANT_PROFESSIONAL_ENABLER"] = ChainPart.Earns, [Organisation] = ChainPart.Earns,
        ["PREMISES_PROVIDER"] = ChainPart.Enables, ["ADVERTISER_PLATFORM"] = ChainPart.Enables, ["CORRUPT_OFFICIAL"] = ChainPart.Enables,
        [User] = ChainPart.Uses,
    };

    /// <returns>Null for a role that says nothing of the part played, and for <see cref="VictimOffender"/>.</returns>
    public static ChainPart? Of(string role) => ByRole.TryGetValue(role, out var part) ? part : null;
}
