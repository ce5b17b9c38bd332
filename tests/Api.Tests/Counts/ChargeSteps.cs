using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Counts;

/// <summary>What tests about offences and changes of counts send.</summary>
internal static class ChargeSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Task<Guid> OffenceAsync(this ApiFixture app, string code) => app.ScalarAsync<Guid>("select id from offence_editions where code = $1 and state = 'Current' order by number desc limit 1", code);

    internal static async Task<Guid> SuspectAsync(this HttpClient client, Guid caseId) =>
        (await (await client.PostAsJsonAsync($"/api/v1/cases/{caseId}/suspects", new { kind = "person", name = "A. B.", role = "RECRUITER" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static async Task<Guid> LaidAsync(this HttpClient client, Guid caseId, Guid suspect, Guid? offenceId, string? from = null) =>
        (await (await client.LayOfAsync(caseId, suspect, offenceId, from)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> LayOfAsync(this HttpClient client, Guid caseId, Guid suspect, Guid? offenceId, string? from = null) => offenceId is null
        ? client.PostAsJsonAsync($"/api/v1/cases/{caseId}/counts", new { suspectId = suspect, offence = "Trafficking in human beings", legalBasis = "s. 232", from }, Ct)
        : client.PostAsJsonAsync($"/api/v1/cases/{caseId}/counts", new { suspectId = suspect, offenceId, from }, Ct);

    internal static Task<HttpResponseMessage> ChangeAsync(this HttpClient client, Guid caseId, Guid count, Guid offenceId, string gap = "No means can be shown", string reasonCode = "INSUFFICIENT_MEANS_EVIDENCE") =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/counts/{count}/offence", new { offenceId, reasonCode, reason = "The ledger shows no debt", evidenceGap = gap, victimInformedOn = "2026-02-02" }, Ct);

    internal static Task<HttpResponseMessage> DropAsync(this HttpClient client, Guid caseId, Guid count, string? reasonCode = "VICTIM_UNTRACEABLE", string gap = "No means can be shown") =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/counts/{count}/withdraw", new { reason = "She cannot be found", reasonCode, evidenceGap = gap }, Ct);

    internal static Task<HttpResponseMessage> AnswerAsync(this HttpClient client, Guid caseId, Guid proposal, bool approve, string answer = "Agreed") =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/charge-proposals/{proposal}/answer", new { approve, answer }, Ct);

    internal static async Task<HttpResponseMessage> ProveAsync(this HttpClient client, Guid evidence, Guid count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/evidence/{evidence}/proofs/{count}/act") { Content = JsonContent.Create(new { note = "" }) };
        request.Headers.IfMatch.Add((await client.GetAsync($"/api/v1/evidence/{evidence}", Ct)).Headers.ETag!);
        return await client.SendAsync(request, Ct);
    }

    internal static async Task<IReadOnlyList<JsonElement>> ItemsAsync(this HttpClient client, string path) =>
        [.. (await (await client.GetAsync($"/api/v1/{path}", Ct)).JsonAsync()).GetProperty("items").EnumerateArray()];

    internal static async Task<Guid> ProposalAsync(this HttpResponseMessage response)
    {
        var outcome = await response.JsonAsync();
        Assert.False(outcome.GetProperty("effective").GetBoolean());
        return outcome.GetProperty("proposalId").GetGuid();
    }

    internal static async Task HoldsAsync(this HttpResponseMessage response)
    {
        var outcome = await response.JsonAsync();
        Assert.True(outcome.GetProperty("effective").GetBoolean());
        Assert.Equal(JsonValueKind.Null, outcome.GetProperty("proposalId").ValueKind);
    }
}
