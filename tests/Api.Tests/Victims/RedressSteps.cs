using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>What tests about non-punishment and compensation send.</summary>
internal static class RedressSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Task<Guid> AddSuspectAsync(this HttpClient client, Guid caseId, string kind = "person") =>
        client.MadeAsync($"/api/v1/cases/{caseId}/suspects", new { kind, name = "A. B.", role = "RECRUITER" });

    internal static Task<HttpResponseMessage> SeeAsVictimAsync(this HttpClient client, Guid suspect, Guid? victimId, params string[] indicators) =>
        client.PutAsJsonAsync($"/api/v1/suspects/{suspect}/victim", new { victimId, indicators }, Ct);

    internal static Task<HttpResponseMessage> LayAsync(this HttpClient client, Guid caseId, Guid suspect) =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/counts", new { suspectId = suspect, offence = "Theft", legalBasis = "s. 242 Criminal Code" }, Ct);

    internal static Task<HttpResponseMessage> AssessAsync(this HttpClient client, Guid caseId, Guid? victimId = null, Guid? suspectId = null, string allegations = "", string note = "", string offence = "THEFT") =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/non-punishment-assessments", new { victimId, suspectId, offences = (string[])[offence], allegations, note }, Ct);

    internal static async Task<Guid> AssessedAsync(this HttpClient client, Guid caseId, Guid? victimId = null, Guid? suspectId = null, string allegations = "", string note = "") =>
        (await (await client.AssessAsync(caseId, victimId, suspectId, allegations, note)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> JudgeAsync(
        this HttpClient client, Guid caseId, Guid assessment, string decision, string nexus = "COMPELLED", string reasoning = "Held by a debt", string on = "2026-03-02", string? reviewOn = null) =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/non-punishment-assessments/{assessment}/decisions", new { decision, nexus, reasoning, decidedOn = on, reviewOn }, Ct);

    internal static Task<HttpResponseMessage> MoveAsync(this HttpClient client, Guid caseId, string stage) =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/stage", new { stage, reason = "As decided", proofReason = "The expert's report is on its way" }, Ct);

    internal static Task<HttpResponseMessage> ClaimAsync(
        this HttpClient client, Guid victim, string route = "CRIMINAL_COURT", bool victimIsParty = false, string currency = "EUR", decimal wages = 1000, string reference = "", string note = "") =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/compensation", new
        {
            route, currency, victimIsParty, filedOn = "2026-03-02", heads = (object[])[new { head = "UNPAID_WAGES", amount = wages }, new { head = "NON_MATERIAL", amount = 5000.50m }], reference, note,
        }, Ct);

    internal static async Task<Guid> ClaimedAsync(this HttpClient client, Guid victim, string reference = "", string note = "") =>
        (await (await client.ClaimAsync(victim, reference: reference, note: note)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> AwardAsync(this HttpClient client, Guid victim, Guid claim, decimal wages = 800, string outcome = "PARTLY_AWARDED", string on = "2026-04-02", string reference = "", string note = "") =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/compensation/{claim}/decisions", new
        {
            outcome, decidedOn = on, awarded = wages == 0 ? [] : (object[])[new { head = "UNPAID_WAGES", amount = wages }], reference, note,
        }, Ct);

    internal static Task<HttpResponseMessage> PayAsync(this HttpClient client, Guid victim, Guid claim, decimal amount, string source = "OFFENDER", string note = "") =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/compensation/{claim}/payments", new { head = "UNPAID_WAGES", amount, source, paidOn = "2026-05-02", note }, Ct);

    internal static async Task<JsonElement> ReadAsync(this HttpClient client, string path) => await (await client.GetAsync($"/api/v1/{path}", Ct)).JsonAsync();

    internal static async Task DoneAsync(this HttpResponseMessage answer) =>
        Assert.True(answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.Created, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
}
