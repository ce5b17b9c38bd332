using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

public sealed class RegisterVictimTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Address => $"/api/v1/cases/{app.World.Case}/victims";

    [Fact]
    public async Task Each_case_numbers_its_own_pseudonyms_without_gaps()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var other = await TestWorld.OpenCaseAsync(lead, "Operation Pear");

        var first = await (await lead.PostAsJsonAsync($"/api/v1/cases/{other}/victims", new { gender = "Feminine", child = true }, Ct)).JsonAsync();
        var second = await (await lead.PostAsJsonAsync($"/api/v1/cases/{other}/victims", new { gender = "Masculine", child = false }, Ct)).JsonAsync();

        Assert.Equal(("V-01", "V-02"), (first.GetProperty("pseudonym").GetString(), second.GetProperty("pseudonym").GetString()));
        var id = first.GetProperty("id").GetGuid();
        Assert.Equal("V-01|Feminine|true|PRESUMED_VICTIM", await app.ScalarAsync<string>(
            "select concat_ws('|', pseudonym, gender, child::text, status) from victims where id = $1 and case_id = $2", id, other));
        Assert.Equal(1L, await app.ScalarAsync<long>(
            "select count(*) from audit.entries where use_case = 'RegisterVictim' and object_id = $1 and case_id = $2 and actor = $3 and allowed",
            id, other, app.World.Lead.Value));
    }

    [Fact]
    public async Task Two_at_once_get_two_pseudonyms()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);

        var ids = await Task.WhenAll(lead.RegisterVictimAsync(app.World.Case), coordinator.RegisterVictimAsync(app.World.Case));

        Assert.Equal(2L, await app.ScalarAsync<long>("select count(distinct pseudonym) from victims where id = any($1)", ids));
    }

    [Fact]
    public async Task A_gender_outside_the_list_is_invalid_and_takes_no_number()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await app.ScalarAsync<long>("select count(*) from victims");

        var response = await lead.PostAsJsonAsync(Address, new { gender = "feminine", child = false }, Ct);

        Assert.Equal("invalid", await response.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from victims"));
    }

    [Fact]
    public async Task Only_prosecutors_and_coordinators_of_the_team_register()
    {
        var before = await app.ScalarAsync<long>("select count(*) from victims");
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Supervisor, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync(Address, new { gender = "Feminine", child = false }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        foreach (var user in (UserId[])[app.World.Colleague, app.World.StrangerProsecutor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("not_found", await (await client.PostAsJsonAsync(Address, new { gender = "Feminine", child = false }, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        }
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from victims"));
    }
}
