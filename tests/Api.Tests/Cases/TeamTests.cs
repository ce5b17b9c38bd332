using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Cases;

public sealed class TeamTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_member_sees_the_case_and_is_told_and_loses_sight_of_it_when_removed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        var path = $"/api/v1/cases/{await TestWorld.OpenCaseAsync(lead, "Team")}";
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(path, Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await AddAsync(lead, path, app.World.Colleague)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(path, Ct)).StatusCode);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and case_id = $2", app.World.Colleague.Value, IdOf(path)));

        Assert.Equal(HttpStatusCode.NoContent, (await lead.DeleteAsync($"{path}/members/{app.World.Colleague.Value}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(path, Ct)).StatusCode);

        var items = (await (await lead.GetAsync($"{path}/members", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Lead", "Colleague"], items.Select(i => i.GetProperty("name").GetString()!));
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, items[1].GetProperty("until").ValueKind);
    }

    [Fact]
    public async Task An_exclusion_beats_membership_and_supervision()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var path = $"/api/v1/cases/{await TestWorld.OpenCaseAsync(lead, "Conflict of interest")}";
        Assert.Equal(HttpStatusCode.OK, (await supervisor.GetAsync(path, Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await ExcludeAsync(lead, path, app.World.Supervisor, "Brother of a suspect")).StatusCode);

        Assert.Equal("not_found", await (await supervisor.GetAsync(path, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("case.member_excluded", await (await AddAsync(lead, path, app.World.Supervisor)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.already_excluded", await (await ExcludeAsync(lead, path, app.World.Supervisor, "again")).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_the_team_stays()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = $"/api/v1/cases/{app.World.Case}";
        var before = await RowsAsync();

        Assert.Equal("case.already_member", await (await AddAsync(lead, path, app.World.Investigator)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.role_cannot_join", await (await AddAsync(lead, path, app.World.Analyst)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("case.no_such_colleague", await (await AddAsync(lead, path, UserId.New())).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("case.lead_cannot_leave", await (await lead.DeleteAsync($"{path}/members/{app.World.Lead.Value}", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.not_a_member", await (await lead.DeleteAsync($"{path}/members/{app.World.Colleague.Value}", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.lead_cannot_leave", await (await ExcludeAsync(lead, path, app.World.Lead, "Relative")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await ExcludeAsync(lead, path, app.World.Colleague, "")).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Only_the_lead_and_the_supervisor_change_the_team()
    {
        var path = $"/api/v1/cases/{app.World.Case}";
        var before = await RowsAsync();
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Coordinator, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await AddAsync(client, path, app.World.Colleague)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await client.DeleteAsync($"{path}/members/{app.World.Investigator.Value}", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await ExcludeAsync(client, path, app.World.Colleague, "no")).RefusedAsync(HttpStatusCode.Forbidden));
        }
        using var outsider = await app.AsAsync(app.World.Colleague);
        Assert.Equal("not_found", await (await AddAsync(outsider, path, app.World.Colleague)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal(before, await RowsAsync());
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, string path, UserId user) => client.PostAsJsonAsync($"{path}/members", new { userId = user.Value }, Ct);

    private static Task<HttpResponseMessage> ExcludeAsync(HttpClient client, string path, UserId user, string reason) =>
        client.PostAsJsonAsync($"{path}/exclusions", new { userId = user.Value, reason }, Ct);

    private static Guid IdOf(string path) => Guid.Parse(path[(path.LastIndexOf('/') + 1)..]);

    private Task<long> RowsAsync() => app.ScalarAsync<long>(
        "select (select count(*) from case_members where case_id = $1 and removed_at is null) * 1000 + (select count(*) from case_exclusions where case_id = $1)", app.World.Case);
}
