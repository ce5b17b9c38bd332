using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Proof;

/// <summary>A case with one suspect, counts for victims, and items that prove elements.</summary>
internal static class ProofSteps
{
    internal static async Task<Guid> CountAsync(this HttpClient client, Guid caseId, Guid? victimId)
    {
        var suspect = await client.AddSuspectAsync(caseId);
        return (await (await client.PostAsJsonAsync($"/api/v1/cases/{caseId}/counts", new { suspectId = suspect, victimId, offence = "Trafficking in human beings", legalBasis = "s. 232" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
    }

    /// <summary>A physical item: it counts at once.</summary>
    internal static Task<Guid> ItemAsync(this HttpClient client, Guid caseId, string type, string title = "Item") => client.RegisterAsync(caseId, title, "physical", type);

    internal static async Task ProveAsync(this HttpClient client, Guid item, Guid count, string element, string? strength = null) =>
        Assert.Equal(HttpStatusCode.NoContent, (await client.VersionedAsync(HttpMethod.Put, item, $"proofs/{count}/{element}", new { note = "page 3", strength })).StatusCode);

    internal static Task<HttpResponseMessage> FromVictimAsync(this HttpClient client, Guid item, Guid victim, HttpMethod? method = null) => client.VersionedAsync(method ?? HttpMethod.Put, item, $"victims/{victim}", new { });

    internal static async Task<HttpResponseMessage> VersionedAsync(this HttpClient client, HttpMethod method, Guid item, string what, object body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/evidence/{item}/{what}") { Content = method == HttpMethod.Delete ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add((await client.GetAsync($"/api/v1/evidence/{item}", Ct)).Headers.ETag!);
        return await client.SendAsync(request, Ct);
    }

    internal static async Task<JsonElement> JsonOfAsync(this HttpClient client, string path) => await (await client.GetAsync($"/api/v1/{path}", Ct)).JsonAsync();

    internal static string Standings(this JsonElement count) => string.Join(' ', count.GetProperty("elements").EnumerateArray().Select(e => e.GetProperty("standing").GetString()));
}
