using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>The same telephone in cases of two units: both sides learn that it is so and whom to call, and nothing else.</summary>
public sealed class IdentifierMatchTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_are_told_once_whom_to_call_and_nothing_of_the_other_case()
    {
        var (ours, theirs, theirCase) = await BothHaveAsync("+40 722 900 111");

        var told = await ToldAsync(app.World.Lead, ours);
        Assert.Contains("supervisor", told);
        Assert.DoesNotContain(theirCase, told);
        Assert.NotEmpty(await ToldAsync(app.World.Supervisor, ours));
        Assert.NotEmpty(await ToldAsync(app.World.Coordinator, ours));
        Assert.NotEmpty(await ToldAsync(app.World.StrangerProsecutor, theirs));
        Assert.NotEmpty(await ToldAsync(app.World.StrangerSupervisor, theirs));
        Assert.Equal("", await ToldAsync(app.World.Investigator, ours));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'MatchIdentifier' and act = 6 and object_id in ($1, $2)", ours, theirs));

        using var coordinator = await app.AsAsync(app.World.Coordinator);
        _ = await AddAsync(coordinator, ours, "0040722900111"); // known already
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link like '%' || $2 and text like '%match exists%'", app.World.Lead.Value, ours.ToString()));
    }

    [Fact]
    public async Task Of_a_protected_person_only_their_own_supervisors_are_told()
    {
        var victim = await RegisterAsync(app.World.Coordinator, app.World.Case);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(await coordinator.RequestProtectionAsync(victim, "P08"))).StatusCode);
        var (ours, theirs, _) = await BothHaveAsync("+40 722 900 222", victim);

        Assert.Equal(victim, ours);
        Assert.NotEmpty(await ToldAsync(app.World.Supervisor, ours));
        Assert.Equal("", await ToldAsync(app.World.Lead, ours));
        Assert.Equal("", await ToldAsync(app.World.StrangerProsecutor, theirs));
        Assert.Equal("", await ToldAsync(app.World.StrangerSupervisor, theirs));
    }

    [Fact]
    public async Task Nobody_reads_who_matches_whom_and_within_one_unit_nothing_is_told()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (one, other) = (await RegisterAsync(app.World.Coordinator, app.World.Case), await RegisterAsync(app.World.Coordinator, app.World.Case));
        _ = await AddAsync(coordinator, one, "+40 722 900 333");
        _ = await AddAsync(coordinator, other, "+40 722 900 333");

        Assert.Equal("", await ToldAsync(app.World.Lead, one) + await ToldAsync(app.World.Lead, other));
        Assert.False(await app.ScalarAsync<bool>($"select has_table_privilege('{app.RuntimeRole}', 'identifier_matches', 'select')"));
    }

    /// <returns>The victim here, the one there, and the reference of the case there.</returns>
    private async Task<(Guid Ours, Guid Theirs, string TheirCase)> BothHaveAsync(string phone, Guid? victim = null)
    {
        _ = await app.ExecuteAsync("update staff set roles = array['prosecutor', 'victimCoordinator'] where id = $1", app.World.StrangerProsecutor.Value);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var theirCase = await TestWorld.OpenCaseAsync(stranger, "Operation Elsewhere");
        var (ours, theirs) = (victim ?? await RegisterAsync(app.World.Coordinator, app.World.Case), await RegisterAsync(app.World.StrangerProsecutor, theirCase));
        _ = await AddAsync(coordinator, ours, phone);
        _ = await AddAsync(stranger, theirs, phone);
        return (ours, theirs, (await app.ScalarAsync<string>("select reference from cases where id = $1", theirCase))!);
    }

    private async Task<Guid> RegisterAsync(Domain.Common.UserId by, Guid caseId)
    {
        using var client = await app.AsAsync(by);
        return await client.RegisterVictimAsync(caseId);
    }

    private static async Task<Guid> AddAsync(HttpClient client, Guid victim, string phone) =>
        (await (await client.PostAsJsonAsync($"/api/v1/victims/{victim}/identity/particulars", new { kind = "PHONE", value = phone }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    private async Task<string> ToldAsync(Domain.Common.UserId user, Guid victim) => await app.ScalarAsync<string>(
        "select coalesce(string_agg(text, ' '), '') from notifications where user_id = $1 and link like '%' || $2 and text like '%match exists%'", user.Value, victim.ToString()) ?? "";
}
