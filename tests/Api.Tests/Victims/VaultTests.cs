using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Grants per person, particulars, and finding a victim without opening the vault.</summary>
public sealed class VaultTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    private const string Why = "She takes the statement on Monday";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prosecutor_sees_an_identity_only_by_a_grant_that_holds_and_only_of_that_person()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var (one, other) = (await KeptAsync(coordinator, "Anca"), await KeptAsync(coordinator, "Dana"));
        Assert.Equal("identity_grant.not_granted", await (await lead.RevealAsync(one)).RefusedAsync(HttpStatusCode.Forbidden));

        var grant = await GrantedAsync(coordinator, one, app.World.Lead.Value);
        Assert.Equal("Anca", (await (await lead.RevealAsync(one)).JsonAsync()).GetProperty("givenName").GetString());
        Assert.Equal("identity_grant.not_granted", await (await lead.RevealAsync(other)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Contains("identity.reveal", Permissions(await (await lead.GetAsync($"/api/v1/victims/{one}", Ct)).JsonAsync()));
        Assert.DoesNotContain("identity.reveal", Permissions(await (await lead.GetAsync($"/api/v1/victims/{other}", Ct)).JsonAsync()));

        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PostAsync($"/api/v1/victims/{one}/identity/grants/{grant}/revoke", null, Ct)).StatusCode);
        Assert.Equal("identity_grant.not_granted", await (await lead.RevealAsync(one)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("identity_grant.ended", await (await coordinator.PostAsync($"/api/v1/victims/{one}/identity/grants/{grant}/revoke", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_grant_ends_with_its_last_day()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await KeptAsync(coordinator, "Elena");
        var grant = await GrantedAsync(coordinator, victim, app.World.Lead.Value);
        _ = await app.ExecuteAsync("update identity_grants set until = now() - interval '1 second' where id = $1", grant);

        Assert.Equal("identity_grant.not_granted", await (await lead.RevealAsync(victim)).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Only_the_coordinator_grants_to_others_who_see_the_case_and_for_a_year_at_most()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await KeptAsync(coordinator, "Ioana");

        Assert.Equal(HttpStatusCode.Forbidden, (await GrantAsync(lead, victim, app.World.Investigator.Value)).StatusCode);
        Assert.Equal("identity_grant.to_oneself", await (await GrantAsync(coordinator, victim, app.World.Coordinator.Value)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("identity_grant.not_of_the_team", await (await GrantAsync(coordinator, victim, app.World.StrangerSupervisor.Value)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("identity_grant.term", await (await GrantAsync(coordinator, victim, app.World.Lead.Value, days: 400)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("identity_grant.term", await (await GrantAsync(coordinator, victim, app.World.Lead.Value, days: -1)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Empty(await coordinator.ItemsAsync($"/api/v1/victims/{victim}/identity/grants"));
    }

    [Fact]
    public async Task What_is_added_is_sealed_with_its_kind_shown_by_a_reveal_and_gone_when_removed()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var particular = await AddedAsync(coordinator, victim, "DOCUMENT", "RO 123 456 X", "Passport");

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from identity_particulars p where p::text ilike '%DOCUMENT%' or position('RO 123'::bytea in p.sealed) > 0"));
        var shown = await (await coordinator.RevealAsync(victim)).JsonAsync();
        Assert.Equal("DOCUMENT|RO 123 456 X|Passport", string.Join('|', ((string[])["kind", "value", "note"]).Select(name => shown.GetProperty("particulars")[0].GetProperty(name).GetString())));

        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.DeleteAsync($"/api/v1/victims/{victim}/identity/particulars/{particular}", Ct)).StatusCode);
        Assert.Equal("victim.no_identity", await (await coordinator.RevealAsync(victim)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Empty(await FindAsync(coordinator, "DOCUMENT", "RO123456X"));
    }

    [Theory, InlineData("PHONE", "+40 (0)721 555 001", "0040721555001"), InlineData("ACCOUNT", "RO49 AAAA 1B31 0075 9384 0001", "ro49aaaa1b3100759384 0001"), InlineData("PLATE", "B-77 XYZ", "b77xyz")]
    public async Task An_identifier_is_found_however_it_is_spelled_and_only_by_who_may_see_whose_it_is(string kind, string written, string looked)
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        _ = await AddedAsync(coordinator, victim, kind, written);

        Assert.Equal(victim, Assert.Single(await FindAsync(coordinator, kind, looked)).GetProperty("victimId").GetGuid());
        Assert.Empty(await FindAsync(lead, kind, looked));
        _ = await GrantedAsync(coordinator, victim, app.World.Lead.Value);
        Assert.Single(await FindAsync(lead, kind, looked));
    }

    [Fact]
    public async Task A_name_is_found_by_its_words_without_accents_and_nothing_of_it_is_kept_in_the_trail()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, "Ștefania-Loredana");

        Assert.Equal(victim, Assert.Single(await FindAsync(coordinator, "NAME", "stefania")).GetProperty("victimId").GetGuid());
        Assert.Empty(await FindAsync(coordinator, "NAME", "stefan"));
        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.PostAsJsonAsync("/api/v1/victims/find", new { kind = "NAME", value = "st" }, Ct)).StatusCode);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'FindVictims' and (purpose <> '' or cardinality(fields) > 0)"));
    }

    private async Task<Guid> KeptAsync(HttpClient coordinator, string name)
    {
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName = name, familyName = "Popescu" });
        return victim;
    }

    private static IEnumerable<string?> Permissions(JsonElement view) => view.GetProperty("permissions").EnumerateArray().Select(p => p.GetString());

    private static Task<HttpResponseMessage> GrantAsync(HttpClient client, Guid victim, Guid user, int days = 30) =>
        client.PostAsJsonAsync($"/api/v1/victims/{victim}/identity/grants", new { userId = user, untilOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days), reason = Why }, Ct);

    private static async Task<Guid> GrantedAsync(HttpClient client, Guid victim, Guid user) => (await (await GrantAsync(client, victim, user)).JsonAsync()).GetProperty("id").GetGuid();

    private static async Task<Guid> AddedAsync(HttpClient client, Guid victim, string kind, string value, string note = "") =>
        (await (await client.PostAsJsonAsync($"/api/v1/victims/{victim}/identity/particulars", new { kind, value, note }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    private static async Task<List<JsonElement>> FindAsync(HttpClient client, string kind, string value) =>
        [.. (await (await client.PostAsJsonAsync("/api/v1/victims/find", new { kind, value }, Ct)).JsonAsync()).GetProperty("items").EnumerateArray()];
}
