using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Proof;

/// <summary>The matrix, what remains when a victim withdraws, and the gate before charging.</summary>
public sealed class ProofMatrixTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_matrix_weighs_what_was_linked_and_a_withdrawal_takes_out_what_came_from_the_victim()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Matrix");
        var (first, child) = (await lead.RegisterVictimAsync(id), await lead.RegisterVictimAsync(id, child: true));
        var (count, ofChild) = (await lead.CountAsync(id, first), await lead.CountAsync(id, child));
        var (statement, ledger, report) = (await lead.ItemAsync(id, "VICTIM_STATEMENT"), await lead.ItemAsync(id, "FINANCIAL_RECORD"), await lead.ItemAsync(id, "EXPERT_REPORT_MEDICAL"));
        foreach (var element in (string[])["act", "means"]) await lead.ProveAsync(statement, count, element);
        await lead.ProveAsync(ledger, count, "purpose", "direct");
        await lead.ProveAsync(ledger, count, "act", "background");
        await lead.ProveAsync(report, ofChild, "act");

        var proof = await lead.JsonOfAsync($"cases/{id}/proof");
        Assert.Equal("testimonyOnly testimonyOnly independent", proof.GetProperty("counts")[0].Standings());
        Assert.Equal("victimDerived notNeeded unproved", proof.GetProperty("counts")[1].Standings());
        Assert.Equal("childVictim", proof.GetProperty("counts")[1].GetProperty("elements")[1].GetProperty("need").GetString());
        // By hand: 5 essential elements, 1 independent, 1 derived.
        Assert.Equal((0.2m, 0.3m), (proof.GetProperty("independence").GetProperty("index").GetDecimal(), proof.GetProperty("independence").GetProperty("softIndex").GetDecimal()));
        Assert.Equal(["1 act", "1 means", "2 purpose"], proof.GetProperty("gaps").EnumerateArray().Select(g => $"{g.GetProperty("countNumber").GetInt32()} {g.GetProperty("element").GetString()}"));

        // Nobody has said from whom the statement is: it is taken for everyone's.
        var unknown = await lead.JsonOfAsync($"cases/{id}/proof/without/{child}");
        Assert.Equal(["EX-001", "EX-003"], unknown.GetProperty("unknown").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal((0, "falls"), (unknown.GetProperty("standing").GetInt32(), unknown.GetProperty("counts")[0].GetProperty("outcome").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.FromVictimAsync(statement, first)).StatusCode);
        var known = await lead.JsonOfAsync($"cases/{id}/proof/without/{child}");
        Assert.Equal((1, "untouched"), (known.GetProperty("standing").GetInt32(), known.GetProperty("counts")[0].GetProperty("outcome").GetString()));
        var own = (await lead.JsonOfAsync($"cases/{id}/proof/without/{first}")).GetProperty("counts")[0];
        Assert.Equal(("falls", true, "EX-001"), (own.GetProperty("outcome").GetString(), own.GetProperty("ownCount").GetBoolean(), own.GetProperty("elements")[0].GetProperty("lost")[0].GetString()));

        using var supervisor = await app.AsAsync(app.World.Supervisor);
        (await supervisor.AnswerAsync(id, await (await lead.DropAsync(id, ofChild)).ProposalAsync(), true)).EnsureSuccessStatusCode();
        Assert.Equal(1, (await lead.JsonOfAsync($"cases/{id}/proof")).GetProperty("counts").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/api/v1/cases/{id}/proof/without/{Guid.CreateVersion7()}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_victim_is_named_only_at_what_comes_from_victims_of_the_same_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Sources");
        var (victim, foreign) = (await lead.RegisterVictimAsync(id), await lead.RegisterVictimAsync(app.World.Case));
        var (statement, ledger) = (await lead.ItemAsync(id, "VICTIM_STATEMENT"), await lead.ItemAsync(id, "FINANCIAL_RECORD"));

        Assert.Equal("exhibit.independent_of_victims", await (await lead.FromVictimAsync(ledger, victim)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("exhibit.victim_of_another_case", await (await lead.FromVictimAsync(statement, foreign)).RefusedAsync(HttpStatusCode.BadRequest));
        foreach (var _ in (int[])[1, 2]) Assert.Equal(HttpStatusCode.NoContent, (await lead.FromVictimAsync(statement, victim)).StatusCode);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from exhibit_sources where exhibit_id = $1", statement));
        Assert.Equal("V-01", (await lead.JsonOfAsync($"evidence/{statement}/victims")).GetProperty("named")[0].GetProperty("pseudonym").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await lead.FromVictimAsync(statement, victim, HttpMethod.Delete)).StatusCode);
        Assert.Equal("exhibit.victim_not_named", await (await lead.FromVictimAsync(statement, victim, HttpMethod.Delete)).RefusedAsync(HttpStatusCode.NotFound));

        using var coordinator = await app.AsAsync(app.World.Coordinator);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync($"/api/v1/cases/{app.World.Case}/proof", Ct)).StatusCode);
        foreach (var (why, outsider) in app.World.Outsiders)
        {
            using var stranger = await app.AsAsync(outsider);
            Assert.True((await stranger.GetAsync($"/api/v1/cases/{id}/proof", Ct)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, why);
        }
    }

    [Fact]
    public async Task Charging_with_a_gap_asks_for_a_reason_that_is_kept_with_the_gaps()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Gate");
        var count = await lead.CountAsync(id, await lead.RegisterVictimAsync(id));
        var (statement, ledger) = (await lead.ItemAsync(id, "VICTIM_STATEMENT"), await lead.ItemAsync(id, "FINANCIAL_RECORD"));
        foreach (var element in (string[])["act", "purpose"]) await lead.ProveAsync(ledger, count, element);
        await lead.ProveAsync(statement, count, "means");

        Assert.Equal("case.proof_reason_needed", await (await ChargeAsync(lead, id, "")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from charged_despite where case_id = $1", id));
        Assert.Equal(HttpStatusCode.NoContent, (await ChargeAsync(lead, id, "Custody ends tomorrow")).StatusCode);

        Assert.Equal("1 Means TestimonyOnly", await app.ScalarAsync<string>("select gaps from charged_despite where case_id = $1", id));
        Assert.Equal("CHARGED_DESPITE_GAPS", await app.ScalarAsync<string>("select purpose from audit.entries where case_id = $1 and use_case = 'MoveStage' and allowed", id));
        Assert.Contains("append-only", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update charged_despite set reason = 'x' where case_id = $1", id))).MessageText, StringComparison.Ordinal);
        var page = await lead.HtmlAsync($"/cases/{id}/proof");
        Assert.Contains("Custody ends tomorrow", page, StringComparison.Ordinal);
        Assert.Contains("Count 1, Means: Testimony alone", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_gap_nothing_is_asked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Firm");
        var count = await lead.CountAsync(id, await lead.RegisterVictimAsync(id));
        var ledger = await lead.ItemAsync(id, "FINANCIAL_RECORD");
        foreach (var element in (string[])["act", "means", "purpose"]) await lead.ProveAsync(ledger, count, element);

        Assert.Equal(HttpStatusCode.NoContent, (await ChargeAsync(lead, id, "")).StatusCode);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from charged_despite where case_id = $1", id));
    }

    [Fact]
    public async Task The_pages_say_by_words_what_the_colours_say_and_the_stage_page_asks_why()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Pages");
        var victim = await lead.RegisterVictimAsync(id, child: true);
        var count = await lead.CountAsync(id, victim);
        var statement = await lead.ItemAsync(id, "VICTIM_STATEMENT", "Said <b>so</b>");
        await lead.ProveAsync(statement, count, "act");

        var page = await lead.HtmlAsync($"/cases/{id}/proof");
        foreach (var word in (string[])["Testimony alone", "Unproved", "Not needed", "The victim is a child", "of which victim is not recorded", "Said &lt;b&gt;so&lt;/b&gt;", "If V-01 withdraws"])
            Assert.Contains(word, page, StringComparison.Ordinal);
        Assert.Contains("0 of 1 counts stand", await lead.HtmlAsync($"/cases/{id}/proof/without/{victim}"), StringComparison.Ordinal);

        var stage = $"/cases/{id}/stage";
        var refused = await lead.SubmitAsync(stage, await lead.HtmlAsync(stage), "Input.Stage", ("Input.Stage", "CHARGED"), ("Input.Reason", "Ready"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var again = await refused.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Why charge now all the same?", again, StringComparison.Ordinal);
        var done = await lead.SubmitAsync(stage, again, "Input.Stage", ("Input.Stage", "CHARGED"), ("Input.Reason", "Ready"), ("Input.ProofReason", "The act is admitted"));
        Assert.Equal($"/cases/{id}", done.Headers.Location?.OriginalString);

        var naming = $"/evidence/{statement}/victims";
        Assert.Equal(naming, (await lead.SubmitAsync(naming, await lead.HtmlAsync(naming), "Input.VictimId", ("Input.VictimId", victim.ToString()))).Headers.Location?.OriginalString);
        Assert.Contains("V-01", await lead.HtmlAsync($"/cases/{id}/proof"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChargeAsync(HttpClient client, Guid caseId, string proofReason) =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/stage", new { stage = "CHARGED", reason = "Ready", proofReason }, Ct);
}
