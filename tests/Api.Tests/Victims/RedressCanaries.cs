using CaseTracker.Api.Tests.Recovery;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>A mark in every sealed field of non-punishment and compensation.</summary>
internal static class RedressCanaries
{
    internal static readonly string[] Fields =
    [
        "non_punishment_assessments.Allegations", "non_punishment_assessments.AssessmentNote", "non_punishment_decisions.Reasoning", "collateral_proceedings.FileReference",
        "collateral_proceedings.Subject", "collateral_proceedings.Result", "entitlements.Reasoning", "compensation_claims.FileReference", "compensation_claims.ClaimNote", "compensation_decisions.DecisionReference",
        "compensation_decisions.AwardNote", "compensation_payments.PaymentNote",
    ];

    /// <summary>Pages and operations that stand beside the words and must not show them.</summary>
    internal static IEnumerable<string> Beside(Guid caseId, Guid victim, Guid assessment) =>
    [
        $"/cases/{caseId}/non-punishment/{assessment}", $"/cases/{caseId}/people", $"/victims", $"/api/v1/victims/{victim}/non-punishment", $"/api/v1/victims/{victim}/compensation",
        $"/api/v1/cases/{caseId}/non-punishment-assessments/{assessment}", $"/api/v1/cases/{caseId}/redress-due", $"/cases/{caseId}/deadlines",
    ];

    /// <returns>The assessment.</returns>
    internal static async Task<Guid> PlantAsync(ApiFixture app, HttpClient coordinator, Guid victim, Func<string, string> of)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var assessment = await coordinator.AssessedAsync(app.World.Case, victim, allegations: of("non_punishment_assessments.Allegations"), note: of("non_punishment_assessments.AssessmentNote"));
        await (await lead.JudgeAsync(app.World.Case, assessment, "NO_CHARGE", reasoning: of("non_punishment_decisions.Reasoning"), reviewOn: "2099-03-02")).DoneAsync();
        var path = $"/api/v1/victims/{victim}/collateral-proceedings";
        var fine = await coordinator.MadeAsync(path, new { kind = "FINE", beganOn = "2026-03-02", reference = of("collateral_proceedings.FileReference"), note = of("collateral_proceedings.Subject") });
        await StatusSteps.DoneAsync(coordinator, $"{path}/{fine}/advance", new { to = "CLOSED", on = "2026-03-03", note = of("collateral_proceedings.Result") });
        await (await coordinator.EntitleAsync(victim, reasoning: of("entitlements.Reasoning"))).DoneAsync();
        var claim = await coordinator.ClaimedAsync(victim, of("compensation_claims.FileReference"), of("compensation_claims.ClaimNote"));
        await (await coordinator.AwardAsync(victim, claim, reference: of("compensation_decisions.DecisionReference"), note: of("compensation_decisions.AwardNote"))).DoneAsync();
        await (await coordinator.PayAsync(victim, claim, 10, note: of("compensation_payments.PaymentNote"))).DoneAsync();
        return assessment;
    }
}
