using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;

namespace CaseTracker.Api.Tests.Suspects;

/// <summary>What tests about stages and outcomes send.</summary>
internal static class StageSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Task<HttpResponseMessage> GoAsync(
        this HttpClient client, Guid suspect, string stage, string? on = null, string? proofReason = "The report is on its way", string? blockedBy = null, string? expectedBy = null, string? otherCase = null, string? toState = null) =>
        client.PostAsJsonAsync($"/api/v1/suspects/{suspect}/stage", new { stage, reason = "As decided", proofReason, on, blockedBy, expectedBy, otherCase, toState }, Ct);

    /// <summary>A case with a suspect against whom a count of trafficking for a victim stands.</summary>
    internal static async Task<(Guid Case, Guid Suspect, Guid Count, Guid Victim)> AccusedAsync(this ApiFixture app, HttpClient lead, string title)
    {
        var id = await TestWorld.OpenCaseAsync(lead, title);
        var (suspect, victim) = (await lead.SuspectAsync(id), await lead.RegisterVictimAsync(id));
        var laid = await lead.PostAsJsonAsync($"/api/v1/cases/{id}/counts", new { suspectId = suspect, victimId = victim, offenceId = await app.OffenceAsync("EX-THB-LABOUR") }, Ct);
        return (id, suspect, (await laid.JsonAsync()).GetProperty("id").GetGuid(), victim);
    }

    internal static Task<string> StageOfAsync(this ApiFixture app, Guid caseId) => app.ScalarAsync<string>("select stage from cases where id = $1", caseId);

    internal static Task<string> StandsAsync(this ApiFixture app, Guid suspect) => app.ScalarAsync<string>("select stage from suspects where id = $1", suspect);

    internal static async Task<JsonElement> StateAsync(this HttpClient client, Guid caseId, int index = 0) =>
        (await client.ReadAsync($"cases/{caseId}/defendants")).GetProperty("defendants")[index].GetProperty("state");

    internal static Task<HttpResponseMessage> VerdictAsync(this HttpClient client, Guid id, Guid count, string verdict = "CONVICTED_AS_CHARGED", string basis = "TRIAL", string on = "2026-03-02") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/counts/{count}/verdicts", new { verdict, basis, court = "District court", decidedOn = on }, Ct);

    internal static async Task<Guid> SentencedAsync(this HttpClient client, Guid id, Guid suspect, Guid count) => (await (await client.PostAsJsonAsync($"/api/v1/cases/{id}/sentences", new
    {
        suspectId = suspect, countIds = (Guid[])[count], parts = (object[])[new { kind = "IMPRISONMENT", months = 30 }], setOffMonths = 0, court = "District court", decidedOn = "2026-03-02",
    }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> SettleAsync(this HttpClient client, Guid id, Guid suspect, Guid count, decimal? compensation = 2500, string? whyNoCompensation = null, string? asked = "2026-02-20") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/settlements", new
        {
            suspectId = suspect, countIds = (Guid[])[count], kind = "PLEA_AGREEMENT", offeredBy = "DEFENCE", offeredOn = "2026-02-25", terms = "Pleads guilty", victimsConsultedOn = asked, compensation,
            currency = compensation is null ? null : "EUR", whyNoCompensation,
        }, Ct);

    internal static Task<HttpResponseMessage> AppealAsync(this HttpClient client, Guid id, Guid suspect, string on = "2026-03-03") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/appeals", new { suspectId = suspect, by = "DEFENCE", against = "SENTENCE", court = "Court of appeal", filedOn = on }, Ct);

    internal static Task<HttpResponseMessage> DiscontinueAsync(this HttpClient client, Guid id, Guid suspect, Guid[] victims, string ground = "EVIDENTIAL", Guid[]? counts = null) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/discontinuances", new
        {
            suspectId = suspect, countIds = counts, ground, reason = "Nobody saw it", decidedOn = "2026-03-02", victims = victims.Select(v => new { victimId = v, statusContinues = true }),
        }, Ct);

    internal static async Task<Guid> IdAsync(this HttpResponseMessage answer) => (await answer.JsonAsync()).GetProperty("id").GetGuid();
}
