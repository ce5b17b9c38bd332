using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Suspects;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>A decision not to punish holds whatever is changed around it, and tells nobody which victim a suspect is.</summary>
public sealed class UnpunishedTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_holds_when_flag_and_link_are_taken_back()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Sluice");
        var suspect = await lead.AddSuspectAsync(id);
        await (await lead.SeeAsVictimAsync(suspect, null, "DEBT")).DoneAsync();
        var assessment = await lead.AssessedAsync(id, suspectId: suspect);
        await (await lead.SeeAsVictimAsync(suspect, null)).DoneAsync();
        Assert.Equal("count.assessment_needed", await (await lead.LayAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.JudgeAsync(id, assessment, "NO_CHARGE")).DoneAsync();
        Assert.Equal("count.non_punishment_applies", await (await lead.LayAsync(id, suspect)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Whoever_goes_unpunished_is_charged_by_no_stage_and_the_count_is_withdrawn()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Lade");
        var (suspect, victim) = (await lead.AddSuspectAsync(id), await lead.RegisterVictimAsync(id));
        var count = (await (await lead.LayAsync(id, suspect)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("count.reason_needed", await (await WithdrawAsync(lead, id, count)).RefusedAsync(HttpStatusCode.BadRequest));
        await (await lead.SeeAsVictimAsync(suspect, victim)).DoneAsync();
        await (await lead.JudgeAsync(id, await lead.AssessedAsync(id, victimId: victim), "NO_CHARGE")).DoneAsync();

        Assert.Equal("case.withdrawal_needed", await (await lead.MoveAsync(id, "CHARGED")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.True((await (await WithdrawAsync(lead, id, count)).JsonAsync()).GetProperty("effective").GetBoolean());
        Assert.Equal("count.withdrawn", await (await WithdrawAsync(lead, id, count)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.nobody_to_charge", await (await lead.MoveAsync(id, "CHARGED")).RefusedAsync(HttpStatusCode.Conflict));
        var other = await lead.AddSuspectAsync(id);
        await (await lead.LayAsync(id, other)).DoneAsync();
        await (await lead.MoveAsync(id, "CHARGED")).DoneAsync();
        Assert.Equal(("INTAKE", "CHARGED"), (await app.StandsAsync(suspect), await app.StandsAsync(other)));
        Assert.Equal("Held by a debt", (await lead.ReadAsync($"cases/{id}/counts")).GetProperty("items")[0].GetProperty("withdrawn").GetProperty("reason").GetString());
        Assert.Contains("withdrawn", await lead.HtmlAsync($"/cases/{id}/counts"), StringComparison.Ordinal);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal(HttpStatusCode.Forbidden, (await WithdrawAsync(supervisor, id, count)).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_record_victims_never_learns_which_victim_a_suspect_is()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var (suspect, victim) = (await lead.AddSuspectAsync(app.World.Case), await lead.RegisterVictimAsync(app.World.Case));
        await (await lead.SeeAsVictimAsync(suspect, victim)).DoneAsync();
        var assessment = await lead.AssessedAsync(app.World.Case, victimId: victim);

        Assert.Contains($"{assessment}", (await lead.ReadAsync($"cases/{app.World.Case}/redress-due")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain($"{assessment}", (await investigator.ReadAsync($"cases/{app.World.Case}/redress-due")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain($"{assessment}", await investigator.HtmlAsync($"/cases/{app.World.Case}"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> WithdrawAsync(HttpClient client, Guid id, Guid count) =>
        client.PostAsJsonAsync($"/api/v1/cases/{id}/counts/{count}/withdraw", new { reason = "Held by a debt" }, Ct);
}
