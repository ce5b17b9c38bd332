using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Audit;

public sealed class ListAuditTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_auditor_finds_a_case_by_its_reference_and_sees_nothing_of_it_but_the_reference()
    {
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", app.World.Case);

        var text = JsonSerializer.Serialize(await AskAsync($"?reference={reference}"));
        var entries = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("items").EnumerateArray().ToList();

        Assert.Contains(entries, e => e.GetProperty("useCase").GetString() == "OpenCase" || e.GetProperty("useCase").GetString() == "AddMember");
        Assert.All(entries, e => Assert.Equal((app.World.Case, reference), (e.GetProperty("caseId").GetGuid(), e.GetProperty("caseReference").GetString())));
        Assert.DoesNotContain("Harbour", text, StringComparison.OrdinalIgnoreCase);
        using var auditor = await app.AsAsync(app.World.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/api/v1/cases/{app.World.Case}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_reference_that_does_not_exist_finds_nothing() =>
        Assert.Empty((await AskAsync("?reference=A-1999-0001")).GetProperty("items").EnumerateArray());

    [Fact]
    public async Task References_are_told_to_auditors_only()
    {
        Assert.Equal(1L, await CountReferencesAsync(app.World.Auditor));
        foreach (var (_, user) in app.World.Outsiders.Where(o => o.Value != app.World.Auditor)) Assert.Equal(0L, await CountReferencesAsync(user));
    }

    [Fact]
    public async Task Refused_attempts_and_use_cases_can_be_filtered()
    {
        using (var stranger = await app.AsAsync(app.World.StrangerProsecutor)) _ = await stranger.GetAsync($"/api/v1/cases/{app.World.Case}", Ct);

        var refused = (await AskAsync($"?allowed=false&useCase=GetCase&actor={app.World.StrangerProsecutor.Value}")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("Stranger", Assert.Single(refused).GetProperty("actor").GetString());
        var filters = await (await (await app.AsAsync(app.World.Auditor)).GetAsync("/api/v1/audit/filters", Ct)).JsonAsync();
        Assert.Contains("GetCase", filters.GetProperty("useCases").EnumerateArray().Select(u => u.GetString()));
    }

    [Fact]
    public async Task Days_are_days_of_the_readers_unit()
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);

        Assert.NotEmpty((await AskAsync($"?from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}")).GetProperty("items").EnumerateArray());
        Assert.Empty((await AskAsync($"?from={today.AddDays(1):yyyy-MM-dd}")).GetProperty("items").EnumerateArray());
        Assert.Empty((await AskAsync($"?to={today.AddDays(-1):yyyy-MM-dd}")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_a_list_showed_is_told_as_a_number()
    {
        using (var lead = await app.AsAsync(app.World.Lead)) _ = await lead.GetAsync("/api/v1/cases", Ct);

        var entry = (await AskAsync($"?useCase=ListCases&actor={app.World.Lead.Value}&limit=1")).GetProperty("items").EnumerateArray().Single();

        Assert.Equal((1, JsonValueKind.Null), (entry.GetProperty("shown").GetInt32(), entry.GetProperty("why").ValueKind));
    }

    [Fact]
    public async Task Only_auditors_read_the_trail_and_the_attempt_of_others_stands_in_it()
    {
        foreach (var user in (UserId[])[app.World.Lead, app.World.Supervisor, app.World.Coordinator, app.World.Analyst, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.GetAsync("/api/v1/audit", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ListAudit' and actor = $1 and not allowed", user.Value));
        }
    }

    [Fact]
    public async Task A_range_that_ends_before_it_starts_is_invalid()
    {
        using var auditor = await app.AsAsync(app.World.Auditor);
        Assert.Equal("invalid", await (await auditor.GetAsync("/api/v1/audit?from=2026-04-02&to=2026-04-01", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    private Task<long> CountReferencesAsync(UserId user) => app.ScalarAsync<long>(
        "select count(*) from set_config('app.uid', $1, false) as set_first, lateral app.case_references(array[$2]) as found where set_first is not null", user.Value.ToString(), app.World.Case);

    private async Task<JsonElement> AskAsync(string query)
    {
        using var auditor = await app.AsAsync(app.World.Auditor);
        return await (await auditor.GetAsync($"/api/v1/audit{query}", Ct)).JsonAsync();
    }
}
