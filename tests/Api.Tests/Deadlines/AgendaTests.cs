using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class AgendaTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Hearings_stand_beside_deadlines_on_the_day_of_the_reader()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var deadline = await ByHandAsync(lead, "2031-03-18");
        // Half past eleven at night in UTC is the next day in Berlin.
        var hearing = await FixAsync(lead, "2031-03-17T23:30:00Z");
        var cancelled = await FixAsync(lead, "2031-03-18T10:00:00Z");
        Assert.True((await lead.PostAsJsonAsync($"/api/v1/hearings/{cancelled}/cancel", new { }, Ct)).IsSuccessStatusCode);

        var day = await AgendaAsync(lead, "from=2031-03-18&to=2031-03-18&scope=mine");

        Assert.Equal(("Europe/Berlin", true), (day.GetProperty("timeZone").GetString(), day.GetProperty("complete").GetBoolean()));
        Assert.Equal([("hearing", hearing), ("deadline", deadline)], Items(day));
        Assert.Equal("2031-03-18T00:30:00+01:00", day.GetProperty("items")[0].GetProperty("at").GetString());
        Assert.Empty(Items(await AgendaAsync(lead, "from=2031-03-17&to=2031-03-17&scope=mine")));

        // An hour clock of New York that ends there on the 17th ends on the reader's 18th.
        await app.ExecuteAsync("update deadlines set due_on = '2031-03-17', due_at = '2031-03-18T02:00:00Z', time_zone_id = 'America/New_York' where id = $1", deadline);
        Assert.Equal([("hearing", hearing), ("deadline", deadline)], Items(await AgendaAsync(lead, "from=2031-03-18&to=2031-03-18")));
        Assert.Empty(Items(await AgendaAsync(lead, "from=2031-03-17&to=2031-03-17")));
    }

    [Fact]
    public async Task The_scope_decides_and_an_invisible_case_leaves_no_trace()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (deadline, hearing) = (await ByHandAsync(lead, "2032-05-04"), await FixAsync(lead, "2032-05-04T08:00:00Z"));
        const string day = "from=2032-05-04&to=2032-05-04";

        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal([("hearing", hearing)], Items(await AgendaAsync(investigator, day + "&scope=mine")));
        Assert.Equal([("hearing", hearing), ("deadline", deadline)], Items(await AgendaAsync(investigator, day + "&scope=team")));
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal([("hearing", hearing), ("deadline", deadline)], Items(await AgendaAsync(supervisor, day + "&scope=unit")));
        foreach (var outsider in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
        {
            using var client = await app.AsAsync(outsider);
            Assert.Empty(Items(await AgendaAsync(client, day)));
        }
    }

    [Fact]
    public async Task Month_week_and_agenda_link_what_they_show_and_lead_on()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var deadline = await ByHandAsync(lead, "2033-06-15");
        _ = await FixAsync(lead, "2033-06-15T08:00:00Z");

        foreach (var (view, next) in ((string, string)[])[("Month", "2033-07-01"), ("Week", "2033-06-22"), ("Agenda", "2033-07-13")])
        {
            var html = await lead.HtmlAsync($"/deadlines/calendar?view={view}&day=2033-06-15");
            Assert.Contains($"/cases/{app.World.Case}/deadlines/{deadline}\"", html, StringComparison.Ordinal);
            Assert.Contains($"/cases/{app.World.Case}/hearings\"", html, StringComparison.Ordinal);
            Assert.Contains("Hearing: Trial", html, StringComparison.Ordinal);
            Assert.Contains($"day={next}\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("Nothing is due in these days", await lead.HtmlAsync("/deadlines/calendar?view=Week&day=2034-06-15"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync("/deadlines/calendar?view=Year", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync("/deadlines/calendar?scope=unit", Ct)).StatusCode);
    }

    private async Task<Guid> ByHandAsync(HttpClient client, string due) => (await (await client.StartAsync(app.World.Case, new
    {
        title = "Answer the letter", due, kind = "MAXIMUM", reason = "The judge said so", obligation = "others",
    })).JsonAsync()).GetProperty("id").GetGuid();

    private async Task<Guid> FixAsync(HttpClient client, string startsAt) => (await (await client.PostAsJsonAsync(
        $"/api/v1/cases/{app.World.Case}/hearings", new { kind = "TRIAL", court = "District court", room = "12", startsAt, withVictims = false }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    private static async Task<JsonElement> AgendaAsync(HttpClient client, string query) => await (await client.GetAsync($"/api/v1/calendar?{query}", Ct)).JsonAsync();

    private static List<(string?, Guid)> Items(JsonElement agenda) => [.. agenda.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("sort").GetString(), i.GetProperty("id").GetGuid()))];
}
