using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Suspects;

public sealed class AddSuspectTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Suspects => $"/api/v1/cases/{app.World.Case}/suspects";

    [Fact]
    public async Task Suspects_are_numbered_within_their_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Orchard");

        var first = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/suspects", Person("A. B."), Ct)).JsonAsync();
        var second = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/suspects", new { kind = "organisation", name = "Harbour Ltd", role = "BENEFICIARY_COMPANY" }, Ct)).JsonAsync();

        Assert.Equal(("S-01", "S-02"), (first.GetProperty("reference").GetString(), second.GetProperty("reference").GetString()));
        Assert.Equal("Organisation", await app.ScalarAsync<string>("select kind from suspects where case_id = $1 and reference = 'S-02'", id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'AddSuspect' and object_id = $1 and case_id = $2", first.GetProperty("id").GetGuid(), id));
    }

    [Fact]
    public async Task The_list_shows_all_in_order_and_pages()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Quay");
        foreach (var name in (string[])["A", "B", "C"]) await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/suspects", Person(name), Ct)).JsonAsync();

        var page = await (await lead.GetAsync($"/api/v1/cases/{id}/suspects?limit=2", Ct)).JsonAsync();
        var rest = await (await lead.GetAsync($"/api/v1/cases/{id}/suspects?limit=2&after={page.GetProperty("next").GetString()}", Ct)).JsonAsync();

        Assert.Equal(["A", "B"], page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()!));
        var last = Assert.Single(rest.GetProperty("items").EnumerateArray());
        Assert.Equal(("C", "S-03", "person", "RECRUITER"), (
            last.GetProperty("name").GetString(), last.GetProperty("reference").GetString(), last.GetProperty("kind").GetString(), last.GetProperty("role").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        Assert.Equal("cursor.unknown", await (await lead.GetAsync($"/api/v1/cases/{id}/suspects?after=nonsense", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Kind_name_and_a_known_role_are_needed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await CountAsync();

        foreach (var body in (object[])[new { name = "A", role = "RECRUITER" }, new { kind = "person", name = "", role = "RECRUITER" }, new { kind = "person", name = "A", role = "BOSS" }, new { kind = "person", name = new string('x', 201), role = "RECRUITER" }])
            Assert.Equal("invalid", await (await lead.PostAsJsonAsync(Suspects, body, Ct)).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Only_prosecutors_and_investigators_of_the_case_name_suspects()
    {
        var before = await CountAsync();
        foreach (var user in (Domain.Common.UserId[])[app.World.Coordinator, app.World.Supervisor, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync(Suspects, Person("Not mine"), Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        foreach (var user in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("not_found", await (await client.PostAsJsonAsync(Suspects, Person("Not mine"), Ct)).RefusedAsync(HttpStatusCode.NotFound));
            Assert.Equal("not_found", await (await client.GetAsync(Suspects, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        }
        Assert.Equal(before, await CountAsync());
    }

    private static object Person(string name) => new { kind = "person", name, role = "RECRUITER", remarks = "" };

    private Task<long> CountAsync() => app.ScalarAsync<long>("select count(*) from suspects where case_id = $1", app.World.Case);
}
