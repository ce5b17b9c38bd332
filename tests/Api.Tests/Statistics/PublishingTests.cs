using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using Npgsql;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>What two people publish stays as it is; what leaves for research bears no identity.</summary>
public sealed class PublishingTests(OutcomeFixture app) : IClassFixture<OutcomeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_needs_a_second_person_stays_as_it_was_and_hides_what_moved_by_a_few_since()
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var second = await app.AsAsync(app.Second);
        var id = (await (await supervisor.PostAsJsonAsync("/api/v1/statistics/releases", new { year = 2025, note = "First" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("statistics.one_waits", await (await second.PostAsJsonAsync("/api/v1/statistics/releases", new { year = 2025, note = "" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("statistics.second_person", await (await supervisor.PostAsJsonAsync($"/api/v1/statistics/releases/{id}/answer", new { publish = true, answer = "" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("statistics.say_why", await (await second.PostAsJsonAsync($"/api/v1/statistics/releases/{id}/answer", new { publish = false, answer = "" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));

        var page = await second.HtmlAsync($"/dashboard/outcomes/releases/{id}");
        Assert.Equal(HttpStatusCode.Found, (await second.SubmitAsync($"/dashboard/outcomes/releases/{id}", page, "Input.Decision", ("Input.Decision", "publish"), ("Input.Answer", ""))).StatusCode);
        Assert.Equal("statistics.answered", await (await second.PostAsJsonAsync($"/api/v1/statistics/releases/{id}/answer", new { publish = false, answer = "no" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        await OutcomeWorld.OpenAsync(app, "A", "ForcedLabour", "2025-02-11", 301, 3, dropped: 0, restricted: false);
        var figures = (await (await supervisor.GetAsync("/api/v1/dashboards/outcomes?year=2025", Ct)).JsonAsync()).GetProperty("figures");
        var cases = figures.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("key").GetString() == "cases");
        Assert.Equal(JsonValueKind.Null, cases.GetProperty("total").ValueKind); // 73 now, 70 published: it would tell of three

        var line = (await (await supervisor.GetAsync($"/api/v1/statistics/releases/{id}", Ct)).JsonAsync()).GetProperty("line");
        var json = await (await supervisor.GetAsync($"/api/v1/statistics/releases/{id}/content?format=json", Ct)).Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(line.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(json)));
        Assert.Contains("\"cases\",\"2025\",\"\",\"\",\"\",\"\",\"70\"", await supervisor.GetStringAsync($"/api/v1/statistics/releases/{id}/content?format=csv", Ct), StringComparison.Ordinal);
        Assert.Contains("Outcomes of 2025", await supervisor.HtmlAsync("/dashboard/outcomes/releases"), StringComparison.Ordinal);

        await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update statistics_releases set content = '{}' where id = $1", id));
        await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("delete from statistics_releases where id = $1", id));
    }

    [Fact]
    public async Task A_year_that_is_not_over_is_not_published()
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal("statistics.year_not_over", await (await supervisor.PostAsJsonAsync("/api/v1/statistics/releases", new { year = TimeProvider.System.GetUtcNow().Year, note = "" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task An_export_bears_no_identity_fits_the_standard_says_what_was_lost_and_is_recorded()
    {
        using var analyst = await app.AsAsync(app.World.Analyst);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var expires = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        var body = new { year = 2025, recipient = "University", purpose = "Study under agreement 7", expiresOn = expires };
        var id = (await (await analyst.PostAsJsonAsync("/api/v1/statistics/exports", body, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("export.not_approved", await (await analyst.GetAsync($"/api/v1/statistics/exports/{id}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("forbidden", await (await analyst.PostAsJsonAsync($"/api/v1/statistics/exports/{id}/answer", new { approve = true, answer = "" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        (await supervisor.PostAsJsonAsync($"/api/v1/statistics/exports/{id}/answer", new { approve = true, answer = "" }, Ct)).EnsureSuccessStatusCode();

        var csv = await analyst.GetStringAsync($"/api/v1/statistics/exports/{id}/content?format=csv", Ct);
        var victims = await app.ScalarAsync<long>("select count(*) from victims v join cases c on c.id = v.case_id where not c.restricted and v.recorded_at >= '2025-01-01' and v.recorded_at < '2026-01-01'");
        Assert.Equal(victims + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("V-01", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("2025", csv, StringComparison.Ordinal);
        var rows = JsonDocument.Parse(await analyst.GetStringAsync($"/api/v1/statistics/exports/{id}/content?format=json", Ct)).RootElement.GetProperty("rows");
        Assert.All(rows.EnumerateArray(), row => Assert.Equal("RecruiterOrIntermediary", row.GetProperty("per_RoleInProcess").GetString()));
        Assert.Contains("prs_Birthdate", await analyst.GetStringAsync($"/api/v1/statistics/exports/{id}/content?format=loss", Ct), StringComparison.Ordinal);
        Assert.Equal(3, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'FetchResearchExport' and object_id = $1 and allowed", id));
        Assert.Contains("What was lost", await analyst.HtmlAsync($"/dashboard/outcomes/exports/{id}"), StringComparison.Ordinal);

        await app.ExecuteAsync("insert into consent_decisions (id, case_id, victim_id, scope, given, \"on\", until_on, details, recorded_by, recorded_at) select gen_random_uuid(), v.case_id, v.id, 'RESEARCH', false, '2026-01-01', null, ''::bytea, $1, now() from victims v join cases c on c.id = v.case_id where not c.restricted and v.recorded_at < '2025-03-01' and v.recorded_at > '2025-01-01' limit 1", app.World.Coordinator.Value);
        var after = await analyst.GetStringAsync($"/api/v1/statistics/exports/{id}/content?format=csv", Ct);
        Assert.Equal(victims, after.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length); // whoever refused research is left out
    }
}
