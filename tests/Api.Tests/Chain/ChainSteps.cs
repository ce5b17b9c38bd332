using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Chain;

/// <summary>What tests about the chain, groups and links send.</summary>
internal static class ChainSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<Guid> SuspectAsync(this HttpClient client, Guid caseId, string role, string name = "A. B.", string kind = "person") =>
        (await (await client.PostAsJsonAsync($"/api/v1/cases/{caseId}/suspects", new { kind, name, role }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static async Task<JsonElement> ReadApiAsync(this HttpClient client, string path) => await (await client.GetAsync($"/api/v1/{path}", Ct)).JsonAsync();

    internal static async Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/{path}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add((await client.GetAsync($"/api/v1/{path}", Ct)).Headers.ETag!);
        return await client.SendAsync(request, Ct);
    }

    internal static Task<HttpResponseMessage> SendAsync(this HttpClient client, string path, object body) => client.PostAsJsonAsync($"/api/v1/{path}", body, Ct);

    internal static async Task<Guid> MadeAsync(this Task<HttpResponseMessage> sent)
    {
        var made = await (await sent).JsonAsync();
        return made.GetProperty("id").GetGuid();
    }

    internal static Task<HttpResponseMessage> NameGroupAsync(this HttpClient client, Guid suspect, string name) =>
        client.SendAsync($"suspects/{suspect}/groups", new { name, kind = "LOOSE_NETWORK", countries = (string[])["AT", "RO"], role = "LEADER", since = "2026-01-02", source = "Intercepted calls" });

    internal static Task<HttpResponseMessage> JoinAsync(this HttpClient client, Guid suspect, Guid group, string? since = null, string? until = null) =>
        client.SendAsync($"suspects/{suspect}/memberships", new { groupId = group, role = "CORE_MEMBER", since, until, source = "Statement" });

    internal static Task<HttpResponseMessage> NoteAsync(this HttpClient client, Guid caseId, string kind, string label, string identifier, Guid? victimId = null) =>
        client.SendAsync($"cases/{caseId}/traces", new { kind, label, identifier, victimId });

    internal static Task<HttpResponseMessage> DrawAsync(this HttpClient client, Guid caseId, Guid from, Guid to, string kind = "USES", string note = "", Guid? exhibitId = null) =>
        client.SendAsync($"cases/{caseId}/links", new { from, to, kind, note, exhibitId });

    internal static IEnumerable<JsonElement> Items(this JsonElement answer) => answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray() : answer.GetProperty("items").EnumerateArray();

    internal static string Said(this JsonElement answer, string property) => answer.GetProperty(property).ToString();
}
