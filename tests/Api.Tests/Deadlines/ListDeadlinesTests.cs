using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class ListDeadlinesTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_case_lists_the_earliest_first_page_after_page_with_how_late_each_is()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Ladder");
        int[] days = [60, -20, -1, 3, 60];
        foreach (var day in days) _ = await lead.StartedByHandAsync(caseId, day);

        List<JsonElement> all = [];
        string? after = null;
        do
        {
            var page = await (await lead.GetAsync($"/api/v1/cases/{caseId}/deadlines?limit=2{(after is null ? "" : "&after=" + after)}", Ct)).JsonAsync();
            all.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        } while (after is not null);

        Assert.Equal(5, all.Select(d => d.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Equal(["criticallyOverdue", "overdue", "dueSoon", "notDue", "notDue"], all.Select(d => d.GetProperty("lateness").GetString()!));
    }

    [Fact]
    public async Task Mine_are_those_I_look_after_and_those_of_cases_I_lead()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (leads, delegated) = (await lead.StartedByHandAsync(app.World.Case, 5), await lead.StartedByHandAsync(app.World.Case, 26, app.World.Investigator.Value));

        Assert.Equal([leads, delegated], await MineAsync(app.World.Lead));
        Assert.Equal([delegated], await MineAsync(app.World.Investigator));
        Assert.Empty(await MineAsync(app.World.Coordinator));
        Assert.Empty(await MineAsync(app.World.Colleague));
        Assert.Equal([leads, delegated], await IdsAsync(app.World.Coordinator, $"mine=false&case={app.World.Case}"));
        Assert.Empty(await IdsAsync(app.World.StrangerProsecutor, $"mine=false&case={app.World.Case}"));
        Assert.Empty(await IdsAsync(app.World.Lead, $"mine=true&case={app.World.Case}&kind=MINIMUM"));
        Assert.Equal([leads], await IdsAsync(app.World.Lead, $"mine=true&case={app.World.Case}&to={Day(10)}"));
    }

    private Task<List<Guid>> MineAsync(Domain.Common.UserId user) => IdsAsync(user, $"mine=true&case={app.World.Case}");

    private async Task<List<Guid>> IdsAsync(Domain.Common.UserId user, string query)
    {
        using var client = await app.AsAsync(user);
        return [.. (await (await client.GetAsync($"/api/v1/deadlines?{query}", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().Select(d => d.GetProperty("id").GetGuid())];
    }
}
