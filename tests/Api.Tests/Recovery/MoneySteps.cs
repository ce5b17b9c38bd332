using System.Net.Http.Json;

namespace CaseTracker.Api.Tests.Recovery;

/// <summary>What tests about money and requests to other States send.</summary>
internal static class MoneySteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Task<HttpResponseMessage> EntitleAsync(this HttpClient client, Guid victim, string answer = "ENTITLED", string ground = "WORK_UNPAID", string on = "2026-03-02", string reasoning = "") =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/compensation/entitlement", new { answer, ground, assessedOn = on, reasoning }, Ct);

    internal static Task<HttpResponseMessage> FollowTheMoneyAsync(this HttpClient client, Guid id, params string[] enquiries) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/financial-investigations", new { openedOn = "2026-02-02", enquiries, note = "Two accounts" }, Ct);

    internal static Task<HttpResponseMessage> EstimateAsync(this HttpClient client, Guid id, decimal amount, string currency = "EUR") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/benefit-estimates", new { amount, currency, method = "UNPAID_WAGES", from = "2025-01-01", until = "2025-12-31", explanation = "", estimatedOn = "2026-02-10" }, Ct);

    internal static Task<HttpResponseMessage> AssetAsync(this HttpClient client, Guid id, decimal? value = 900, Guid? owner = null, string currency = "EUR") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/assets", new { kind = "VEHICLE", description = "White van", value, currency, ownerId = owner, heldBy = "A cousin", identifiedOn = "2026-02-11" }, Ct);

    internal static Task<HttpResponseMessage> DoAsync(
        this HttpClient client, Guid id, Guid asset, string measure, string on, decimal? amount = null, string? basis = null, string? disposition = null, Guid? enforcementStepId = null) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/assets/{asset}/steps", new { measure, on, amount, basis, disposition, enforcementStepId }, Ct);

    internal static Task<HttpResponseMessage> RequestAsync(this HttpClient client, Guid id, Guid? suspect = null, bool standsStill = true, string country = "RO", string sent = "2026-02-01", string? due = "2026-03-03") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/assistance-requests", new
        {
            suspectId = suspect, instrument = "EIO", country, channel = "DIRECT", authority = "Court of Cluj", reference = "EIO 4/26", asked = "Records of one account", sentOn = sent, dueBy = due, standsStill,
        }, Ct);

    internal static Task<HttpResponseMessage> CameAsync(this HttpClient client, Guid id, Guid request, string kind, string on, string? ground = null) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/assistance-requests/{request}/steps", new { kind, on, ground }, Ct);
}
