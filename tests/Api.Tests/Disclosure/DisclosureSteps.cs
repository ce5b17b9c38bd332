using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>What tests of disclosure do again and again.</summary>
internal static class DisclosureSteps
{
    /// <returns>The line of an exhibit on the schedule.</returns>
    internal static async Task<Guid> LineAsync(this HttpClient client, Guid evidence) => (await client.GetAsJsonAsync($"/api/v1/evidence/{evidence}/disclosure")).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> DecideAsync(this HttpClient client, Guid line, string status, string order = "", string reason = "Looked at it") =>
        client.PostAsJsonAsync($"/api/v1/disclosure-items/{line}/decisions", new { status, reason, courtOrder = order }, Ct);

    internal static Task<HttpResponseMessage> ActAsync(this HttpClient client, Guid line, string act, object body) => client.PostAsJsonAsync($"/api/v1/disclosure-items/{line}/{act}", body, Ct);

    internal static async Task<JsonElement> ScheduleAsync(this HttpClient client, Guid caseId, string query = "") => await client.GetAsJsonAsync($"/api/v1/cases/{caseId}/disclosure{query}");

    internal static Task<string> StatusAsync(this ApiFixture app, Guid line) => app.ScalarAsync<string>("select status from disclosure_items where id = $1", line);

    internal static Task<string[]> HistoryAsync(this ApiFixture app, Guid line) => app.ScalarAsync<string[]>("select coalesce(array_agg(act::text order by number), '{}') from disclosure_entries where item_id = $1", line);

    /// <returns>A file and its line, decided to be disclosed.</returns>
    internal static async Task<(Guid Evidence, Guid Line)> ToDiscloseAsync(this HttpClient lead, Guid caseId, byte[] bytes)
    {
        var evidence = await lead.FileAsync(caseId, bytes);
        var line = await lead.LineAsync(evidence);
        (await lead.DecideAsync(line, "RELEVANT_DISCLOSE")).EnsureSuccessStatusCode();
        return (evidence, line);
    }

    internal static Task<HttpResponseMessage> TryDraftAsync(this HttpClient client, Guid caseId, Guid? supplementTo = null, string recipient = "Counsel Testfigur") =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/release-sets", supplementTo is null
            ? new { audience = "DEFENCE", recipient, law = "Art. 7 Directive 2012/13/EU", supplementTo }
            : (object)new { law = "Art. 7 Directive 2012/13/EU", supplementTo }, Ct);

    internal static async Task<Guid> DraftAsync(this HttpClient client, Guid caseId, Guid? supplementTo = null, string recipient = "Counsel Testfigur") =>
        (await (await client.TryDraftAsync(caseId, supplementTo, recipient)).JsonAsync()).GetProperty("id").GetGuid();

    /// <param name="redacted">Points that were redacted; all others are not in it.</param>
    internal static Task<HttpResponseMessage> AddAsync(this HttpClient client, ApiFixture app, Guid set, Guid line, string form = "original", params string[] redacted)
    {
        var points = app.Services.GetRequiredService<IReferenceCodes>().List("DefaultRedaction").Select(c => c.Code);
        var checks = form == "inspection" ? [] : points.ToDictionary(p => p, p => redacted.Contains(p) ? "redacted" : "notInIt");
        return client.PostAsJsonAsync($"/api/v1/release-sets/{set}/items", new { items = (Guid[])[line], form, checks }, Ct);
    }

    internal static Task<HttpResponseMessage> OnSetAsync(this HttpClient client, Guid set, string act, object? body = null) => body is null
        ? client.PostAsync($"/api/v1/release-sets/{set}/{act}", null, Ct)
        : client.PostAsJsonAsync($"/api/v1/release-sets/{set}/{act}", body, Ct);

    /// <returns>A released set with this one line, its files not made yet.</returns>
    internal static async Task<Guid> ReleasedAsync(this ApiFixture app, HttpClient lead, HttpClient second, Guid line, Guid? supplementTo = null, string form = "original", string recipient = "Counsel Testfigur", Guid? caseId = null)
    {
        var set = await lead.DraftAsync(caseId ?? app.World.Case, supplementTo, recipient);
        (await lead.AddAsync(app, set, line, form)).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();
        (await second.OnSetAsync(set, "release")).EnsureSuccessStatusCode();
        return set;
    }

    /// <summary>Runs the job by hand, so that each step can be looked at.</summary>
    internal static Task MakeAsync(this ApiFixture app, Guid set, UserId releaser) => ActivatorUtilities.CreateInstance<MakeReleaseJob>(app.Services).MakeAsync(set, releaser, Ct);
}
