using System.Net;
using System.Text;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

public sealed class KeepIdentityTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly object Ana = new { givenName = "Ana", familyName = "Sealwell", birthDate = "2001-05-04", phone = "+4915112345678", address = "Quay Street 7" };

    [Fact]
    public async Task What_is_stored_holds_no_plain_text_and_tells_no_length()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);

        await coordinator.KeepIdentityAsync(victim, new { familyName = "Sealwell" });

        var stored = await app.ScalarAsync<byte[]>("select given_name || family_name || birth_date || phone || address from victim_identities where victim_id = $1", victim);
        Assert.DoesNotContain("Sealwell", Encoding.Latin1.GetString(stored), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1L, await app.ScalarAsync<long>(
            "select count(distinct length(f)) from victim_identities, unnest(array[given_name, family_name, birth_date, phone, address]) f where victim_id = $1", victim));
        Assert.Equal(1L, await app.ScalarAsync<long>(
            "select count(*) from audit.entries where use_case = 'KeepIdentity' and object_id = $1 and 'VictimIdentity.FamilyName' = any(fields) and allowed", victim));
    }

    [Fact]
    public async Task A_second_identity_replaces_the_first_as_a_whole()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, Ana);

        await coordinator.KeepIdentityAsync(victim, new { givenName = "Anna" });

        var shown = await (await coordinator.RevealAsync(victim)).JsonAsync();
        Assert.Equal(("Anna", ""), (shown.GetProperty("givenName").GetString(), shown.GetProperty("familyName").GetString()));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from victim_identities where victim_id = $1", victim));
    }

    [Fact]
    public async Task It_is_written_only_over_the_version_that_was_read()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var tag = await coordinator.TagOfAsync(victim);
        await coordinator.KeepIdentityAsync(victim, Ana);

        Assert.Equal("stale", await (await coordinator.PutIdentityAsync(victim, new { givenName = "Late" }, tag)).RefusedAsync(HttpStatusCode.PreconditionFailed));
        Assert.Equal("if_match_required", await (await coordinator.PutIdentityAsync(victim, new { givenName = "Late" }, null)).RefusedAsync(HttpStatusCode.PreconditionRequired));
        Assert.Equal("Ana", (await (await coordinator.RevealAsync(victim)).JsonAsync()).GetProperty("givenName").GetString());
    }

    [Fact]
    public async Task Of_two_at_once_one_is_kept_and_the_other_is_told()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var tag = await coordinator.TagOfAsync(victim);

        var answers = await Task.WhenAll(
            coordinator.PutIdentityAsync(victim, new { givenName = "First" }, tag), coordinator.PutIdentityAsync(victim, new { givenName = "Second" }, tag));

        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.NoContent));
        Assert.Contains(answers.Single(a => a.StatusCode != HttpStatusCode.NoContent).StatusCode, (HttpStatusCode[])[HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed]);
    }

    [Fact]
    public async Task Too_long_empty_or_impossible_is_invalid_and_is_not_echoed()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var tag = await coordinator.TagOfAsync(victim);
        var longName = string.Concat(Enumerable.Repeat("Echo", 40));

        foreach (var (field, body) in ((string, object)[])
            [("familyName", new { familyName = longName }), ("givenName", new { givenName = "  " }), ("birthDate", new { givenName = "Ana", birthDate = "2999-01-01" })])
        {
            var response = await coordinator.PutIdentityAsync(victim, body, tag);
            Assert.Equal("invalid", await response.RefusedAsync(HttpStatusCode.BadRequest));
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains($"\"{field}\"", text);
            Assert.DoesNotContain("EchoEcho", text);
        }
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from victim_identities where victim_id = $1", victim));
    }

    [Fact]
    public async Task Only_a_coordinator_on_the_team_keeps_and_reveals()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var tag = await coordinator.TagOfAsync(victim);
        await coordinator.KeepIdentityAsync(victim, Ana);
        UserId[] team = [app.World.Lead, app.World.Investigator, app.World.Supervisor], elsewhere = [app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor];
        UserId[] others = [.. team, .. app.World.Outsiders.Values];
        foreach (var user in others)
        {
            var (code, status) = team.Contains(user) ? ("identity_grant.not_granted", HttpStatusCode.Forbidden)
                : elsewhere.Contains(user) ? ("not_found", HttpStatusCode.NotFound)
                : ("forbidden", HttpStatusCode.Forbidden);
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PutIdentityAsync(victim, Ana, tag)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal(code, await (await client.RevealAsync(victim)).RefusedAsync(status));
        }
        Assert.Equal((long)others.Length, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RevealIdentity' and object_id = $1 and not allowed", victim));
    }
}
