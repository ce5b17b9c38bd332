using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Deadlines;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class CustodyClockTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_clock_that_ends_first_stands_on_the_case_and_each_defendants_stand_together()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Remand");
        var (one, two) = (await SuspectAsync(lead, caseId), await SuspectAsync(lead, caseId));
        var either = await HoldAsync(lead, caseId, "EW-CTL-EW", one);
        var summary = await HoldAsync(lead, caseId, "EW-CTL-SUM", two);
        var crown = await HoldAsync(lead, caseId, "EW-CTL-CC", two);
        _ = await lead.StartedByHandAsync(caseId, 3);

        var items = (await (await lead.GetAsync($"/api/v1/cases/{caseId}/custody-clocks", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal([two, one], items.Select(i => i.GetProperty("suspectId").GetGuid()));
        Assert.Equal([summary, crown], items[0].GetProperty("clocks").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()));
        Assert.Equal([either], items[1].GetProperty("clocks").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()));
        Assert.Equal(summary, (await (await lead.GetAsync($"/api/v1/cases/{caseId}", Ct)).JsonAsync()).GetProperty("custody").GetProperty("id").GetGuid());
        Assert.Equal(two, (await lead.ReadAsync(summary)).GetProperty("suspectId").GetGuid());
        Assert.Contains("Custody ends", await lead.HtmlAsync($"/cases/{caseId}"), StringComparison.Ordinal);
        Assert.Contains("Custody clocks, by defendant", await lead.HtmlAsync($"/cases/{caseId}/deadlines"), StringComparison.Ordinal);

        foreach (var id in (Guid[])[summary, crown, either]) Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "complete", new { on = Day(0) })).StatusCode);
        Assert.DoesNotContain("Custody ends", await lead.HtmlAsync($"/cases/{caseId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspect_of_another_case_is_refused_and_no_clock_runs()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (here, elsewhere) = (await TestWorld.OpenCaseAsync(lead, "Operation Here"), await TestWorld.OpenCaseAsync(lead, "Operation Elsewhere"));
        var suspect = await SuspectAsync(lead, elsewhere);

        Assert.Equal("deadline.suspect_elsewhere", await (await lead.StartAsync(here, new { rule = "EW-CTL-SUM", trigger = Day(-5), calendar = "GB-EAW", suspect })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("deadline.suspect_elsewhere", await (await lead.StartAsync(here, new { title = "Remand ends", due = Day(5), kind = "EXPIRY", reason = "Order", suspect })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from deadlines where case_id = $1", here));
    }

    [Fact]
    public async Task Every_custody_clock_is_a_rule_of_the_product()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var rules = (await (await lead.GetAsync("/api/v1/deadline-rules", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.All(CustodyClocks.Rules, rule => Assert.Contains(rule, rules));
    }

    [Fact]
    public async Task Outsiders_do_not_learn_of_the_case()
    {
        foreach (var (_, outsider) in app.World.Outsiders)
        {
            using var client = await app.AsAsync(outsider);
            Assert.Contains((await client.GetAsync($"/api/v1/cases/{app.World.Case}/custody-clocks", Ct)).StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        }
    }

    private static async Task<Guid> HoldAsync(HttpClient client, Guid caseId, string rule, Guid suspect) =>
        (await (await client.StartAsync(caseId, new { rule, trigger = Day(-5), calendar = "GB-EAW", suspect })).JsonAsync()).GetProperty("id").GetGuid();

    private static async Task<Guid> SuspectAsync(HttpClient client, Guid caseId) => (await (await client.PostAsJsonAsync(
        $"/api/v1/cases/{caseId}/suspects", new { kind = "person", name = "Somebody", role = "RECRUITER" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
}
