using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

public sealed class ProtectionTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_measure_is_requested_granted_and_lifted_and_each_step_is_recorded()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var measure = await lead.RequestProtectionAsync(victim);
        Assert.Equal("REQUESTED", await StatusAsync(lead, measure));

        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(measure)).StatusCode);
        Assert.Equal("IN_FORCE", await StatusAsync(lead, measure));

        Assert.Equal(HttpStatusCode.NoContent, (await LiftAsync(lead, measure, "2026-04-01")).StatusCode);
        Assert.Equal("LIFTED", await StatusAsync(lead, measure));
        Assert.Equal("P07|Lifted|2026-03-09|District court|2026-04-01", await app.ScalarAsync<string>(
            "select concat_ws('|', type, status, decided_on, authority, expires_on) from protection_measures where id = $1", measure));
        Assert.Equal(["No contact", "No longer needed"], await lead.WordsAsync(victim));
        Assert.Equal("GrantProtection LiftProtection RequestProtection", await app.ScalarAsync<string>(
            "select string_agg(use_case, ' ' order by use_case) from audit.entries where object_id = $1 and allowed", measure));
    }

    [Fact]
    public async Task A_granted_measure_expires_by_itself_after_its_last_day()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var measure = await lead.RequestProtectionAsync(await lead.RegisterVictimAsync(app.World.Case));

        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(measure, new DateOnly(2026, 3, 31))).StatusCode);

        Assert.Equal("EXPIRED", await StatusAsync(lead, measure));
        Assert.Equal("Granted", await app.ScalarAsync<string>("select status from protection_measures where id = $1", measure));
    }

    [Fact]
    public async Task A_denied_request_stays_denied()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var measure = await coordinator.RequestProtectionAsync(victim, "A12");

        Assert.Equal(HttpStatusCode.NoContent, (await DenyAsync(coordinator, measure, "2026-03-05")).StatusCode);

        Assert.Equal("REFUSED", await StatusAsync(coordinator, measure));
        Assert.Equal("protection.already_decided", await (await coordinator.GrantAsync(measure)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("protection.not_in_force", await (await LiftAsync(coordinator, measure, "2026-04-01")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("Refused", await app.ScalarAsync<string>("select status from protection_measures where id = $1", measure));
        Assert.Equal(["Not urgent"], await coordinator.WordsAsync(victim));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decides()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var measure = await lead.RequestProtectionAsync(await lead.RegisterVictimAsync(app.World.Case));

        var answers = await Task.WhenAll(lead.GrantAsync(measure), DenyAsync(coordinator, measure, "2026-03-05"));

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
    }

    [Fact]
    public async Task Days_out_of_order_or_in_the_future_and_unknown_types_are_invalid()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var measure = await lead.RequestProtectionAsync(victim);
        var requests = $"/api/v1/victims/{victim}/protection-measures";

        Assert.Equal("protection.decided_before_requested", await (await lead.GrantAsync(measure, decidedOn: "2026-03-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("protection.expires_before_granted", await (await lead.GrantAsync(measure, new DateOnly(2026, 3, 8))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.GrantAsync(measure, decidedOn: "2999-01-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync(requests, new { type = "P99", requestedOn = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync(requests, new { type = "P07" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("Requested", await app.ScalarAsync<string>("select status from protection_measures where victim_id = $1", victim));
    }

    [Fact]
    public async Task Measures_page_latest_first_even_when_recorded_in_the_same_moment()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var made = new List<Guid>();
        for (var n = 0; n < 3; n++) made.Add(await lead.RequestProtectionAsync(victim));
        _ = await app.ExecuteAsync("update protection_measures set recorded_at = '2026-03-02T10:00:00Z' where victim_id = $1", victim);

        var (shown, after) = (new List<Guid>(), "");
        for (var page = 0; page < 3; page++)
        {
            var answer = await (await lead.GetAsync($"/api/v1/victims/{victim}/protection-measures?limit=1{after}", Ct)).JsonAsync();
            shown.Add(Assert.Single(answer.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
            after = answer.GetProperty("next") is { ValueKind: JsonValueKind.String } next ? $"&after={next.GetString()}" : "";
        }

        Assert.Equal(made.Order(), shown.Order());
        Assert.Equal("", after);
        var ofCase = await lead.ItemsAsync($"/api/v1/cases/{app.World.Case}/protection-measures?limit=200");
        Assert.Subset(ofCase.Select(i => i.GetProperty("id").GetGuid()).ToHashSet(), made.ToHashSet());
    }

    [Fact]
    public async Task Only_prosecutors_and_coordinators_of_the_team_decide()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var measure = await lead.RequestProtectionAsync(await lead.RegisterVictimAsync(app.World.Case));
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Supervisor, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.GrantAsync(measure)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GrantAsync(measure)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("Requested", await app.ScalarAsync<string>("select status from protection_measures where id = $1", measure));
    }

    private async Task<string?> StatusAsync(HttpClient client, Guid measure) =>
        (await client.ItemsAsync($"/api/v1/cases/{app.World.Case}/protection-measures?limit=200"))
            .Single(i => i.GetProperty("id").GetGuid() == measure).GetProperty("status").GetString();

    private static Task<HttpResponseMessage> DenyAsync(HttpClient client, Guid measure, string decidedOn) =>
        client.PostAsJsonAsync($"/api/v1/protection-measures/{measure}/deny", new { decidedOn, authority = "District court", reason = "Not urgent" }, Ct);

    private static Task<HttpResponseMessage> LiftAsync(HttpClient client, Guid measure, string liftedOn) =>
        client.PostAsJsonAsync($"/api/v1/protection-measures/{measure}/lift", new { liftedOn, reason = "No longer needed" }, Ct);
}
