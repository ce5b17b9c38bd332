using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Counts;

/// <summary>A charge leaves trafficking only when a different supervisor approved it, and everything asked stays on record (R16).</summary>
public sealed class ReclassificationTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leaving_trafficking_waits_for_a_supervisor_and_then_holds_with_its_history()
    {
        var (lead, id, _, count) = await ChargedAsync("Operation Sieve", "EX-THB-LABOUR");
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var procuring = await app.OffenceAsync("EX-PROCURING");
        Assert.Equal("charge_proposal.evidence_gap_missing", await (await lead.ChangeAsync(id, count, procuring, gap: " ")).RefusedAsync(HttpStatusCode.BadRequest));

        var proposal = await (await lead.ChangeAsync(id, count, procuring)).ProposalAsync();
        Assert.Equal("EX-THB-LABOUR", await CodeAsync(count));
        Assert.Equal("count.proposal_waits", await (await lead.ChangeAsync(id, count, procuring)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("count.proposal_waits", await (await lead.DropAsync(id, count)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("forbidden", await (await lead.AnswerAsync(id, proposal, true)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Contains(proposal, (await supervisor.ItemsAsync("charge-proposals/waiting")).Select(p => p.GetProperty("id").GetGuid()));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link like '%' || $2 and created_at is not null", app.World.Supervisor.Value, $"{proposal}"));

        Assert.Equal("Running", await ClockAsync(proposal));
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.AnswerAsync(id, proposal, true)).StatusCode);
        Assert.Equal(("EX-PROCURING", "Completed"), (await CodeAsync(count), await ClockAsync(proposal)));
        Assert.Equal("charge_proposal.not_waiting", await (await supervisor.AnswerAsync(id, proposal, false)).RefusedAsync(HttpStatusCode.Conflict));
        var change = (await lead.GetAsJsonAsync($"/api/v1/cases/{id}/counts/{count}/changes")).GetProperty("changes")[0];
        Assert.Equal(("INSUFFICIENT_MEANS_EVIDENCE", "Mediation in prostitution"), (change.GetProperty("reasonCode").GetString(), change.GetProperty("to").GetString()));
        Assert.NotEqual(change.GetProperty("by").GetString(), change.GetProperty("approvedBy").GetString());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'AnswerChargeProposal' and allowed and object_id = $1", count));
        // Other offences change among themselves, and back into trafficking, without asking.
        await (await lead.ChangeAsync(id, count, await app.OffenceAsync("EX-THB-SEX"), gap: "")).HoldsAsync();
    }

    [Fact]
    public async Task What_is_not_approved_changes_nothing_and_stays_on_record()
    {
        var (lead, id, _, count) = await ChargedAsync("Operation Refusal", "EX-THB-SEX");
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var proposal = await (await lead.ChangeAsync(id, count, await app.OffenceAsync("EX-SEX-EXPLOITATION"))).ProposalAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.AnswerAsync(id, proposal, false, "The adverts prove the means")).StatusCode);

        Assert.Equal("EX-THB-SEX", await CodeAsync(count));
        var kept = (await lead.ItemsAsync($"cases/{id}/charge-proposals"))[0];
        Assert.Equal(("refused", "The adverts prove the means", "2026-02-02"), (kept.GetProperty("state").GetString(), kept.GetProperty("answer").GetString(), kept.GetProperty("victimInformedOn").GetString()));
        var second = await (await lead.ChangeAsync(id, count, await app.OffenceAsync("EX-SEX-EXPLOITATION"))).ProposalAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/charge-proposals/{second}/take-back", new { reason = "Found her" }, Ct)).StatusCode);
        Assert.Equal((0L, "Cancelled"), (await app.ScalarAsync<long>("select count(*) from charge_changes where count_id = $1", count), await ClockAsync(second)));
    }

    [Fact]
    public async Task Who_asked_never_approves_whatever_roles_they_have()
    {
        var (asked, id, _, count) = await ChargedAsync("Operation Double", "EX-THB-LABOUR");
        var proposal = await (await asked.ChangeAsync(id, count, await app.OffenceAsync("EX-PROCURING"))).ProposalAsync();
        _ = await app.ExecuteAsync("update staff set roles = '{prosecutor,supervisor}' where id = $1", app.World.Lead.Value);
        try
        {
            using var both = await app.AsAsync(app.World.Lead);
            Assert.Equal("charge_proposal.second_person", await (await both.AnswerAsync(id, proposal, true)).RefusedAsync(HttpStatusCode.Conflict));
            var waiting = (await both.ItemsAsync("charge-proposals/waiting")).Single(p => p.GetProperty("id").GetGuid() == proposal);
            Assert.False(waiting.GetProperty("mayAnswer").GetBoolean());
        }
        finally
        {
            _ = await app.ExecuteAsync("update staff set roles = '{prosecutor}' where id = $1", app.World.Lead.Value);
        }
        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        Assert.Equal("not_found", await (await stranger.AnswerAsync(id, proposal, true)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Empty(await stranger.ItemsAsync("charge-proposals/waiting"));
    }

    [Fact]
    public async Task The_last_count_of_trafficking_of_a_person_is_withdrawn_only_with_approval_and_takes_no_proof_then()
    {
        var (lead, id, suspect, first) = await ChargedAsync("Operation Last", "EX-THB-LABOUR");
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var second = await lead.LaidAsync(id, suspect, await app.OffenceAsync("EX-FORCED-LABOUR"));
        _ = await lead.LaidAsync(id, suspect, await app.OffenceAsync("EX-LAUNDERING"));
        Assert.Equal("count.only_unpunished", await (await lead.DropAsync(id, first, "NON_PUNISHMENT")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("count.reason_needed", await (await lead.DropAsync(id, first, null)).RefusedAsync(HttpStatusCode.BadRequest));

        await (await lead.DropAsync(id, first, gap: "")).HoldsAsync();
        Assert.Equal("count.withdrawn", await (await lead.DropAsync(id, first)).RefusedAsync(HttpStatusCode.Conflict));
        var proposal = await (await lead.DropAsync(id, second)).ProposalAsync();
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from counts where id = $1 and withdrawn_at is not null", second));
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.AnswerAsync(id, proposal, true)).StatusCode);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from counts where id = $1 and withdrawn_by = $2", second, app.World.Lead.Value));

        Assert.Equal("count.takes_no_proof", await (await lead.ProveAsync(await lead.PhoneAsync(id), second)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Prosecutor_and_supervisor_do_it_on_pages()
    {
        var (lead, id, _, count) = await ChargedAsync("Operation Paper", "EX-THB-LABOUR");
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var page = await lead.HtmlAsync($"/cases/{id}/counts/{count}/change");
        var asked = await lead.SubmitAsync($"/cases/{id}/counts/{count}/change", page, "Input.OffenceId", ("Input.OffenceId", $"{await app.OffenceAsync("EX-PROCURING")}"),
            ("Input.ReasonCode", "PLEA_NEGOTIATION"), ("Input.Reason", "Offered"), ("Input.EvidenceGap", "No means"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("Waits for a supervisor", await lead.HtmlAsync($"/cases/{id}/counts"), StringComparison.Ordinal);

        Assert.Contains("wait", await supervisor.HtmlAsync("/dashboard"), StringComparison.Ordinal);
        Assert.Contains("Plea negotiation", await supervisor.HtmlAsync("/dashboard/approvals"), StringComparison.Ordinal);
        var proposal = await app.ScalarAsync<Guid>("select id from charge_proposals where count_id = $1", count);
        var answer = await supervisor.HtmlAsync($"/cases/{id}/counts/proposals/{proposal}");
        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.SubmitAsync($"/cases/{id}/counts/proposals/{proposal}", answer, "Input.Approve", ("Input.Answer", "Agreed"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await supervisor.SubmitAsync($"/cases/{id}/counts/proposals/{proposal}", answer, "Input.Approve", ("Input.Approve", "true"), ("Input.Answer", "Agreed"))).StatusCode);
        Assert.Contains("approved by", await lead.HtmlAsync($"/cases/{id}/counts/{count}/history"), StringComparison.Ordinal);
        Assert.Contains("Mediation in prostitution", await lead.HtmlAsync($"/cases/{id}/counts/proposals"), StringComparison.Ordinal);
    }

    private async Task<(HttpClient Lead, Guid Case, Guid Suspect, Guid Count)> ChargedAsync(string title, string offence)
    {
        var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, title);
        var suspect = await lead.SuspectAsync(id);
        return (lead, id, suspect, await lead.LaidAsync(id, suspect, await app.OffenceAsync(offence)));
    }

    private Task<string> CodeAsync(Guid count) => app.ScalarAsync<string>("select e.code from counts c join offence_editions e on e.id = c.offence_id where c.id = $1", count);

    /// <summary>By when the unit wants the proposal answered.</summary>
    private Task<string> ClockAsync(Guid proposal) => app.ScalarAsync<string>("select d.status from deadlines d join charge_proposals p on p.deadline_id = d.id where p.id = $1 and d.rule_id = 'POL-RECLASS'", proposal);
}
