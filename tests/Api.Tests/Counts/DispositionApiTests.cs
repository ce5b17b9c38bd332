using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Suspects;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using Npgsql;

namespace CaseTracker.Api.Tests.Counts;

/// <summary>Settlements, decisions not to go on, appeals and enforcement over HTTP.</summary>
public sealed class DispositionApiTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verdict_rests_on_a_settlement_only_when_a_different_person_approved_it_and_it_was_accepted()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Bargain");
        Assert.Equal("settlement.not_accepted", await (await lead.VerdictAsync(id, count, basis: "SETTLEMENT")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("settlement.compensation_reason_needed", await (await lead.SettleAsync(id, suspect, count, compensation: null)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("settlement.consultation_reason_needed", await (await lead.SettleAsync(id, suspect, count, asked: null)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("forbidden", await (await supervisor.SettleAsync(id, suspect, count)).RefusedAsync(HttpStatusCode.Forbidden));
        var settlement = $"/api/v1/cases/{id}/settlements/{await (await lead.SettleAsync(id, suspect, count)).IdAsync()}";
        Assert.Equal("settlement.one_is_open", await (await lead.SettleAsync(id, suspect, count)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where case_id = $1 and user_id = $2 and text like '%a settlement with S-01 waits%'", id, app.World.Supervisor.Value));

        Assert.Equal("settlement.not_approved", await (await EndAsync(lead, settlement, "accepted")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("forbidden", await (await AnswerAsync(lead, settlement)).RefusedAsync(HttpStatusCode.Forbidden));
        await (await AnswerAsync(supervisor, settlement)).DoneAsync();
        await (await EndAsync(lead, settlement, "accepted")).DoneAsync();
        _ = await (await lead.VerdictAsync(id, count, basis: "SETTLEMENT")).IdAsync();
        foreach (var attack in (string[])["update settlements set compensation = 1", "update settlements set state = 'Waiting'", "delete from settlements"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task It_is_not_gone_on_with_when_counts_are_withdrawn_and_each_victim_has_a_clock_of_their_own()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (id, suspect, count, victim) = await app.AccusedAsync(lead, "Operation Stay");
        Assert.Equal("discontinuance.counts_stand", await (await lead.DiscontinueAsync(id, suspect, [victim])).RefusedAsync(HttpStatusCode.Conflict));
        (await supervisor.AnswerAsync(id, await (await lead.DropAsync(id, count)).ProposalAsync(), true)).EnsureSuccessStatusCode();
        Assert.Equal("discontinuance.victims_missing", await (await lead.DiscontinueAsync(id, suspect, [])).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("discontinuance.victim_of_another_case", await (await lead.DiscontinueAsync(id, suspect, [victim, Guid.CreateVersion7()])).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("discontinuance.only_unpunished", await (await lead.DiscontinueAsync(id, suspect, [victim], "NON_PUNISHMENT")).RefusedAsync(HttpStatusCode.Conflict));
        var decision = await (await lead.DiscontinueAsync(id, suspect, [victim])).IdAsync();
        Assert.Equal(("CLOSED", "POST_CASE"), (await app.StandsAsync(suspect), await app.StageOfAsync(id)));
        Assert.Equal("Running", await ClockAsync("POL-VICTIM-NOTICE", id));

        var path = $"/api/v1/cases/{id}/discontinuances/{decision}/victims/{victim}";
        Assert.Equal("discontinuance.review_before_told", await (await TellAsync(lead, path, "2026-03-04")).RefusedAsync(HttpStatusCode.BadRequest));
        await (await TellAsync(lead, path, "2026-12-24")).DoneAsync();
        Assert.Equal(("Completed", "Running"), (await ClockAsync("POL-VICTIM-NOTICE", id), await ClockAsync("EU-VRD-11", id)));
        Assert.Equal(new DateOnly(2026, 12, 24), await app.ScalarAsync<DateOnly>("select due_on from deadlines where case_id = $1 and rule_id = 'EU-VRD-11'", id));
        await (await lead.PostAsJsonAsync($"{path}/review", new { on = "2026-03-10" }, Ct)).DoneAsync();
        Assert.Equal(("Completed", "Running"), (await ClockAsync("EU-VRD-11", id), await ClockAsync("POL-REVIEW-ANSWER", id)));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where case_id = $1 and user_id = $2 and text like '%V-01 asks for a review%'", id, app.World.Supervisor.Value));
        Assert.Equal("forbidden", await (await ReviewAsync(lead, path)).RefusedAsync(HttpStatusCode.Forbidden));
        await (await ReviewAsync(supervisor, path)).DoneAsync();
        Assert.Equal("Completed", await ClockAsync("POL-REVIEW-ANSWER", id));
        Assert.Equal("discontinuance.not_asked", await (await ReviewAsync(supervisor, path)).RefusedAsync(HttpStatusCode.Conflict));
        var shown = (await lead.ReadAsync($"cases/{id}/outcomes")).GetProperty("items")[0].GetProperty("discontinuances")[0].GetProperty("victims")[0];
        Assert.Equal(("V-01", true, "overturned"), (shown.GetProperty("pseudonym").GetString(), shown.GetProperty("statusContinues").GetBoolean(), shown.GetProperty("outcome").GetString()));
        foreach (var attack in (string[])["update discontinuances set reason = ''", "update discontinuance_notices set outcome = 'Upheld'", "delete from discontinuance_notices"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task An_appeal_moves_the_person_and_holds_up_the_final_judgment_and_a_sentence_is_carried_out_in_steps()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Stairs");
        await (await lead.MoveAsync(id, "TRIAL")).DoneAsync();
        Assert.Equal("appeal.no_verdict", await (await lead.AppealAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));
        _ = await (await lead.VerdictAsync(id, count)).IdAsync();
        Assert.Equal("stage.no_sentence", await (await lead.GoAsync(suspect, "ENFORCEMENT")).RefusedAsync(HttpStatusCode.Conflict));
        var sentence = await lead.SentencedAsync(id, suspect, count);
        Assert.Equal("stage.no_appeal", await (await lead.GoAsync(suspect, "APPEAL")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("appeal.before_the_verdict", await (await lead.AppealAsync(id, suspect, "2026-03-01")).RefusedAsync(HttpStatusCode.BadRequest));
        var appeal = $"/api/v1/cases/{id}/appeals/{await (await lead.AppealAsync(id, suspect)).IdAsync()}/decision";
        Assert.Equal(("APPEAL", "APPEAL"), (await app.StandsAsync(suspect), await app.StageOfAsync(id)));
        Assert.Equal("stage.appeal_open", await (await lead.GoAsync(suspect, "FINAL")).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.PostAsJsonAsync(appeal, new { outcome = "UPHELD", decidedOn = "2026-06-01" }, Ct)).DoneAsync();
        Assert.Equal("appeal.decided", await (await lead.PostAsJsonAsync(appeal, new { outcome = "CHANGED", decidedOn = "2026-06-01" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.GoAsync(suspect, "FINAL")).DoneAsync();

        Assert.Equal("enforcement.amount_needed", await (await CarryAsync(lead, id, sentence, "FINE_PAID")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("enforcement.amount_needed", await (await CarryAsync(lead, id, sentence, "CUSTODY_BEGUN", 5)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("enforcement.before_the_sentence", await (await CarryAsync(lead, id, sentence, "CUSTODY_BEGUN", on: "2026-03-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("enforcement.no_such_sentence", await (await CarryAsync(lead, app.World.Case, sentence, "CUSTODY_BEGUN")).RefusedAsync(HttpStatusCode.BadRequest));
        _ = await (await CarryAsync(lead, id, sentence, "COMPENSATION_PAID", 1200.5m)).IdAsync();
        await (await lead.GoAsync(suspect, "ENFORCEMENT")).DoneAsync();
        var shown = (await lead.ReadAsync($"cases/{id}/outcomes")).GetProperty("items")[0];
        Assert.Equal((1200.5m, "UPHELD", "ENFORCEMENT"), (shown.GetProperty("enforcement")[0].GetProperty("amount").GetDecimal(), shown.GetProperty("appeals")[0].GetProperty("outcome").GetString(), shown.GetProperty("stage").GetString()));
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, shown.GetProperty("finalOn").ValueKind);
        foreach (var attack in (string[])["update enforcement_steps set amount = 1", "update appeals set outcome = 'CHANGED'"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task The_database_takes_non_punishment_for_a_reason_only_when_the_newest_decision_says_so()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Bolt");
        var assessment = await lead.AssessedAsync(id, suspectId: suspect);
        const string attack = """
            with line as (insert into charge_changes (id, case_id, count_id, number, act, from_offence, from_legal_basis, to_offence, to_legal_basis, reason_code, reason, by, at)
                select gen_random_uuid(), case_id, id, last_change + 1, 'Withdrawn', offence, legal_basis, '', '', 'NON_PUNISHMENT', 'x', $2, now() from counts where id = $1)
            update counts set withdrawn_at = now(), withdrawn_by = $2, withdrawal_reason = 'x', last_change = last_change + 1 where id = $1
            """;
        await (await lead.JudgeAsync(id, assessment, "REFUSED", "NO_NEXUS")).DoneAsync();
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack, count, app.World.Lead.Value))).SqlState);
        await (await lead.JudgeAsync(id, assessment, "NO_CHARGE", on: "2026-03-09")).DoneAsync();
        await app.ExecuteAsync(attack, count, app.World.Lead.Value);
        Assert.True(await app.ScalarAsync<bool>("select withdrawn_at is not null from counts where id = $1", count));
    }

    private static Task<HttpResponseMessage> EndAsync(HttpClient client, string settlement, string end) => client.PostAsJsonAsync($"{settlement}/end", new { end, on = "2026-03-01" }, Ct);

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, string settlement) => client.PostAsJsonAsync($"{settlement}/answer", new { approve = true, answer = "Fair" }, Ct);

    private static Task<HttpResponseMessage> TellAsync(HttpClient client, string path, string until) => client.PostAsJsonAsync($"{path}/notice", new { on = "2026-03-04", reviewUntil = until }, Ct);

    private static Task<HttpResponseMessage> ReviewAsync(HttpClient client, string path) => client.PostAsJsonAsync($"{path}/review-decision", new { outcome = "overturned", reasons = "The ledger was overlooked" }, Ct);

    private static Task<HttpResponseMessage> CarryAsync(HttpClient client, Guid id, Guid sentence, string kind, decimal? amount = null, string on = "2026-03-05") =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/sentences/{sentence}/enforcement", new { kind, on, amount, currency = amount is null ? null : "EUR" }, Ct);

    private Task<string> ClockAsync(string rule, Guid id) => app.ScalarAsync<string>("select status from deadlines where case_id = $2 and rule_id = $1", rule, id);
}
