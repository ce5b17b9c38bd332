using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class CompletedLateTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Who_completed_late_and_by_how_many_days_stands_in_a_list_of_the_unit_and_in_ones_own()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (late, other, intime) = (await lead.StartedByHandAsync(app.World.Case, -20), await lead.StartedByHandAsync(app.World.Case, -20, app.World.Investigator.Value), await lead.StartedByHandAsync(app.World.Case, 20));
        foreach (var id in (Guid[])[late, other, intime]) Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "complete", new { on = Day(0), note = "Done at last" })).StatusCode);
        var due = await app.ScalarAsync<int>("select completed_on - due_on from deadlines where id = $1", late);

        var own = Assert.Single(await LateAsync(app.World.Lead));
        Assert.Equal((late, due, "Lead", "Lead"), (own.GetProperty("id").GetGuid(), own.GetProperty("daysLate").GetInt32(), own.GetProperty("owner").GetString(), own.GetProperty("completedBy").GetString()));
        Assert.Equal([other], (await LateAsync(app.World.Investigator)).Select(l => l.GetProperty("id").GetGuid()));
        Assert.Equal([other, late], (await LateAsync(app.World.Supervisor)).Select(l => l.GetProperty("id").GetGuid()));
        Assert.Empty(await LateAsync(app.World.StrangerSupervisor));
        Assert.Empty(await LateAsync(app.World.Colleague));
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var first = await (await supervisor.GetAsync("/api/v1/deadlines/completed-late?limit=1", Ct)).JsonAsync();
        var second = await (await supervisor.GetAsync($"/api/v1/deadlines/completed-late?limit=1&after={first.GetProperty("next").GetString()}", Ct)).JsonAsync();
        Assert.Equal((late, JsonValueKind.Null), (Assert.Single(second.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid(), second.GetProperty("next").ValueKind));
        Assert.Contains("Done at last", await supervisor.HtmlAsync("/deadlines/completed-late"), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> LateAsync(UserId user)
    {
        using var client = await app.AsAsync(user);
        return [.. (await (await client.GetAsync("/api/v1/deadlines/completed-late", Ct)).JsonAsync()).GetProperty("items").EnumerateArray()];
    }
}
