using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Seeding;

public sealed class FixtureTests(ApiFixture app, TestDatabase database) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_makes_everything_in_the_file_and_prints_an_id_for_each_key()
    {
        using var folder = new FixtureFolder("FA");

        var run = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);

        Assert.True(run.Status == 0, run.Output + run.Errors);
        var ids = run.Json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetGuid());
        Assert.Equal(["FA", "FA-anna", "FA-ivan", "FA-otto", "c1", "d1", "d2", "e1", "e2", "p1", "p2", "s1", "s2", "v1", "v2"], ids.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("FA-2025-0001", await app.ScalarAsync<string>("select reference from cases where id = $1 and stage = 'INVESTIGATION'", ids["c1"]));
        Assert.Equal("S-02 BENEFICIARY_COMPANY", await app.ScalarAsync<string>("select reference || ' ' || chain_role from suspects where id = $1", ids["s2"]));
        Assert.Equal("Granted", await app.ScalarAsync<string>("select status from protection_measures where id = $1", ids["p1"]));
        Assert.Equal(new DateOnly(2026, 4, 2), await app.ScalarAsync<DateOnly>("select due_on from deadlines where id = $1", ids["d1"]));
        Assert.True(await app.ScalarAsync<long>("select count(*) from reminders where deadline_id = $1", ids["d2"]) > 0);
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from chronology where case_id = $1", ids["c1"]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FixtureFolder.Statement))), await app.ScalarAsync<string>("select sha256 from exhibits where id = $1", ids["e1"]));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from custody_events where exhibit_id in ($1, $2)", ids["e1"], ids["e2"]));
        Assert.Equal(ids.Values.Count(v => v != ids["c1"] && v != ids["FA"]), await app.ScalarAsync<long>(
            "select count(distinct object_id) from audit.entries where use_case = 'LoadFixture' and object_id = any($1)", (object)ids.Values.Where(v => v != ids["c1"] && v != ids["FA"]).ToArray()));
    }

    [Fact]
    public async Task What_it_loads_is_open_to_the_team_and_shut_to_the_excluded()
    {
        using var folder = new FixtureFolder("FB");
        var ids = (await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File)).Json;

        foreach (var (user, status) in ((string, HttpStatusCode)[])[("FB-anna", HttpStatusCode.OK), ("FB-ivan", HttpStatusCode.OK), ("FB-otto", HttpStatusCode.NotFound)])
        {
            using var client = await app.AsAsync(new UserId(ids.GetProperty(user).GetGuid()));
            Assert.Equal(status, (await client.GetAsync($"/api/v1/cases/{ids.GetProperty("c1").GetGuid()}", Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task An_identity_is_sealed_and_acts_of_the_load_are_the_leads()
    {
        using var folder = new FixtureFolder("FC");
        var run = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);
        var (victim, lead) = (run.Json.GetProperty("v1").GetGuid(), run.Json.GetProperty("FC-anna").GetGuid());

        var stored = await app.ScalarAsync<byte[]>("select given_name || family_name || address from victim_identities where victim_id = $1", victim);

        Assert.DoesNotContain("Miranda", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("Sealedname", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("Miranda", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Equal(lead, await app.ScalarAsync<Guid>("select distinct actor from audit.entries where object_id = $1", victim));
        Assert.Equal(Guid.Parse("00000000-0000-0000-0000-000000000001"), await app.ScalarAsync<Guid>("select actor from audit.entries where object_id = $1", lead));
    }

    [Theory]
    [InlineData("v1", "Miranda", "2001-05-04")]
    [InlineData("v2", "Onlygiven", null)]
    public async Task A_sealed_identity_opens_to_a_coordinator_of_the_team(string key, string givenName, string? birthDate)
    {
        using var folder = new FixtureFolder($"F{key.ToUpperInvariant()}");
        var ids = (await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File)).Json;
        using var coordinator = await app.AsAsync(new UserId(ids.GetProperty($"F{key.ToUpperInvariant()}-ivan").GetGuid()));

        var shown = await (await coordinator.PostAsJsonAsync($"/api/v1/victims/{ids.GetProperty(key).GetGuid()}/identity/reveal",
            new { purpose = "CONTACT_VICTIM", reason = "To agree on the next interview" }, Ct)).JsonAsync();

        Assert.Equal(givenName, shown.GetProperty("givenName").GetString());
        Assert.Equal(birthDate, shown.GetProperty("birthDate").GetString());
    }

    [Fact]
    public async Task Loading_a_file_again_prints_the_same_ids_and_makes_nothing()
    {
        using var folder = new FixtureFolder("FD");
        var first = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);
        var before = await RowsAsync();

        var second = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);

        Assert.True(second.Status == 0, second.Output + second.Errors);
        Assert.Equal(first.Output, second.Output);
        Assert.Contains("case c1 is already there", second.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("\"role\": \"BENEFICIARY_COMPANY\"", "\"role\": \"BAKER\"", "cases[0].suspects[1].role")]
    [InlineData("\"file\": \"statement.csv\"", "\"file\": \"missing.csv\"", "cases[0].evidence[0].file")]
    [InlineData("\"lead\": \"FE-anna\"", "\"lead\": \"nobody\"", "cases[0].lead")]
    [InlineData("\"rule\": \"EU-EIO-12-3\"", "\"rule\": \"EU-NONE\"", "cases[0].deadlines[0].rule")]
    [InlineData("\"child\": false", "\"child\": \"no\"", "cases[0].victims[0].child")]
    [InlineData("\"roles\": [\"supervisor\"]", "\"roles\": [\"king\"]", "users[2].roles")]
    [InlineData("\"key\": \"e2\"", "\"key\": \"e1\"", "cases[0].evidence[1]")]
    [InlineData("\"at\": \"-1d\"", "\"at\": \"+1d\"", "cases[0].chronology[1].at")]
    public async Task A_fault_is_named_by_its_place_and_nothing_is_loaded(string right, string wrong, string place)
    {
        var json = FixtureFolder.Json("FE");
        Assert.Contains(right, json, StringComparison.Ordinal);
        using var folder = new FixtureFolder("FE", json.Replace(right, wrong, StringComparison.Ordinal));
        var before = await RowsAsync();

        var run = await CliRun.OfAsync(app, database, "seed", "--fixture", folder.File);

        Assert.Equal(1, run.Status);
        Assert.Equal("fixture.invalid", run.Json.GetProperty("code").GetString());
        Assert.StartsWith(place + ":", run.Json.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    private Task<string> RowsAsync() => app.ScalarAsync<string>("""
        select concat_ws(' ', (select count(*) from units where code like 'F%'), (select count(*) from staff where user_name like 'F%'), (select count(*) from cases), (select count(*) from exhibits),
            (select count(*) from suspects), (select count(*) from victims), (select count(*) from deadlines), (select count(*) from reminders), (select count(*) from chronology),
            (select count(*) from custody_events), (select sum(last) from number_series), (select count(*) from audit.entries where use_case = 'LoadFixture'))
        """);
}
