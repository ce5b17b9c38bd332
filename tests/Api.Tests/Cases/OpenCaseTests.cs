using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Cases;

public sealed class OpenCaseTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_opener_leads_the_case_and_it_gets_the_next_reference_of_unit_and_year()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var opened = await (await lead.PostAsJsonAsync("/api/v1/cases", TestWorld.CaseBody("Operation Orchard"), Ct)).JsonAsync();

        var year = DateTime.UtcNow.Year;
        Assert.Matches($"^A-{year}-\\d{{4}}$", opened.GetProperty("reference").GetString());
        var id = opened.GetProperty("id").GetGuid();
        Assert.Equal(app.World.Lead.Value, await app.ScalarAsync<Guid>("select lead_id from cases where id = $1", id));
        Assert.Equal("Lead", await app.ScalarAsync<string>("select role from case_members where case_id = $1 and removed_at is null", id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'OpenCase' and object_id = $1 and allowed", id));
    }

    [Fact]
    public async Task Without_title_or_form_of_exploitation_it_is_invalid_and_nothing_is_opened()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await app.ScalarAsync<long>("select count(*) from cases");

        var response = await lead.PostAsJsonAsync("/api/v1/cases", new { title = "", detectionMode = "PROACTIVE", exploitation = Array.Empty<string>(), restricted = false }, Ct);

        Assert.Equal("invalid", await response.RefusedAsync(HttpStatusCode.BadRequest));
        var errors = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("errors");
        Assert.True(errors.TryGetProperty("title", out _) && errors.TryGetProperty("exploitation", out _), errors.ToString());
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from cases"));
    }

    [Fact]
    public async Task Only_prosecutors_and_supervisors_open_cases()
    {
        foreach (var user in (Domain.Common.UserId[])[app.World.Investigator, app.World.Coordinator, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync("/api/v1/cases", TestWorld.CaseBody("Not mine"), Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from cases where title = 'Not mine'"));
    }

    [Fact]
    public async Task A_browser_that_another_page_makes_send_its_cookie_opens_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var browser = app.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", $"__Host-session={lead.DefaultRequestHeaders.Authorization!.Parameter}");

        var response = await browser.PostAsJsonAsync("/api/v1/cases", TestWorld.CaseBody("Not wanted"), Ct);

        Assert.Equal("antiforgery", await response.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from cases where title = 'Not wanted'"));
    }

    [Fact]
    public async Task A_case_is_absent_for_everyone_without_a_relation_to_it()
    {
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var absent = await stranger.GetStringOrProblemAsync($"/api/v1/cases/{Guid.CreateVersion7()}");
        foreach (var (who, user) in app.World.Outsiders)
        {
            using var client = await app.AsAsync(user);
            var response = await client.GetAsync($"/api/v1/cases/{app.World.Case}", Ct);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, who);
            if (response.StatusCode == HttpStatusCode.NotFound) Assert.Equal(absent, await client.GetStringOrProblemAsync($"/api/v1/cases/{app.World.Case}"));
        }
    }

    [Fact]
    public async Task The_team_and_the_supervisor_of_the_unit_see_it()
    {
        foreach (var user in (Domain.Common.UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Supervisor])
        {
            using var client = await app.AsAsync(user);
            var view = await (await client.GetAsync($"/api/v1/cases/{app.World.Case}", Ct)).JsonAsync();
            Assert.Equal("Operation Harbour", view.GetProperty("title").GetString());
        }
    }
}
