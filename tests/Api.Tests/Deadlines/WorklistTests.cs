using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class WorklistTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly string[] Groups = ["criticallyOverdue", "overdue", "dueSoon", "notDue"];

    [Fact]
    public async Task Every_group_is_counted_and_selected_as_the_domain_sees_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Groups");
        foreach (var day in (int[])[-30, -9, -3, -1, 3, 7, 20, 40]) _ = await lead.StartedByHandAsync(caseId, day);
        _ = await lead.StartAsync(caseId, new { title = "A minimum that has ended", due = Day(-30), kind = "MINIMUM", reason = "The judge said so" });
        var stopped = await lead.StartedAsync(caseId);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(stopped, "stop", new { firstDay = Day(-2), reason = "Motion" })).StatusCode);

        var all = await lead.PageAsync($"scope=mine&case={caseId}");

        Assert.Equal(10, all.GetProperty("items").GetArrayLength());
        foreach (var group in Groups)
        {
            var counted = all.GetProperty("counts").GetProperty(group).GetInt32();
            var page = await lead.PageAsync($"scope=mine&case={caseId}&lateness={group}");
            Assert.True(counted > 0, group);
            Assert.Equal(counted, page.GetProperty("items").GetArrayLength());
            Assert.Equal(counted, all.GetProperty("items").EnumerateArray().Count(i => i.GetProperty("lateness").GetString() == group));
            Assert.All(page.GetProperty("items").EnumerateArray(), i => Assert.Equal(group, i.GetProperty("lateness").GetString()));
            Assert.Equal(all.GetProperty("counts").GetRawText(), page.GetProperty("counts").GetRawText());
        }
    }

    [Fact]
    public async Task An_hour_clock_is_overdue_from_its_minute_on()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Minute");
        _ = await lead.StartedAsync(caseId);
        var due = await lead.StartedByHandAsync(caseId, 3);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);
        await app.ExecuteAsync("update deadlines set due_on = $2, due_at = now() - interval '1 minute', time_zone_id = 'Europe/Berlin' where id = $1", due, today);

        var page = await lead.PageAsync($"case={caseId}&lateness=overdue");

        Assert.Equal(due, Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal((1, 0), (page.GetProperty("counts").GetProperty("overdue").GetInt32(), page.GetProperty("counts").GetProperty("dueSoon").GetInt32()));
    }

    [Fact]
    public async Task Mine_my_teams_and_my_units_are_three_lists_and_the_units_is_a_supervisors()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        var (shared, own) = (await lead.StartedByHandAsync(app.World.Case, 12), await colleague.StartedByHandAsync(await TestWorld.OpenCaseAsync(colleague, "Operation Own"), 12));

        Assert.Equal((true, false), await SeesAsync(app.World.Lead, "scope=mine"));
        Assert.Equal((true, false), await SeesAsync(app.World.Lead, "mine=true"));
        Assert.Equal((false, false), await SeesAsync(app.World.Investigator, "scope=mine"));
        Assert.Equal((true, false), await SeesAsync(app.World.Investigator, "scope=team"));
        Assert.Equal((false, true), await SeesAsync(app.World.Colleague, "scope=team"));
        Assert.Equal((false, false), await SeesAsync(app.World.Supervisor, "scope=team"));
        Assert.Equal((true, true), await SeesAsync(app.World.Supervisor, "scope=unit"));
        Assert.Equal((false, false), await SeesAsync(app.World.StrangerSupervisor, "scope=unit"));
        foreach (var path in (string[])["/api/v1/deadlines?scope=unit", $"/api/v1/calendar?from={Day(0)}&to={Day(3)}&scope=unit"])
            Assert.Equal("deadline.unit_for_supervisors", await (await lead.GetAsync(path, Ct)).RefusedAsync(HttpStatusCode.Forbidden));

        async Task<(bool Shared, bool Own)> SeesAsync(UserId user, string query)
        {
            using var client = await app.AsAsync(user);
            var ids = (await client.PageAsync(query + "&limit=200")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).ToList();
            return (ids.Contains(shared), ids.Contains(own));
        }
    }

    [Theory]
    [InlineData("/api/v1/deadlines?scope=all")]
    [InlineData("/api/v1/deadlines?lateness=late")]
    [InlineData("/api/v1/deadlines?kind=LONG")]
    [InlineData("/api/v1/deadlines?after=nonsense")]
    [InlineData("/api/v1/deadlines/completed-late?after=nonsense")]
    [InlineData("/api/v1/deadlines/completed-late?limit=0")]
    [InlineData("/api/v1/calendar")]
    [InlineData("/api/v1/calendar?from=2026-03-02&to=2026-03-01")]
    [InlineData("/api/v1/calendar?from=2026-01-01&to=2026-12-31")]
    [InlineData("/api/v1/calendar?from=2026-01-01&to=2026-01-02&scope=everyone")]
    public async Task What_is_not_understood_is_refused(string path)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync(path, Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_works_in_no_case_has_no_worklist()
    {
        foreach (var user in (UserId[])[app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            foreach (var path in (string[])["deadlines?scope=mine", "deadlines/completed-late", $"calendar?from={Day(0)}&to={Day(3)}"])
                Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/" + path, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task A_line_is_completed_straight_from_the_list_and_a_day_to_come_is_refused_there()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Straight");
        var deadline = await lead.StartedByHandAsync(caseId, 2);
        var path = $"/deadlines?case={caseId}";
        var page = await lead.HtmlAsync(path);

        var refused = await lead.SubmitAsync(path, page, deadline.ToString(), ("on", Day(5)), ("note", "Sent"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("That day has not come yet", await refused.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
        var done = await lead.SubmitAsync(path, page, deadline.ToString(), ("on", Day(0)), ("note", "Sent"));

        Assert.Equal(path, done.Headers.Location?.OriginalString);
        Assert.Equal("Completed|Sent", await app.ScalarAsync<string>("select status || '|' || closing_note from deadlines where id = $1", deadline));
        using var investigator = await app.AsAsync(app.World.Investigator);
        _ = await lead.StartedByHandAsync(app.World.Case, 2, app.World.Investigator.Value);
        Assert.DoesNotContain("name=\"deadline\"", await investigator.HtmlAsync("/deadlines"), StringComparison.Ordinal);
    }
}
