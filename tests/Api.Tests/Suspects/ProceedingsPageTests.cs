using System.Net;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;

namespace CaseTracker.Api.Tests.Suspects;

/// <summary>The pages of stages and outcomes, as a person fills them in.</summary>
public sealed class ProceedingsPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pages_move_a_person_and_ask_what_a_refusal_asks()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, _, _) = await app.AccusedAsync(lead, "Operation Turnstile");
        var page = $"/cases/{id}/people/{suspect}/stage";
        var refused = await lead.SubmitAsync(page, await lead.HtmlAsync(page), "Input.Stage", ("Input.Stage", "CHARGED"), ("Input.Reason", "Ready"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Why charge now all the same?", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var done = await lead.SubmitAsync(page, await lead.HtmlAsync(page), "Input.Stage", ("Input.Stage", "SUSPENDED"), ("Input.Reason", "Not found"), ("Input.BlockedBy", "ABSCONDED"), ("Input.ExpectedBy", "2027-01-02"));
        Assert.Equal($"/cases/{id}/people/{suspect}", done.Headers.Location?.ToString());
        Assert.Contains("Stands still: Suspect absconded, expected by 2 Jan 2027", await lead.HtmlAsync($"/cases/{id}"), StringComparison.Ordinal);
        Assert.Contains("goes along", await lead.HtmlAsync($"/cases/{id}/stage"), StringComparison.Ordinal);
        var still = await lead.SubmitAsync($"/cases/{id}/standstill", await lead.HtmlAsync($"/cases/{id}/standstill"), "Input.ReasonCode", ("Input.ReasonCode", "COURT_DATE"), ("Input.Since", "2026-03-02"));
        Assert.Equal($"/cases/{id}", still.Headers.Location?.ToString());
        var blockage = await app.ScalarAsync<Guid>("select id from blockages where case_id = $1 and suspect_id is null", id);
        var end = $"/cases/{id}/standstill/{blockage}/end";
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(end, await lead.HtmlAsync(end), "Input.On", ("Input.On", "2026-03-09"))).StatusCode);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from blockages where id = $1 and ended_on = '2026-03-09'", blockage));
    }

    [Fact]
    public async Task A_settlement_is_offered_answered_and_accepted_on_pages_that_warn_without_compensation()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Handshake");
        var form = $"/cases/{id}/counts/settlement?suspect={suspect}";
        (string, string)[] given =
        [
            ("Input.CountIds", $"{count}"), ("Input.Kind", "PLEA_AGREEMENT"), ("Input.OfferedBy", "DEFENCE"), ("Input.OfferedOn", "2026-02-25"), ("Input.Terms", "Pleads guilty"), ("Input.VictimsConsultedOn", "2026-02-20"),
        ];
        var warned = await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.CountIds", given);
        Assert.Equal(HttpStatusCode.Conflict, warned.StatusCode);
        Assert.Contains("Compensation is rarely part of settlements", await warned.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.CountIds", [.. given, ("Input.WhyNoCompensation", "Paid by the employer")])).StatusCode);

        var home = $"/cases/{id}/counts/settlements/{await app.ScalarAsync<Guid>("select id from settlements where case_id = $1", id)}";
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var shown = await supervisor.HtmlAsync(home);
        Assert.Contains("Paid by the employer", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await supervisor.SubmitAsync(home, shown, "Input.Approve", ("Input.Approve", "true"), ("Input.Answer", "Fair"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(home, await lead.HtmlAsync(home), "Input.End", ("Input.End", "Accepted"), ("Input.On", "2026-03-01"))).StatusCode);
        Assert.Contains("without compensation", await lead.HtmlAsync($"/cases/{id}/counts/outcomes"), StringComparison.Ordinal);
        Assert.Equal("Accepted", await app.ScalarAsync<string>("select state from settlements where case_id = $1", id));
    }

    [Fact]
    public async Task Appeal_and_enforcement_are_recorded_on_pages()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Ladder");
        await (await lead.MoveAsync(id, "TRIAL")).DoneAsync();
        _ = await (await lead.VerdictAsync(id, count)).IdAsync();
        var sentence = await lead.SentencedAsync(id, suspect, count);
        var form = $"/cases/{id}/counts/enforcement?suspect={suspect}";
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.SentenceId", ("Input.SentenceId", $"{sentence}"), ("Input.Kind", "CUSTODY_BEGUN"), ("Input.On", "2026-03-05"))).StatusCode);
        form = $"/cases/{id}/counts/appeal?suspect={suspect}";
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.By", ("Input.By", "PROSECUTION"), ("Input.Against", "SENTENCE"), ("Input.Court", "Court of appeal"), ("Input.FiledOn", "2026-03-09"))).StatusCode);
        var appeal = $"/cases/{id}/counts/appeals/{await app.ScalarAsync<Guid>("select id from appeals where case_id = $1", id)}";
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(appeal, await lead.HtmlAsync(appeal), "Input.Outcome", ("Input.Outcome", "UPHELD"), ("Input.DecidedOn", "2026-05-04"))).StatusCode);
        await (await lead.GoAsync(suspect, "FINAL")).DoneAsync();
        var html = await lead.HtmlAsync($"/cases/{id}/counts/outcomes");
        foreach (var words in (string[])["Custody begun", "Court of appeal", "Decision stands", "final since"]) Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_not_to_go_on_leads_to_the_victim_who_is_told_and_asks_for_a_review()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Halt");
        var (suspect, victim) = (await lead.SuspectAsync(id), await lead.RegisterVictimAsync(id));
        var form = $"/cases/{id}/counts/discontinue?suspect={suspect}";
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Ground", ("Input.Ground", "DECLINED"), ("Input.Reason", "Nobody saw it"), ("Input.DecidedOn", "2026-03-02"), ("Input.Victims", $"{victim}"), ("Input.Continues", $"{victim}"))).StatusCode);
        Assert.Contains("not told yet", await lead.HtmlAsync($"/cases/{id}/counts/outcomes"), StringComparison.Ordinal);
        var home = $"/cases/{id}/counts/discontinuances/{await app.ScalarAsync<Guid>("select id from discontinuances where case_id = $1", id)}/victims/{victim}";
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(home, await lead.HtmlAsync(home), "Input.ReviewUntil", ("Input.On", "2026-03-04"), ("Input.ReviewUntil", "2026-03-20"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.SubmitAsync(home, await lead.HtmlAsync(home), "Asked on", ("Input.On", "2026-03-10"))).StatusCode);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal(HttpStatusCode.Redirect, (await supervisor.SubmitAsync(home, await supervisor.HtmlAsync(home), "Input.Reasons", ("Input.Outcome", "Overturned"), ("Input.Reasons", "The ledger was overlooked"))).StatusCode);
        Assert.Contains("take the proceedings up again", await lead.HtmlAsync(home), StringComparison.Ordinal);
    }
}
