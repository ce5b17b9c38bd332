using System.Net;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Dashboards;

namespace CaseTracker.Api.Tests.Dashboards;

public sealed class CaseloadTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_supervisor_sees_the_open_cases_of_the_unit_and_no_restricted_or_foreign_one()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var hidden = await TestWorld.OpenCaseAsync(lead, "Operation Restricted");
        await app.ExecuteAsync("update cases set restricted = true where id = $1", hidden);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        _ = await TestWorld.OpenCaseAsync(stranger, "Operation Elsewhere");
        var visible = await app.ScalarAsync<long>("select count(*) from cases c join units u on u.id = c.unit_id where u.code = 'A' and not c.restricted and c.stage <> 'CLOSED'");

        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var view = await (await supervisor.GetAsync("/api/v1/dashboards/caseload", Ct)).JsonAsync();

        Assert.Equal(visible, view.GetProperty("openCases").GetInt64());
        var carried = Assert.Single(view.GetProperty("byLead").EnumerateArray());
        Assert.Equal(visible, carried.GetProperty("openCases").GetInt64());
        Assert.Equal(visible, view.GetProperty("byStage").EnumerateArray().Sum(s => s.GetProperty("cases").GetInt64()));
        Assert.Equal(2, view.GetProperty("daysToAdvice").GetProperty("median").GetInt32());
    }

    [Fact]
    public async Task Nobody_but_supervisors_opens_it()
    {
        foreach (var user in (Domain.Common.UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.GetAsync("/api/v1/dashboards/caseload", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
    }

    [Fact]
    public void Ages_fall_into_bands_at_their_bounds() =>
        Assert.Equal([2, 1, 1, 1, 1], CaseloadFigures.Ages([0, 90, 91, 182, 365, 730]).Select(b => b.Cases));

    [Fact]
    public void Percentiles_are_of_the_nearest_rank()
    {
        Assert.Equal(new DaysToAdviceView(5, 9, 10), CaseloadFigures.DaysToAdvice(Enumerable.Range(1, 10)));
        Assert.Null(CaseloadFigures.DaysToAdvice([]));
    }
}
