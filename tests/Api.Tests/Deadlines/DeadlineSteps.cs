using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>Steps that tests of deadlines share.</summary>
internal static class DeadlineSteps
{
    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static string Day(int fromToday) => DateTime.UtcNow.Date.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Task<HttpResponseMessage> StartAsync(this HttpClient client, Guid caseId, object body) => client.PostAsJsonAsync($"/api/v1/cases/{caseId}/deadlines", body, Ct);

    /// <returns>The id of a running deadline by a rule of excluded days (US speedy trial, 70 days).</returns>
    internal static async Task<Guid> StartedAsync(this HttpClient client, Guid caseId, string rule = "US-STA-70", int triggered = -10) =>
        (await (await client.StartAsync(caseId, new { rule, trigger = Day(triggered), calendar = "US" })).JsonAsync()).GetProperty("id").GetGuid();

    internal static async Task<Guid> StartedByHandAsync(this HttpClient client, Guid caseId, int due, Guid? owner = null) =>
        (await (await client.StartAsync(caseId, new { title = "Answer the letter", due = Day(due), kind = "MAXIMUM", reason = "The judge said so", owner })).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> ActAsync(this HttpClient client, Guid deadline, string verb, object body) => client.PostAsJsonAsync($"/api/v1/deadlines/{deadline}/{verb}", body, Ct);

    internal static async Task<JsonElement> ReadAsync(this HttpClient client, Guid deadline) => await (await client.GetAsync($"/api/v1/deadlines/{deadline}", Ct)).JsonAsync();

    internal static async Task<JsonElement> PageAsync(this HttpClient client, string query) => await (await client.GetAsync($"/api/v1/deadlines?{query}", Ct)).JsonAsync();

    internal static Task<long> OpenRemindersAsync(this ApiFixture app, Guid deadline) =>
        app.ScalarAsync<long>("select count(*) from reminders where deadline_id = $1 and settled_at is null", deadline);
}
