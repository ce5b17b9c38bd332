using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>One consented field on its way into the letter. Its text form says nothing.</summary>
/// <param name="Code">Of the list ReferralField.</param>
/// <param name="Text">Empty when nothing is recorded.</param>
internal sealed record ReferralValue(string Code, string Text)
{
    public override string ToString() => "•••";
}

/// <summary>Opens exactly the fields that a victim has agreed to, and nothing beside them.</summary>
internal sealed class ReferralContents(ICaseTrackerDb db, ICaseKeys keys, VictimRecording recording, IReferenceCodes codes)
{
    internal const string List = "ReferralField";

    /// <summary>Long words, which stand in paragraphs of their own.</summary>
    internal static readonly IReadOnlySet<string> Long = new HashSet<string> { "CONTACT_RULES", "RISK_FINDINGS", "SUPPORT_OBJECTIVES" };

    private static readonly string[] OfIdentity = ["GIVEN_NAME", "FAMILY_NAME", "BIRTH_DATE", "PHONE", "ADDRESS"];
    private static readonly string[] OfContact = ["CONTACT_RULES", "CODE_WORD"];
    private static readonly string[] OfRisk = ["RISK_LEVEL", "RISK_FINDINGS", "VULNERABILITIES"];

    /// <summary>How a field stands in the audit trail.</summary>
    internal static IEnumerable<string> AuditNames(IEnumerable<string> fields) => fields.Select(field => $"ReferralDocument.{field}");

    /// <summary>In the order of the list: how to contact comes before where.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Moved, altered, or the key was destroyed.</exception>
    internal async Task<IReadOnlyList<ReferralValue>> OpenAsync(VictimId victim, IReadOnlyList<string> fields, CancellationToken ct)
    {
        var open = new Dictionary<string, string>();
        if (fields.Any(OfIdentity.Contains)) await AddIdentityAsync(open, victim, ct);
        if (fields.Any(OfContact.Contains)) await AddContactAsync(open, victim, ct);
        if (fields.Any(OfRisk.Contains)) await AddRiskAsync(open, victim, ct);
        if (fields.Contains("SUPPORT_NEEDS")) open["SUPPORT_NEEDS"] = await NeedsAsync(victim, ct);
        if (fields.Contains("LAWYER")) open["LAWYER"] = await LawyersAsync(victim, ct);
        if (fields.Contains("SUPPORT_OBJECTIVES")) open["SUPPORT_OBJECTIVES"] = await ObjectivesAsync(victim, ct);
        var known = await db.Victims.AsNoTracking().SingleAsync(v => v.Id == victim, ct);
        (open["GENDER"], open["AGE"]) = (codes.Label("Gender", known.Gender), known.Child ? "under 18, or treated as a child" : "adult");
        return [.. codes.List(List).Select(c => c.Code).Where(fields.Contains).Select(code => new ReferralValue(code, open.GetValueOrDefault(code, "")))];
    }

    private async Task AddIdentityAsync(Dictionary<string, string> open, VictimId victim, CancellationToken ct)
    {
        if (await db.VictimIdentities.AsNoTracking().SingleOrDefaultAsync(i => i.VictimId == victim, ct) is not { } kept) return;
        var plain = await IdentityVault.OpenAsync(keys, kept, ct);
        (open["GIVEN_NAME"], open["FAMILY_NAME"], open["PHONE"], open["ADDRESS"]) = (plain.GivenName, plain.FamilyName, plain.Phone, plain.Address);
        open["BIRTH_DATE"] = plain.BirthDate?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
    }

    private async Task AddContactAsync(Dictionary<string, string> open, VictimId victim, CancellationToken ct)
    {
        if (await db.ContactRules.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct) is not { } rules) return;
        var texts = await recording.OpenAsync(rules, VictimRecording.ContactRules, ct);
        string[] lines =
        [
            rules.PhoneControlled ? "A trafficker controls the telephone: never call or write to it." : "",
            rules.Channels.Count == 0 ? "No channel is cleared: ask the sender before any contact." : $"Only by: {string.Join(", ", rules.Channels.Select(c => codes.Label("ContactChannel", c)))}.",
            Line("Safe time: ", "safeTime"), Line("Never between: ", "quietHours"), Line("", "note"),
        ];
        (open["CONTACT_RULES"], open["CODE_WORD"]) = (string.Join('\n', lines.Where(l => l.Length > 0)), texts.GetValueOrDefault("codeWord", ""));

        string Line(string label, string name) => texts.GetValueOrDefault(name, "") is { Length: > 0 } text ? label + text : "";
    }

    private async Task AddRiskAsync(Dictionary<string, string> open, VictimId victim, CancellationToken ct)
    {
        if (await db.RiskAssessments.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct) is not { } risk) return;
        var texts = await recording.OpenAsync(risk, VictimRecording.RiskAssessments, ct);
        open["RISK_LEVEL"] = string.Create(CultureInfo.InvariantCulture, $"{codes.Label("RiskLevel", risk.Level)}, assessed on {risk.AssessedOn:d MMMM yyyy}");
        open["RISK_FINDINGS"] = texts.GetValueOrDefault("findings", "");
        open["VULNERABILITIES"] = string.Join(", ", texts.GetValueOrDefault("vulnerabilities", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => codes.Label("Vulnerability", c)));
    }

    private async Task<string> NeedsAsync(VictimId victim, CancellationToken ct)
    {
        var needs = await db.SupportNeeds.AsNoTracking()
            .Where(n => n.VictimId == victim && !db.SupportNeedSteps.Any(s => s.NeedId == n.Id && s.State == SupportNeedStep.Ended)).Select(n => n.Service).ToListAsync(ct);
        return string.Join(", ", needs.Distinct().Order().Select(service => codes.Label(SupportServices.List, service)));
    }

    private async Task<string> ObjectivesAsync(VictimId victim, CancellationToken ct) =>
        await db.SupportPlans.AsNoTracking().Where(p => p.VictimId == victim).OrderByDescending(p => p.RecordedAt).FirstOrDefaultAsync(ct) is { } plan
            ? (await recording.OpenAsync(plan, VictimRecording.SupportPlans, ct)).GetValueOrDefault("objectives", "")
            : "";

    private async Task<string> LawyersAsync(VictimId victim, CancellationToken ct)
    {
        var said = new List<string>();
        foreach (var lawyer in await db.Lawyers.AsNoTracking().Where(l => l.VictimId == victim && !db.LawyerEnds.Any(e => e.LawyerId == l.Id)).ToListAsync(ct))
        {
            var texts = await recording.OpenAsync(lawyer, VictimRecording.Lawyers, ct);
            said.Add(string.Join(", ", ((string[])[texts.GetValueOrDefault("name", ""), texts.GetValueOrDefault("contact", "")]).Where(t => t.Length > 0)));
        }

        return string.Join("; ", said);
    }
}
