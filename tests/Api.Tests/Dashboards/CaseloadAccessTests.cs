using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Dashboards;

/// <summary>Who opens the dashboard, what it does not show, and the views that one keeps.</summary>
public sealed class CaseloadAccessTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly object WholeUnit = new { name = "Everything", filter = new { stage = "TRIAL" }, figure = "stuck" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restricted_cases_and_those_of_other_units_are_neither_counted_nor_listed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var hidden = await TestWorld.OpenCaseAsync(lead, "Operation Restricted");
        await app.ExecuteAsync("update cases set restricted = true where id = $1", hidden);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var elsewhere = await TestWorld.OpenCaseAsync(stranger, "Operation Elsewhere");
        var visible = await app.ScalarAsync<long>("select count(*) from cases c join units u on u.id = c.unit_id where u.code = 'A' and not c.restricted and c.stage <> 'CLOSED'");

        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var view = await (await supervisor.GetAsync("/api/v1/dashboards/caseload", Ct)).JsonAsync();
        var listed = (await (await supervisor.GetAsync("/api/v1/dashboards/caseload/cases", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().Select(l => l.GetProperty("id").GetGuid()).ToList();

        Assert.Equal((visible, visible), (view.GetProperty("openCases").GetInt64(), listed.Count));
        Assert.Equal(2, view.GetProperty("daysToAdvice").GetProperty("median").GetInt32());
        Assert.DoesNotContain(hidden, listed);
        Assert.DoesNotContain(elsewhere, listed);
    }

    [Fact]
    public async Task Nobody_but_supervisors_opens_it()
    {
        foreach (var user in (UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            foreach (var path in (string[])["caseload", "caseload/cases", "saved"])
                Assert.Equal("forbidden", await (await client.GetAsync($"/api/v1/dashboards/{path}", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
    }

    [Theory]
    [InlineData("caseload?age=old")]
    [InlineData("caseload?stage=NOWHERE")]
    [InlineData("caseload/cases?figure=luck")]
    public async Task An_unknown_span_stage_or_figure_is_invalid(string path)
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal("invalid", await (await supervisor.GetAsync($"/api/v1/dashboards/{path}", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_view_is_kept_under_one_name_for_its_owner_alone_until_forgotten()
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var kept = (await (await supervisor.PostAsJsonAsync("/api/v1/dashboards/saved", WholeUnit, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("saved_filter.name_taken", await (await supervisor.PostAsJsonAsync("/api/v1/dashboards/saved", WholeUnit, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var mine = Assert.Single((await (await supervisor.GetAsync("/api/v1/dashboards/saved", Ct)).JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal(("Everything", "stuck", "TRIAL"), (mine.GetProperty("name").GetString(), mine.GetProperty("figure").GetString(), mine.GetProperty("filter").GetProperty("stage").GetString()));

        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        Assert.Empty((await (await stranger.GetAsync("/api/v1/dashboards/saved", Ct)).JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal("not_found", await (await stranger.DeleteAsync($"/api/v1/dashboards/saved/{kept}", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.DeleteAsync($"/api/v1/dashboards/saved/{kept}", Ct)).StatusCode);
        Assert.Empty((await (await supervisor.GetAsync("/api/v1/dashboards/saved", Ct)).JsonAsync()).GetProperty("items").EnumerateArray());
    }
}
