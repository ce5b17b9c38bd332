using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Nobody who is, or may be, a victim is charged unassessed.</summary>
public sealed class ChargingGateTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_count_waits_for_an_assessment_that_lets_it_be_laid(bool linked)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Orchard");
        var (suspect, victim) = (await lead.AddSuspectAsync(id), await lead.RegisterVictimAsync(id));
        await (await lead.SeeAsVictimAsync(suspect, linked ? victim : null, linked ? [] : ["DEBT"])).DoneAsync();

        Assert.Equal("count.assessment_needed", await (await lead.LayAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));
        var assessment = await lead.AssessedAsync(id, victimId: linked ? victim : null, suspectId: linked ? null : suspect);
        Assert.Equal("count.assessment_needed", await (await lead.LayAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.JudgeAsync(id, assessment, "NO_CHARGE")).DoneAsync();
        Assert.Equal("count.non_punishment_applies", await (await lead.LayAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from counts where case_id = $1", id));

        await (await lead.JudgeAsync(id, assessment, "REFUSED", "NO_NEXUS", on: "2026-03-09")).DoneAsync();
        Assert.Equal(1, (await (await lead.LayAsync(id, suspect)).JsonAsync()).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_victim_found_to_be_none_can_be_charged()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Mill");
        var (suspect, victim) = (await lead.AddSuspectAsync(id), await lead.RegisterVictimAsync(id));
        await (await lead.SeeAsVictimAsync(suspect, victim)).DoneAsync();
        Assert.Equal("count.assessment_needed", await (await lead.LayAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));

        await (await lead.DecideAsync(victim, "RG_NEGATIVE")).DoneAsync();
        await (await lead.LayAsync(id, suspect)).DoneAsync();
    }

    [Fact]
    public async Task Who_is_linked_after_the_charge_shows_on_the_case_and_holds_up_the_stage()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Weir");
        var (suspect, victim) = (await lead.AddSuspectAsync(id), await lead.RegisterVictimAsync(id));
        await (await lead.LayAsync(id, suspect)).DoneAsync();
        Assert.Empty((await lead.ReadAsync($"cases/{id}/redress-due")).GetProperty("assessments").EnumerateArray());
        await (await lead.SeeAsVictimAsync(suspect, victim)).DoneAsync();

        var due = (await lead.ReadAsync($"cases/{id}/redress-due")).GetProperty("assessments")[0];
        Assert.Equal(("S-01", true), (due.GetProperty("suspect").GetString(), due.GetProperty("charged").GetBoolean()));
        Assert.Contains("Charged without a completed non-punishment assessment", await lead.HtmlAsync($"/cases/{id}"), StringComparison.Ordinal);
        Assert.Contains("Counts are laid against this person", await lead.HtmlAsync($"/cases/{id}/victims/{victim}"), StringComparison.Ordinal);
        Assert.Equal("case.assessment_needed", await (await lead.MoveAsync(id, "CHARGED")).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.MoveAsync(id, "INVESTIGATION")).DoneAsync();
        await (await lead.JudgeAsync(id, await lead.AssessedAsync(id, suspectId: suspect), "REFUSED", "NO_NEXUS")).DoneAsync();
        await (await lead.MoveAsync(id, "CHARGED")).DoneAsync();
        Assert.Empty((await lead.ReadAsync($"cases/{id}/redress-due")).GetProperty("assessments").EnumerateArray());
    }

    [Fact]
    public async Task A_count_that_comes_while_the_link_is_being_made_waits_and_is_refused()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Lock");
        var (suspect, victim) = (await lead.AddSuspectAsync(id), await lead.RegisterVictimAsync(id));
        Task<HttpResponseMessage> linking, laying;
        await using (await RowLock.OnAsync(app, "select 1 from cases where id = $1 for no key update", id))
        {
            linking = lead.SeeAsVictimAsync(suspect, victim);
            await RowLock.UntilBlockedAsync(app, 1);
            laying = lead.LayAsync(id, suspect);
            await RowLock.UntilBlockedAsync(app, 2);
        }

        await (await linking).DoneAsync();
        Assert.Equal("count.assessment_needed", await (await laying).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from counts where case_id = $1", id));
    }

    [Fact]
    public async Task The_page_of_the_count_leads_to_the_assessment()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Ford");
        var suspect = await lead.AddSuspectAsync(id);
        await (await lead.SeeAsVictimAsync(suspect, null, "DEBT")).DoneAsync();
        var path = $"/cases/{id}/counts/lay";

        var refused = await lead.SubmitAsync(path, await lead.HtmlAsync(path), "Input.Offence", ("Input.SuspectId", suspect.ToString()), ("Input.Offence", "Theft"), ("Input.LegalBasis", "s. 242"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains($"/cases/{id}/people/{suspect}", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        path = $"/cases/{id}/non-punishment/start?suspect={suspect}";
        var started = await lead.SubmitAsync(path, await lead.HtmlAsync(path), "Input.Offences", ("Input.Offences", "THEFT"), ("Input.Allegations", "Took food"));
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        var home = started.Headers.Location!.ToString();
        var decided = await lead.SubmitAsync(
            $"{home}/decide", await lead.HtmlAsync($"{home}/decide"), "Input.Decision", ("Input.Decision", "PARTLY"), ("Input.Nexus", "COMPELLED"), ("Input.Reasoning", "Held by a debt"), ("Input.DecidedOn", "2026-03-02"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var shown = await lead.HtmlAsync(home);
        Assert.DoesNotContain("Took food", shown, StringComparison.Ordinal);
        var read = await (await lead.SubmitAsync(home, shown, "Read what is alleged")).Content.ReadAsStringAsync(Ct);
        Assert.Contains("Took food", read, StringComparison.Ordinal);
        Assert.Contains("Held by a debt", read, StringComparison.Ordinal);
    }
}
