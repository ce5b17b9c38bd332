using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Claims for compensation, from filing to payment, and the warning where there is none.</summary>
public sealed class CompensationTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_is_filed_decided_on_appeal_and_paid_and_everyone_on_the_case_sees_the_amounts()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var claim = await coordinator.ClaimedAsync(victim, "C 7/26", "By the lawyer");
        await (await coordinator.AwardAsync(victim, claim)).DoneAsync();
        await (await coordinator.AwardAsync(victim, claim, 900, on: "2026-05-02", note: "On appeal")).DoneAsync();
        await (await coordinator.PayAsync(victim, claim, 400.25m)).DoneAsync();
        await (await coordinator.PayAsync(victim, claim, -100, note: "Typed twice")).DoneAsync();
        Assert.Equal("compensation.more_than_awarded", await (await coordinator.PayAsync(victim, claim, 700)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await coordinator.PayAsync(victim, claim, -1)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await coordinator.PayAsync(victim, claim, 1.005m)).RefusedAsync(HttpStatusCode.BadRequest));

        var view = (await investigator.ReadAsync($"victims/{victim}/compensation")).GetProperty("claims")[0];
        Assert.Equal(("PARTLY_PAID", 6000.50m, 900m, 300.25m, 2, 2), (
            view.GetProperty("state").GetString(), view.GetProperty("claimed").GetDecimal(), view.GetProperty("awarded").GetDecimal(), view.GetProperty("paid").GetDecimal(),
            view.GetProperty("decisions").GetArrayLength(), view.GetProperty("payments").GetArrayLength()));
        Assert.Equal(800m, view.GetProperty("decisions")[1].GetProperty("heads")[0].GetProperty("amount").GetDecimal());
        Assert.Equal(300.25m, await app.ScalarAsync<decimal>("select sum(p.amount) from compensation_payments p where p.claim_id = $1", claim));
        Assert.Equal(["By the lawyer", "C 7/26", "On appeal", "Typed twice"], await coordinator.WordsAsync(victim));
        Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update compensation_payments set amount = 1 where claim_id = $1", claim))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("delete from compensation_decisions where claim_id = $1", claim))).SqlState);
    }

    [Fact]
    public async Task Two_payments_at_once_never_exceed_the_award()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var claim = await lead.ClaimedAsync(victim);
        await (await lead.AwardAsync(victim, claim, 100)).DoneAsync();
        Task<HttpResponseMessage>[] paying;
        await using (await RowLock.OnAsync(app, "select 1 from compensation_heads where claim_id = $1 for update", claim))
        {
            paying = [lead.PayAsync(victim, claim, 80), lead.PayAsync(victim, claim, 80)];
            await RowLock.UntilBlockedAsync(app, 2);
        }

        var answers = await Task.WhenAll(paying);
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(80m, await app.ScalarAsync<decimal>("select sum(amount) from compensation_payments where claim_id = $1", claim));
    }

    [Fact]
    public async Task What_is_wrong_about_a_claim_is_refused()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (victim, other) = (await lead.RegisterVictimAsync(app.World.Case), await lead.RegisterVictimAsync(app.World.Case));
        Assert.Equal("invalid", await (await lead.ClaimAsync(victim, "PIGEON")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.ClaimAsync(victim, currency: "XYZ")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("compensation.not_an_amount", await (await lead.ClaimAsync(victim, wages: 0)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from compensation_claims where victim_id = $1", victim));
        var claim = await lead.ClaimedAsync(victim);
        Assert.Equal("compensation.outcome_and_amounts", await (await lead.AwardAsync(victim, claim, 0)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("not_found", await (await lead.AwardAsync(other, claim)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("not_found", await (await lead.PayAsync(other, claim, 1)).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Those_who_do_not_record_victims_record_no_claim()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var claim = await lead.ClaimedAsync(victim);
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Supervisor, app.World.StrangerProsecutor, app.World.StrangerSupervisor, app.World.Analyst])
        {
            using var client = await app.AsAsync(user);
            Assert.All([await client.ClaimAsync(victim), await client.AwardAsync(victim, claim), await client.PayAsync(victim, claim, 1)], a => Assert.InRange((int)a.StatusCode, 403, 404));
        }
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/victims/{victim}/compensation", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from compensation_claims where victim_id = $1", victim));
    }

    [Fact]
    public async Task After_an_outcome_the_missing_claim_shows_on_case_victim_and_list_until_one_is_filed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Verdict");
        var victim = await lead.RegisterVictimAsync(id);
        var before = (await lead.ReadAsync("compensation/due")).GetProperty("victims").GetInt32();
        Assert.False((await lead.ReadAsync($"victims/{victim}/compensation")).GetProperty("due").GetBoolean());
        await (await lead.MoveAsync(id, "VERDICT")).DoneAsync();
        await (await lead.MoveAsync(id, "CLOSED")).DoneAsync();

        Assert.Equal(before + 1, (await lead.ReadAsync("compensation/due")).GetProperty("victims").GetInt32());
        Assert.Equal("V-01", (await lead.ReadAsync($"cases/{id}/redress-due")).GetProperty("claims")[0].GetProperty("victim").GetString());
        Assert.True((await lead.ItemsAsync($"/api/v1/cases/{id}/victims")).Single().GetProperty("claimDue").GetBoolean());
        Assert.Contains("no compensation is claimed for", await lead.HtmlAsync($"/cases/{id}"), StringComparison.Ordinal);
        Assert.Contains("no compensation is claimed for this victim", await lead.HtmlAsync($"/cases/{id}/victims/{victim}"), StringComparison.Ordinal);
        Assert.Contains("no compensation is claimed", await lead.HtmlAsync("/victims"), StringComparison.Ordinal);
        var view = await lead.ReadAsync($"victims/{victim}/compensation");
        Assert.Equal(4, view.GetProperty("routesToAsk").GetArrayLength());
        await (await lead.ClaimAsync(victim, "STATE_FUND")).DoneAsync();

        Assert.Equal(before, (await lead.ReadAsync("compensation/due")).GetProperty("victims").GetInt32());
        Assert.Empty((await lead.ReadAsync($"victims/{victim}/compensation")).GetProperty("routesToAsk").EnumerateArray());
    }

    [Fact]
    public async Task The_pages_record_a_claim_its_decision_and_a_payment()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        await SubmittedAsync(coordinator, $"{home}/compensation/claim", "Input.Route", ("Input.Route", "CIVIL"), ("Input.FiledOn", "2026-03-02"), ("Input.Currency", "RON"), ("Input.Amounts[UNPAID_WAGES]", "1200.50"), ("Input.Amounts[MEDICAL]", ""));
        var claim = (await coordinator.ReadAsync($"victims/{victim}/compensation")).GetProperty("claims")[0].GetProperty("id").GetGuid();
        await SubmittedAsync(coordinator, $"{home}/compensation/{claim}/decide", "Input.Outcome", ("Input.Outcome", "AWARDED"), ("Input.DecidedOn", "2026-04-02"), ("Input.Amounts[UNPAID_WAGES]", "1200.50"));
        await SubmittedAsync(coordinator, $"{home}/compensation/{claim}/pay", "Input.Head", ("Input.Head", "UNPAID_WAGES"), ("Input.Amount", "200.50"), ("Input.Source", "STATE_FUND"), ("Input.PaidOn", "2026-05-02"));

        Assert.Equal("1200.50/1200.50/200.50", await app.ScalarAsync<string>("select claimed || '/' || awarded || '/' || paid from compensation_heads where claim_id = $1", claim));
        var html = await coordinator.HtmlAsync(home);
        Assert.Contains("Amounts in RON", html, StringComparison.Ordinal);
        Assert.Contains("1,200.50", html, StringComparison.Ordinal);
        await SubmittedAsync(coordinator, $"{home}/proceedings/record", "Input.Kind", ("Input.Kind", "IMMIGRATION"), ("Input.BeganOn", "2026-03-02"), ("Input.Note", "Order to leave"));
        var proceeding = await app.ScalarAsync<Guid>("select id from collateral_proceedings where victim_id = $1", victim);
        await SubmittedAsync(coordinator, $"{home}/proceedings/{proceeding}", "Input.To", ("Input.To", "RELIEF_SOUGHT"), ("Input.Relief", "STAY_OF_REMOVAL"), ("Input.On", "2026-03-05"));
        Assert.Contains("Stay of removal", await coordinator.HtmlAsync(home), StringComparison.Ordinal);
    }

    private static async Task SubmittedAsync(HttpClient client, string path, string marker, params (string, string)[] answers)
    {
        var sent = await client.SubmitAsync(path, await client.HtmlAsync(path), marker, answers);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, $"{path} {(int)sent.StatusCode} {await sent.Content.ReadAsStringAsync(Ct)}");
    }
}
