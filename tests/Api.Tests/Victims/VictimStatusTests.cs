using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

public sealed class VictimStatusTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decisions_follow_each_other_and_each_stays_as_it_was_recorded()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.Equal(HttpStatusCode.Created, (await coordinator.DecideAsync(victim, "RG_POSITIVE")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await coordinator.DecideAsync(victim, "FORMAL_ID_POSITIVE", "2026-04-02")).StatusCode);

        var status = await coordinator.StatusAsync(victim);
        Assert.Equal("FORMAL_ID_POSITIVE", status.GetProperty("status").GetString());
        Assert.Equal(["FORMAL_ID_POSITIVE", "RG_POSITIVE"], status.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("to").GetString()));
        Assert.Equal("FORMAL_ID_POSITIVE", await app.ScalarAsync<string>("select status from victims where id = $1", victim));
        var change = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update status_decisions set to_status = 'EXITED' where victim_id = $1", victim));
        Assert.Contains("append-only", change.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_follow_or_is_not_well_formed_is_refused()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);

        Assert.Equal("status.not_from_here", await (await coordinator.DecideAsync(victim, "FORMAL_ID_POSITIVE")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("status.begin_the_period", await (await coordinator.DecideAsync(victim, "REFLECTION_PERIOD")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await coordinator.DecideAsync(victim, "NO_SUCH")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await coordinator.DecideAsync(victim, "RG_POSITIVE", "2999-01-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from status_decisions where victim_id = $1", victim));
    }

    [Fact]
    public async Task Closing_the_case_changes_nothing_for_the_victim_and_identification_goes_on()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Dusk");
        var victim = await lead.RegisterVictimAsync(caseId);
        _ = await (await lead.DecideAsync(victim, "RG_POSITIVE")).JsonAsync();
        var before = (await lead.StatusAsync(victim)).GetRawText();

        _ = await app.ExecuteAsync("update cases set stage = 'CLOSED' where id = $1", caseId);

        Assert.Equal(before, (await lead.StatusAsync(victim)).GetRawText());
        Assert.Equal(HttpStatusCode.Created, (await lead.DecideAsync(victim, "FORMAL_ID_POSITIVE", "2026-04-02")).StatusCode);
    }

    [Fact]
    public async Task In_doubt_about_the_age_a_guardian_is_missing_until_one_is_appointed()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var guardian = new { role = "GUARDIAN", appointedOn = "2026-03-02", appointedBy = "COURT", name = "Guardian Name", contact = "Guardian Street" };
        var path = $"/api/v1/victims/{victim}/guardians";
        Assert.Equal("guardian.not_a_child", await (await coordinator.PostAsJsonAsync(path, guardian, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        await coordinator.DoneAsync($"/api/v1/victims/{victim}/age", new { age = "DOUBTFUL", assessedOn = "2026-03-02" });
        Assert.True((await coordinator.StatusAsync(victim)).GetProperty("needsGuardian").GetBoolean());
        Assert.True((await (await coordinator.GetAsync($"/api/v1/victims/{victim}", Ct)).JsonAsync()).GetProperty("child").GetBoolean());

        var made = await coordinator.MadeAsync(path, guardian);
        Assert.Equal("guardian.in_office", await (await coordinator.PostAsJsonAsync(path, guardian, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.False((await coordinator.StatusAsync(victim)).GetProperty("needsGuardian").GetBoolean());
        Assert.Equal(["Guardian Name", "Guardian Street"], await coordinator.WordsAsync(victim));
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Empty(await lead.WordsAsync(victim));

        await coordinator.DoneAsync($"{path}/{made}/end", new { endedOn = "2026-03-05" });
        Assert.True((await coordinator.StatusAsync(victim)).GetProperty("needsGuardian").GetBoolean());
    }

    [Fact]
    public async Task Registering_with_an_age_keeps_it()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.MadeAsync($"/api/v1/cases/{app.World.Case}/victims", new { gender = "Feminine", child = false, age = "DOUBTFUL" });

        Assert.Equal("DOUBTFUL", (await coordinator.StatusAsync(victim)).GetProperty("age").GetString());
        Assert.True(await app.ScalarAsync<bool>("select child from victims where id = $1", victim));
    }

    [Fact]
    public async Task Only_prosecutors_and_coordinators_of_the_team_decide_and_read_the_words()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Supervisor, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.DecideAsync(victim, "RG_POSITIVE")).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await client.GetAsync($"/api/v1/victims/{victim}/words", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.DecideAsync(victim, "RG_POSITIVE")).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/victims/{victim}/words", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/victims/{victim}/status", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }
}
