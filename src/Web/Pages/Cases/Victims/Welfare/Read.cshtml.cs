using CaseTracker.Application.Victims.Welfare;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Welfare;

/// <summary>What is written about one side of a victim's care, after the reader asked for it.</summary>
public sealed class ReadModel : VictimPage
{
    /// <summary>Null until the reader asked for it: opening the page shows nothing.</summary>
    public IReadOnlyList<WelfareEntry>? Entries { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public async Task<IActionResult> OnPostAsync(Guid victimId, string topic)
    {
        var page = await ShowVictimAsync(victimId);
        Response.Headers.CacheControl = "no-store";
        return Victim is null ? page : Show(await Ask(new ReadWelfareQuery(victimId, topic.ToUpperInvariant())), entries => Entries = entries);
    }

    public string Title(WelfareEntry entry) => entry.Record switch
    {
        "contactRules" => T["Contact rules"],
        "contact" => T["Contact: {0}", Label("ContactChannel", entry.Code)],
        "engagement" => T["With the case: {0}", Label("EngagementState", entry.Code)],
        "assessment" => T["Assessment: {0}", Label("RiskLevel", entry.Code)],
        "threat" => T["Incident: {0}", Label("ThreatKind", entry.Code)],
        "rightsNotice" => T["Told: {0}", Label("RightsNotice", entry.Code)],
        "supportPlan" => T["Support plan"],
        "need" => T["Need: {0}", Label("ProtectionMeasureType", entry.Code)],
        "needStep" => T["Need: {0}", Label("SupportNeedState", entry.Code)],
        "referral" => T["Referral: {0}", string.Join(", ", entry.Code.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Label("ProtectionMeasureType", code)))],
        "referralStep" => T["Referral: {0}", Label("ReferralStatus", entry.Code)],
        "referralConsent" => T["Consent to a referral"],
        "lawyer" => T["Lawyer: {0}", Label("LawyerBasis", entry.Code)],
        "legalAid" => T["Legal aid: {0}", Label("LegalAidDecision", entry.Code)],
        _ => T["Consent: {0}", Label("ConsentScope", entry.Code)],
    };

    public string Name(string text) => text switch
    {
        "safeTime" => T["Safe time"],
        "codeWord" => T["Code word"],
        "quietHours" => T["Do not contact between"],
        "reason" => T["Why against the contact rules?"],
        "findings" => T["Findings"],
        "vulnerabilities" => T["Vulnerabilities"],
        "account" => T["What happened?"],
        "objectives" => T["Objectives"],
        "actionPlan" => T["Action plan"],
        "purpose" => T["What is asked for"],
        "name" => T["Name"],
        "contact" => T["Contact"],
        _ => T["Note"],
    };

    public string Text(string name, string text) =>
        name == "vulnerabilities" ? string.Join(", ", text.Split(' ').Select(code => Label("Vulnerability", code))) : text;
}
