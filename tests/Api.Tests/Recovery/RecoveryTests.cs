using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Suspects;
using CaseTracker.Api.Tests.Victims;
using CaseTracker.Domain.Common;
using Npgsql;

namespace CaseTracker.Api.Tests.Recovery;

/// <summary>Whether compensation is due, the money of a case, and requests to other States: over HTTP, in the database and on the pages.</summary>
public sealed partial class RecoveryTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entitlement_is_assessed_anew_closes_and_opens_the_way_to_a_claim_and_its_words_stay_sealed()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.Equal("compensation.ground_of_another_answer", await (await coordinator.EntitleAsync(victim, "ENTITLED", "NO_LOSS")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await coordinator.EntitleAsync(victim, ground: "BECAUSE")).RefusedAsync(HttpStatusCode.BadRequest));
        await (await coordinator.EntitleAsync(victim, "NOT_ENTITLED", "NO_LOSS", reasoning: "Was paid in full")).DoneAsync();
        Assert.Equal("compensation.not_entitled", await (await coordinator.ClaimAsync(victim)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("compensation.assessed_before_the_last", await (await coordinator.EntitleAsync(victim, on: "2026-03-01")).RefusedAsync(HttpStatusCode.BadRequest));
        await (await coordinator.EntitleAsync(victim, on: "2026-03-05")).DoneAsync();
        var claim = await coordinator.ClaimedAsync(victim);
        await (await coordinator.AwardAsync(victim, claim)).DoneAsync();
        Assert.Equal("compensation.awarded_already", await (await coordinator.EntitleAsync(victim, "NOT_ENTITLED", "OUT_OF_TIME", "2026-03-06")).RefusedAsync(HttpStatusCode.Conflict));

        var view = (await coordinator.ReadAsync($"victims/{victim}/compensation")).GetProperty("entitlements");
        Assert.Equal(["ENTITLED", "NOT_ENTITLED"], view.EnumerateArray().Select(e => e.GetProperty("answer").GetString()!));
        Assert.Contains("Was paid in full", await coordinator.WordsAsync(victim));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from entitlements where victim_id = $1 and position('paid in full'::bytea in details) > 0", victim));
        foreach (var change in (string[])["update entitlements set answer = 'OPEN' where victim_id = $1", "delete from entitlements where victim_id = $1"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(change, victim))).SqlState);
    }

    [Fact]
    public async Task Who_is_not_entitled_is_not_due_a_claim_after_the_outcome()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Due");
        var victim = await lead.RegisterVictimAsync(id);
        await (await lead.MoveAsync(id, "VERDICT")).DoneAsync();
        Assert.True((await lead.ReadAsync($"victims/{victim}/compensation")).GetProperty("due").GetBoolean());
        await (await lead.EntitleAsync(victim, "NOT_ENTITLED", "NO_LOSS")).DoneAsync();
        Assert.False((await lead.ReadAsync($"victims/{victim}/compensation")).GetProperty("due").GetBoolean());
        Assert.False((await VictimSteps.ItemsAsync(lead, $"/api/v1/cases/{id}/victims")).Single().GetProperty("claimDue").GetBoolean());
        await (await lead.EntitleAsync(victim, "OPEN", "STATUS_OPEN")).DoneAsync();
        Assert.True((await lead.ReadAsync($"victims/{victim}/compensation")).GetProperty("due").GetBoolean());
    }

    [Fact]
    public async Task Money_of_a_sentence_is_counted_once_whatever_the_assets_say()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Ledger");
        await (await lead.EstimateAsync(id, 9999)).DoneAsync();
        await (await lead.EstimateAsync(id, 2000)).DoneAsync();
        var asset = await (await lead.AssetAsync(id, 900, suspect)).IdAsync();
        var alone = await (await lead.AssetAsync(id, 300)).IdAsync();
        await (await lead.GoAsync(suspect, "CHARGED", "2026-02-20")).DoneAsync();
        await (await lead.VerdictAsync(id, count)).DoneAsync();
        var sentence = await lead.SentencedAsync(id, suspect, count);
        var enforced = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/sentences/{sentence}/enforcement", new { kind = "CONFISCATION_REALISED", on = "2026-03-10", amount = 700, currency = "EUR" }, Ct)).IdAsync();
        await (await lead.DoAsync(id, asset, "SEIZED", "2026-02-12", 850)).DoneAsync();
        await (await lead.DoAsync(id, asset, "CONFISCATED", "2026-03-03", basis: "CONVICTION_BASED")).DoneAsync();
        Assert.Equal("asset.enforcement_needed", await (await lead.DoAsync(id, asset, "REALISED", "2026-03-10", 500, disposition: "STATE_BUDGET")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("asset.more_than_enforced", await (await lead.DoAsync(id, asset, "REALISED", "2026-03-10", 701, disposition: "STATE_BUDGET", enforcementStepId: enforced)).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.DoAsync(id, asset, "REALISED", "2026-03-10", 500, disposition: "STATE_BUDGET", enforcementStepId: enforced)).DoneAsync();
        Assert.Equal("asset.more_than_enforced", await (await lead.DoAsync(id, asset, "REALISED", "2026-03-11", 201, disposition: "STATE_BUDGET", enforcementStepId: enforced)).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.DoAsync(id, alone, "CONFISCATED", "2026-03-03", basis: "NON_CONVICTION")).DoneAsync();
        await (await lead.DoAsync(id, alone, "REALISED", "2026-03-12", 300, disposition: "COMPENSATION")).DoneAsync();

        var total = (await lead.ReadAsync($"cases/{id}/recovery")).GetProperty("totals")[0];
        Assert.Equal((2000m, 1000m, 0.5m, 0m), (total.GetProperty("benefit").GetDecimal(), total.GetProperty("realised").GetDecimal(), total.GetProperty("recovered").GetDecimal(), total.GetProperty("held").GetDecimal()));
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(
            "insert into asset_steps (id, case_id, asset_id, number, measure, done_on, amount, basis, disposition, enforcement_step_id, note, recorded_by, recorded_at) select gen_random_uuid(), case_id, id, 99, 'REALISED', '2026-03-20', 201, '', 'STATE_BUDGET', $2, '', recorded_by, now() from assets where id = $1", asset, enforced))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update assets set state = 'RELEASED' where id = $1", asset))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update assets set value = 1 where id = $1", asset))).SqlState);
    }

    [Fact]
    public async Task Proceedings_that_wait_for_another_State_go_on_with_its_last_answer()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Abroad");
        var suspect = await lead.SuspectAsync(id);
        Assert.Equal("assistance.due_before_sent", await (await lead.RequestAsync(id, suspect, due: "2026-01-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.RequestAsync(id, suspect, country: "Romania")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("assistance.suspect_of_another_case", await (await lead.RequestAsync(app.World.Case, suspect)).RefusedAsync(HttpStatusCode.BadRequest));
        var (first, second) = (await (await lead.RequestAsync(id, suspect)).IdAsync(), await (await lead.RequestAsync(id, suspect, country: "MD")).IdAsync());
        var quiet = await (await lead.RequestAsync(id, standsStill: false)).IdAsync();
        Assert.Equal(1L, await OpenBlockagesAsync(id));
        Assert.Contains("Answer of another State", await lead.HtmlAsync($"/cases/{id}"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("the proceedings wait for it", await lead.HtmlAsync($"/cases/{id}/cooperation"), StringComparison.Ordinal);
        await (await lead.CameAsync(id, first, "ACKNOWLEDGED", "2026-02-05")).DoneAsync();
        await (await lead.CameAsync(id, first, "COMPLETE", "2026-03-10")).DoneAsync();
        Assert.Equal(1L, await OpenBlockagesAsync(id));
        await (await lead.CameAsync(id, quiet, "COMPLETE", "2026-02-10")).DoneAsync();
        await (await lead.CameAsync(id, second, "REFUSED", "2026-03-12", "DUAL_CRIMINALITY")).DoneAsync();
        Assert.Equal(0L, await OpenBlockagesAsync(id));
        Assert.Equal("assistance.ended", await (await lead.CameAsync(id, second, "CHASED", "2026-03-13")).RefusedAsync(HttpStatusCode.Conflict));

        var views = (await lead.ReadAsync($"cases/{id}/assistance-requests")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["COMPLETE", "REFUSED", "COMPLETE"], views.OrderBy(v => v.GetProperty("number").GetInt32()).Select(v => v.GetProperty("state").GetString()!));
        Assert.Equal([true, true, false], views.OrderBy(v => v.GetProperty("number").GetInt32()).Select(v => v.GetProperty("late").GetBoolean()));
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update assistance_requests set due_by = null where id = $1", first))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update assistance_steps set happened_on = '2026-01-01' where request_id = $1", first))).SqlState);
    }

    private Task<long> OpenBlockagesAsync(Guid id) => app.ScalarAsync<long>("select count(*) from blockages where case_id = $1 and ended_on is null", id);
}
