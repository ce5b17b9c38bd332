using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Statistics.Exports;

namespace CaseTracker.Application.Statistics.Exports;

/// <summary>One row of the export and the fields of ours that found no place in it.</summary>
internal sealed record HtcdsRow(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Lost);

/// <summary>Our records in the words of the standard. No identity, no free text, no day: names, contacts, dates and places stay blank.</summary>
internal sealed class HtcdsMapping(IReferenceCodes codes)
{
    private const string Other = "Other";

    /// <summary>What may single someone out, the last blanked first: gender, form of exploitation, unit. With the year these are four, and the year is the same for all.</summary>
    internal static TraitRow Traits(ResearchRow row) => new(row.VictimId, [row.Gender, string.Join(HtcdsFields.Separator, row.Exploitation.Order(StringComparer.Ordinal)), row.Unit]);

    internal const int TraitCount = 3;

    /// <param name="number">Within the file.</param>
    /// <param name="traits">As they are after blanking.</param>
    internal HtcdsRow Row(int number, ResearchRow row, TraitRow traits)
    {
        var lost = new List<string>();
        var fields = new Dictionary<string, string>
        {
            ["prs_SecondName"] = $"P-{number:00000}",
            ["prs_Gender"] = traits.Values[0].Length == 0 ? "NonSpecifiedUnknown" : Known("prs_Gender", traits.Values[0], "Gender", lost),
            ["vic_TypeOfExploitation"] = traits.Values[1].Length == 0 ? Other : Many("vic_TypeOfExploitation", traits.Values[1].Split(HtcdsFields.Separator), "TypeOfExploitation", lost),
            ["vic_TraffickingStatus"] = Known("vic_TraffickingStatus", row.Status, "VictimStatus", lost),
            ["vic_TraffickingStatusDecisionMakingOrg"] = row.Body is { } body ? DecidedBy(body) : "",
            ["per_RoleInProcess"] = Many("per_RoleInProcess", row.Roles, "ChainRole", lost),
            ["cas_Status"] = !row.CaseClosed ? "Active" : row.SupportOpen ? "FollowUp" : row.ReferralReason is null ? "Closed" : "ClosedReferred",
            ["cas_CaseOwner"] = traits.Values[2],
            ["cas_ReasonForOutgoingReferral"] = row.ReferralReason is { } reason ? Known("cas_ReasonForOutgoingReferral", reason, "ReferralReason", lost) : "",
            ["spl_Type"] = row.Support.Count == 0 ? "" : Many("spl_Type", row.Support, "SupportPlanType", lost),
            ["con_Consent"] = row.Consent == true ? "true" : "false",
        };
        if (row.Child) lost.Add("Child or adult: the standard knows an age in years, which would say more than is needed");
        return new HtcdsRow(fields, lost);
    }

    /// <summary>Another order for every export, and the same whenever it is fetched: rows of two exports cannot be laid side by side.</summary>
    internal static string Place(Guid export, Guid victim) => Convert.ToHexString(SHA256.HashData([.. export.ToByteArray(), .. victim.ToByteArray()]));

    private string Many(string field, IEnumerable<string> values, string system, List<string> lost) =>
        string.Join(HtcdsFields.Separator, values.Select(v => Known(field, v, system, lost)).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The value of the picklist: the code itself, what the code list maps it to, else Other, or blank where the field has no such value; that is a loss.</summary>
    private string Known(string field, string code, string system, List<string> lost)
    {
        if (HtcdsFields.Find(field).Values.Contains(code)) return code;
        if (codes.Find(system, code)?.MapsTo is { } target && target.StartsWith("HTCDS:", StringComparison.Ordinal) && target[(target.LastIndexOf(':') + 1)..] is { Length: > 0 } mapped && HtcdsFields.Allows(field, mapped))
        {
            if (mapped == Other) lost.Add($"{system} {code} became {Other}");
            return mapped;
        }
        var instead = HtcdsFields.Find(field).Values.Contains(Other) ? Other : "";
        lost.Add(instead.Length == 0 ? $"{system} {code} was left blank" : $"{system} {code} became {Other}");
        return instead;
    }

    private static string DecidedBy(string body) => body switch
    {
        "POLICE" => "Police",
        "PROSECUTION" or "COURT" => "CourtOrProsecution",
        "SUPPORT_ORGANISATION" => "NGO",
        "COMPETENT_AUTHORITY" or "MIGRATION_AUTHORITY" or "LABOUR_INSPECTORATE" or "SOCIAL_SERVICES" => "NonPoliceGovernmentalOrganization",
        _ => Other,
    };
}
