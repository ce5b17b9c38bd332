using System.Net;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>A mark in every sealed field of the care of a victim: one unique value each.</summary>
internal static class CareCanaries
{
    /// <summary>Field and value; every value ends with <paramref name="mark"/>.</summary>
    internal static IReadOnlyDictionary<string, string> All(string mark) => ((string[])[
        "Interview.interviewer", "Interview.justification", "InterviewOutcome.topics", "InterviewOutcome.notes", "InterviewOutcome.notHeldNotes", "ContactRules.safeTime", "ContactRules.codeWord", "ContactRules.note",
        "ContactAttempt.note", "ContactAttempt.reason", "EngagementState.note", "RiskAssessment.findings", "ThreatIncident.account", "RightsNotice.note", "ConsentDecision.note", "ConsentDecision.withdrawn",
        .. SupportCanaries.Fields,
    ]).Select((field, i) => (field, value: $"Cage{i:00}{mark}")).ToDictionary(c => c.field, c => c.value);

    /// <summary>Writes each of them where it belongs, as the coordinator.</summary>
    internal static async Task PlantAsync(HttpClient coordinator, Guid victim, IReadOnlyDictionary<string, string> canaries)
    {
        var interview = await coordinator.PlannedAsync(victim, justification: canaries["Interview.justification"], interviewer: canaries["Interview.interviewer"]);
        await coordinator.HoldAsync(victim, interview, canaries["InterviewOutcome.topics"], canaries["InterviewOutcome.notes"]).DoneAsync();
        var second = await coordinator.PlannedAsync(victim);
        await coordinator.CareAsync(victim, $"interviews/{second}/not-held", new { reason = "OTHER", notes = canaries["InterviewOutcome.notHeldNotes"] }).DoneAsync();
        await coordinator.SetRulesAsync(victim, new
        {
            phoneControlledByTrafficker = false, channels = (string[])["EMAIL"], safeTime = canaries["ContactRules.safeTime"], codeWord = canaries["ContactRules.codeWord"], quietHours = "22:00-06:00",
            note = canaries["ContactRules.note"],
        }).DoneAsync();
        await coordinator.ContactAsync(victim, "PHONE", "2026-05-04T10:00:00Z", canaries["ContactAttempt.reason"], note: canaries["ContactAttempt.note"]).DoneAsync();
        await coordinator.CareAsync(victim, "engagement", new { state = "ENGAGED", reason = "NONE", on = "2026-05-04", note = canaries["EngagementState.note"] }).DoneAsync();
        await coordinator.CareAsync(victim, "risk-assessments", new
        {
            level = "HIGH", assessedOn = "2026-05-02", reviewOn = "2026-06-02", specialMeasuresRecommended = true, vulnerabilities = (string[])["PREGNANCY"], findings = canaries["RiskAssessment.findings"],
        }).DoneAsync();
        await coordinator.CareAsync(victim, "threats", new { kind = "THREAT", occurredOn = "2026-05-01", account = canaries["ThreatIncident.account"] }).DoneAsync();
        await coordinator.CareAsync(victim, "rights-notices", new { notice = "LEGAL_AID", language = "ro", toldOn = "2026-05-01", note = canaries["RightsNotice.note"] }).DoneAsync();
        await coordinator.CareAsync(victim, "consents", new { scope = "RESEARCH", on = "2026-05-02", note = canaries["ConsentDecision.note"] }).DoneAsync();
        await coordinator.CareAsync(victim, "consents/withdraw", new { scope = "RESEARCH", on = "2026-05-03", note = canaries["ConsentDecision.withdrawn"] }).DoneAsync();
        await SupportCanaries.PlantAsync(coordinator, victim, canaries);
        await AllAreReadBackAsync(coordinator, victim, canaries);
        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.CareAsync(victim, "threats", new { kind = canaries["ThreatIncident.account"], occurredOn = "2026-05-01", account = canaries["ThreatIncident.account"] })).StatusCode);
    }

    /// <summary>Each is found where the entitled read it, so that a mark that was never kept fails.</summary>
    private static async Task AllAreReadBackAsync(HttpClient coordinator, Guid victim, IReadOnlyDictionary<string, string> canaries)
    {
        var read = (await (await coordinator.CareAsync(victim, "interviews/read", new { })).JsonAsync()).ToString();
        foreach (var topic in (string[])["CONTACT", "RISK", "RIGHTS", "SUPPORT"]) read += string.Concat((await coordinator.WelfareAsync(victim, topic)).Select(e => e.ToString()));
        Assert.Contains("PREGNANCY", read, StringComparison.Ordinal);
        Assert.All(canaries, canary => Assert.Contains(canary.Value, read, StringComparison.Ordinal));
    }
}
