using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>What tests of custody do again and again.</summary>
internal static class CustodySteps
{
    /// <returns>A physical item with the seal S-17, held by who registered it.</returns>
    internal static Task<Guid> PhoneAsync(this HttpClient client, Guid caseId) => client.RegisterAsync(caseId, "Telephone", "physical", "PHYSICAL_OBJECT");

    internal static Task<HttpResponseMessage> RecordAsync(this HttpClient client, Guid evidence, object body) => client.PostAsJsonAsync($"/api/v1/evidence/{evidence}/custody", body, Ct);

    internal static Task<HttpResponseMessage> TryOfferAsync(this HttpClient client, Guid evidence, UserId to) =>
        client.PostAsJsonAsync($"/api/v1/evidence/{evidence}/hand-overs", new { toUserId = to.Value, purpose = "For examination", place = "Room 12", condition = "Whole" }, Ct);

    internal static async Task<Guid> OfferAsync(this HttpClient client, Guid evidence, UserId to) => (await (await client.TryOfferAsync(evidence, to)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> AcceptAsync(this HttpClient client, Guid handOver, string seal = "S-17", string remarks = "") =>
        client.PostAsJsonAsync($"/api/v1/hand-overs/{handOver}/accept", new { sealNumber = seal, condition = "Whole", remarks }, Ct);

    internal static Task<HttpResponseMessage> AnswerAsync(this HttpClient client, Guid handOver, string how, string reason = "Not now") =>
        client.PostAsJsonAsync($"/api/v1/hand-overs/{handOver}/{how}", new { reason }, Ct);

    internal static Task<Guid> CustodianAsync(this ApiFixture app, Guid evidence) => app.ScalarAsync<Guid>("select custodian_id from exhibits where id = $1", evidence);

    internal static Task<string[]> LedgerAsync(this ApiFixture app, Guid evidence) =>
        app.ScalarAsync<string[]>("select coalesce(array_agg(type::text order by sequence), '{}') from custody_events where exhibit_id = $1", evidence);

    internal static async Task<List<string?>> FindingsAsync(this HttpClient client, Guid evidence) =>
        [.. (await (await client.GetAsync($"/api/v1/evidence/{evidence}/continuity", Ct)).JsonAsync()).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("kind").GetString())];

    internal static async Task<JsonElement> GetAsJsonAsync(this HttpClient client, string path) => await (await client.GetAsync(path, Ct)).JsonAsync();
}
