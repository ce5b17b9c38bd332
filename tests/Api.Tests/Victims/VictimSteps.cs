using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>What tests about victims do on their way to what they test; every step asserts that it worked.</summary>
internal static class VictimSteps
{
    internal const string GoodReason = "Contact about the hearing on Monday";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<Guid> RegisterVictimAsync(this HttpClient client, Guid caseId, bool child = false)
    {
        var made = await (await client.PostAsJsonAsync($"/api/v1/cases/{caseId}/victims", new { gender = "Feminine", child }, Ct)).JsonAsync();
        return made.GetProperty("id").GetGuid();
    }

    /// <summary>The ETag by which the identity is written.</summary>
    internal static async Task<EntityTagHeaderValue> TagOfAsync(this HttpClient client, Guid victim)
    {
        var response = await client.GetAsync($"/api/v1/victims/{victim}", Ct);
        _ = await response.JsonAsync();
        return response.Headers.ETag ?? throw new InvalidOperationException("A victim is read with an ETag.");
    }

    internal static async Task<HttpResponseMessage> PutIdentityAsync(this HttpClient client, Guid victim, object identity, EntityTagHeaderValue? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/victims/{victim}/identity") { Content = JsonContent.Create(identity) };
        if (tag is not null) request.Headers.IfMatch.Add(tag);
        return await client.SendAsync(request, Ct);
    }

    internal static async Task KeepIdentityAsync(this HttpClient client, Guid victim, object identity)
    {
        var response = await client.PutIdentityAsync(victim, identity, await client.TagOfAsync(victim));
        Assert.Equal(System.Net.HttpStatusCode.NoContent, response.StatusCode);
    }

    internal static Task<HttpResponseMessage> RevealAsync(this HttpClient client, Guid victim, string purpose = "CONTACT_VICTIM", string reason = GoodReason) =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/identity/reveal", new { purpose, reason }, Ct);

    internal static async Task<Guid> RequestProtectionAsync(this HttpClient client, Guid victim, string type = "P07") =>
        (await (await client.PostAsJsonAsync(
            $"/api/v1/victims/{victim}/protection-measures", new { type, requestedOn = "2026-03-02", authority = "Family court" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> GrantAsync(this HttpClient client, Guid measure, DateOnly? expiresOn = null, string decidedOn = "2026-03-09") =>
        client.PostAsJsonAsync(
            $"/api/v1/protection-measures/{measure}/grant", new { decidedOn, authority = "District court", conditions = "No contact", expiresOn, partly = false }, Ct);

    internal static async Task<List<JsonElement>> ItemsAsync(this HttpClient client, string path) =>
        [.. (await (await client.GetAsync(path, Ct)).JsonAsync()).GetProperty("items").EnumerateArray()];
}
