using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>A mark in every sealed field of support, referrals and counsel, and in a letter that was sent.</summary>
internal static class SupportCanaries
{
    internal static readonly string[] Fields =
    [
        "SupportPlan.objectives", "SupportPlan.actionPlan", "SupportNeed.note", "SupportNeedStep.note", "Referral.purpose", "Referral.received", "ReferralConsent.note", "ReferralConsent.withdrawn",
        "ReferralStep.note", "Lawyer.name", "Lawyer.contact", "LegalAidDecision.note",
    ];

    /// <summary>Fields that carry the marks of the vault and of the care into the letter.</summary>
    private static readonly string[] InTheLetter = ["GIVEN_NAME", "FAMILY_NAME", "PHONE", "ADDRESS", "CONTACT_RULES", "CODE_WORD", "RISK_FINDINGS", "SUPPORT_OBJECTIVES", "LAWYER"];

    /// <summary>Writes each of them where it belongs, as the coordinator.</summary>
    internal static async Task PlantAsync(HttpClient coordinator, Guid victim, IReadOnlyDictionary<string, string> canaries)
    {
        var partner = await coordinator.PartnerAsync();
        await coordinator.CareAsync(victim, "support-plan", new
        {
            types = (string[])["Health"], startsOn = SupportSteps.Day(-3), objectives = canaries["SupportPlan.objectives"], actionPlan = canaries["SupportPlan.actionPlan"],
        }).DoneAsync();
        var need = (await (await coordinator.NeedAsync(victim, "A03", reason: "PENDING", note: canaries["SupportNeed.note"])).JsonAsync()).GetProperty("id").GetGuid();
        await coordinator.CareAsync(victim, $"needs/{need}/steps", new { state = "PROVIDED", on = SupportSteps.Day(-2), partnerId = partner, note = canaries["SupportNeedStep.note"] }).DoneAsync();
        _ = await (await coordinator.CareAsync(victim, "lawyers", new { basis = "CHOSEN", appointedOn = SupportSteps.Day(-2), name = canaries["Lawyer.name"], contact = canaries["Lawyer.contact"] })).JsonAsync();
        await coordinator.CareAsync(victim, "legal-aid", new { decision = "APPLIED", on = SupportSteps.Day(-2), note = canaries["LegalAidDecision.note"] }).DoneAsync();
        _ = await (await coordinator.CareAsync(victim, "referrals/received", new { partnerId = partner, reason = "Other", on = SupportSteps.Day(-2), purpose = canaries["Referral.received"] })).JsonAsync();

        var referral = await coordinator.DraftAsync(victim, partner, canaries["Referral.purpose"]);
        await coordinator.AgreeAsync(victim, referral, InTheLetter, note: canaries["ReferralConsent.note"]).DoneAsync();
        var letter = (await (await coordinator.SendLetterAsync(victim, referral)).JsonAsync()).GetProperty("documentId").GetGuid();
        await coordinator.StepAsync(victim, referral, "ACCEPTED", note: canaries["ReferralStep.note"]).DoneAsync();
        await coordinator.TakeBackAsync(victim, referral, canaries["ReferralConsent.withdrawn"]).DoneAsync();
        var text = await SupportSteps.TextAsync(await (await coordinator.OpenLetterAsync(victim, letter)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var field in (string[])["Referral.purpose", "SupportPlan.objectives", "Lawyer.name"]) Assert.Contains(canaries[field], text, StringComparison.Ordinal);
    }
}
