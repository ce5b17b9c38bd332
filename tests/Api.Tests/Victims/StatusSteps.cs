using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Steps of tests about status, protection and hearings of a victim.</summary>
internal static class StatusSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Task<HttpResponseMessage> DecideAsync(this HttpClient client, Guid victim, string to, string on = "2026-03-02", string reference = "", string note = "") =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/status-decisions", new { to, decidedOn = on, body = "POLICE", reference, note }, Ct);

    internal static async Task<JsonElement> StatusAsync(this HttpClient client, Guid victim) => await (await client.GetAsync($"/api/v1/victims/{victim}/status", Ct)).JsonAsync();

    /// <summary>The sealed words, in alphabetical order.</summary>
    internal static async Task<List<string>> WordsAsync(this HttpClient client, Guid victim) =>
        [.. (await (await client.GetAsync($"/api/v1/victims/{victim}/words", Ct)).JsonAsync()).GetProperty("words").EnumerateArray().Select(w => w.GetProperty("text").GetString()!).Order()];

    internal static async Task<Guid> MadeAsync(this HttpClient client, string path, object body) =>
        (await (await client.PostAsJsonAsync(path, body, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static async Task DoneAsync(this HttpClient client, string path, object body)
    {
        var answer = await client.PostAsJsonAsync(path, body, Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{path} {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
    }

    internal static Task<Guid> FixHearingAsync(this HttpClient client, Guid caseId, double inDays, bool withVictims = true) => client.MadeAsync(
        $"/api/v1/cases/{caseId}/hearings", new { kind = "TRIAL", court = "District court", room = "12", startsAt = DateTimeOffset.UtcNow.AddDays(inDays), withVictims });

    internal static Task<Guid> ConsiderAsync(this HttpClient client, Guid victim, Guid hearing, string wishes = "", string measure = "REMOTE_HEARING") =>
        client.MadeAsync($"/api/v1/victims/{victim}/special-measures", new { hearingId = hearing, measure, on = "2026-03-02", wishes });

    internal static Task AdvanceAsync(this HttpClient client, Guid victim, Guid measure, string to, string notUsedReason = "", string reason = "") =>
        client.DoneAsync($"/api/v1/victims/{victim}/special-measures/{measure}/advance", new { to, on = "2026-03-03", notUsedReason, reason });
}
