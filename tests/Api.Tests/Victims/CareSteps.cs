using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>What tests about the care of a victim send.</summary>
internal static class CareSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);

    internal static Task<HttpResponseMessage> CareAsync(this HttpClient client, Guid victim, string what, object body) => client.PostAsJsonAsync($"/api/v1/victims/{victim}/{what}", body, Ct);

    internal static Task<HttpResponseMessage> PlanAsync(
        this HttpClient client, Guid victim, string kind = "INTERVIEW", string justification = "", string interviewer = "Officer Blue", string language = "", bool interpreterChecked = false) =>
        client.CareAsync(victim, "interviews", new
        {
            kind, plannedFor = "2026-05-04T09:00:00Z", purpose = "FIRST_ACCOUNT", interviewerName = interviewer, interpreterLanguage = language, interpreterChecked, genderPreferred = "YES", justification,
        });

    internal static async Task<Guid> PlannedAsync(this HttpClient client, Guid victim, string kind = "INTERVIEW", string justification = "", string interviewer = "Officer Blue") =>
        (await (await client.PlanAsync(victim, kind, justification, interviewer)).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> HoldAsync(this HttpClient client, Guid victim, Guid interview, string topics = "The journey", string notes = "", Guid? recordingId = null, string at = "2026-05-04T09:10:00Z") =>
        client.CareAsync(victim, $"interviews/{interview}/held", new { heldAt = at, breaks = 1, supportPerson = true, recordingId, topics, notes });

    internal static Task<HttpResponseMessage> SetRulesAsync(this HttpClient client, Guid victim, object rules) => client.PutAsJsonAsync($"/api/v1/victims/{victim}/contact-rules", rules, Ct);

    internal static Task<HttpResponseMessage> ContactAsync(this HttpClient client, Guid victim, string channel, string at, string reason = "", string direction = "OUT", DateOnly? nextDueOn = null, string note = "") =>
        client.CareAsync(victim, "contacts", new { at, channel, direction, reached = true, nextDueOn, note, reason });

    internal static async Task<List<JsonElement>> WelfareAsync(this HttpClient client, Guid victim, string topic) =>
        [.. (await (await client.CareAsync(victim, "welfare/read", new { topic })).JsonAsync()).Entries()];

    internal static async Task DoneAsync(this Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
    }

    internal static JsonElement.ArrayEnumerator Entries(this JsonElement answer) => answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray() : answer.GetProperty("items").EnumerateArray();
}
