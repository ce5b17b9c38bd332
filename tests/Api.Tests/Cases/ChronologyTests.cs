using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Cases;

public sealed class ChronologyTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_stand_by_when_it_happened_and_page()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = $"/api/v1/cases/{await TestWorld.OpenCaseAsync(lead, "Time line")}/chronology";
        foreach (var (at, text) in ((string, string)[])[("2026-02-03T09:00:00+01:00", "Search"), ("2026-01-02T09:00:00Z", "Report"), ("2026-03-04T09:00:00Z", "Arrest")])
            Assert.Equal(HttpStatusCode.Created, (await lead.PostAsJsonAsync(path, new { at, text }, Ct)).StatusCode);

        var page = await (await lead.GetAsync($"{path}?limit=2", Ct)).JsonAsync();
        var rest = await (await lead.GetAsync($"{path}?limit=2&after={page.GetProperty("next").GetString()}", Ct)).JsonAsync();

        Assert.Equal(["Arrest", "Search"], page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("text").GetString()!));
        Assert.Equal("2026-01-02T09:00:00+00:00", Assert.Single(rest.GetProperty("items").EnumerateArray()).GetProperty("at").GetString());
    }

    [Fact]
    public async Task The_future_and_an_empty_text_are_refused()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = $"/api/v1/cases/{app.World.Case}";

        Assert.Equal("case.entry_in_future", await (await lead.PostAsJsonAsync($"{path}/chronology", new { at = "2999-01-01T00:00:00Z", text = "Trial" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync($"{path}/chronology", new { at = "2026-01-01T00:00:00Z", text = "" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync($"{path}/notes", new { text = " " }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from chronology where text in ('Trial', '')"));
    }

    [Fact]
    public async Task The_whole_team_writes_and_reads_notes()
    {
        var path = $"/api/v1/cases/{app.World.Case}/notes";
        foreach (var user in (Domain.Common.UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync(path, new { text = "Ask the bank again" }, Ct)).StatusCode);
        }
        using var lead = await app.AsAsync(app.World.Lead);

        var items = (await (await lead.GetAsync(path, Ct)).JsonAsync()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["Coordinator", "Investigator", "Lead"], items.Select(i => i.GetProperty("writtenBy").GetString()!));
    }

    [Fact]
    public async Task Nobody_outside_the_case_writes_or_reads()
    {
        foreach (var (who, user) in app.World.Outsiders)
            foreach (var (list, body) in ((string, object)[])[("chronology", new { at = "2026-01-01T00:00:00Z", text = "Not mine" }), ("notes", new { text = "Not mine" })])
            {
                using var client = await app.AsAsync(user);
                var path = $"/api/v1/cases/{app.World.Case}/{list}";
                Assert.True((await client.PostAsJsonAsync(path, body, Ct)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, who);
                Assert.True((await client.GetAsync(path, Ct)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, who);
            }
        Assert.Equal(0L, await app.ScalarAsync<long>("select (select count(*) from chronology where text = 'Not mine') + (select count(*) from notes where text = 'Not mine')"));
    }
}
