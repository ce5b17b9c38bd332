using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Assessments of non-punishment, who is victim and suspect at once, and proceedings beside the case.</summary>
public sealed class NonPunishmentTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Guid Case => app.World.Case;

    [Fact]
    public async Task The_coordinator_starts_the_prosecutor_decides_and_a_review_is_a_further_row()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(Case);
        var assessment = await coordinator.AssessedAsync(Case, victim, allegations: "Carried a parcel", note: "Her brother was threatened");

        Assert.Equal("assessment.one_is_open", await (await lead.AssessAsync(Case, victim)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("forbidden", await (await coordinator.JudgeAsync(Case, assessment, "NO_CHARGE")).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("assessment.nexus_missing", await (await lead.JudgeAsync(Case, assessment, "NO_CHARGE", "NO_NEXUS")).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.JudgeAsync(Case, assessment, "NO_CHARGE", reviewOn: "2099-03-02")).DoneAsync();
        Assert.Equal("assessment.before_the_last", await (await lead.JudgeAsync(Case, assessment, "NO_CHARGE", on: "2026-03-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("V-01: review the decision on non-punishment", (await app.ScalarAsync<string>(
            "select d.title from deadlines d join non_punishment_decisions n on n.deadline_id = d.id where n.assessment_id = $1", assessment))?.Replace(await PseudonymAsync(victim), "V-01", StringComparison.Ordinal));
        await (await lead.JudgeAsync(Case, assessment, "NO_CHARGE", "CHILD", "She was seventeen", "2026-04-02")).DoneAsync();

        var view = await lead.ReadAsync($"cases/{Case}/non-punishment-assessments/{assessment}");
        Assert.Equal(("REVIEWED", "UPHELD", "Lead"), (
            view.GetProperty("state").GetString(), view.GetProperty("decisions")[0].GetProperty("outcome").GetString(), view.GetProperty("decisions")[1].GetProperty("decidedBy").GetString()));
        Assert.Equal(0L, await app.ScalarAsync<long>(
            "select count(*) from deadlines d join non_punishment_decisions n on n.deadline_id = d.id where n.assessment_id = $1 and d.status = 'Running'", assessment));
        var words = await WordsAsync(coordinator, assessment);
        Assert.Equal(["Carried a parcel", "Held by a debt", "Her brother was threatened", "She was seventeen"], words.Order());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ReadAssessmentWords' and object_id = $1 and 'non_punishment_decisions.details' = any(fields)", assessment));
        Assert.Contains((await (await coordinator.GetAsync($"/api/v1/victims/{victim}/access", Ct)).JsonAsync()).Entries(), e => e.GetProperty("useCase").GetString() == "ReadAssessmentWords");
    }

    [Fact]
    public async Task What_was_decided_is_changed_by_nobody()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var assessment = await lead.AssessedAsync(Case, await lead.RegisterVictimAsync(Case));
        await (await lead.JudgeAsync(Case, assessment, "NO_CHARGE")).DoneAsync();

        foreach (var sql in (string[])["update non_punishment_decisions set decision = 'REFUSED' where assessment_id = $1", "delete from non_punishment_decisions where assessment_id = $1", "update non_punishment_assessments set number = 99 where id = $1"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(sql, assessment))).SqlState);
    }

    [Fact]
    public async Task Who_is_both_is_shown_to_those_only_who_record_victims()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (suspect, victim) = (await lead.AddSuspectAsync(Case), await lead.RegisterVictimAsync(Case));
        await (await lead.SeeAsVictimAsync(suspect, victim, "DEBT")).DoneAsync();
        _ = await lead.AssessedAsync(Case, suspectId: suspect);

        foreach (var (user, sees) in (IEnumerable<(UserId, bool)>)[(app.World.Lead, true), (app.World.Coordinator, true), (app.World.Investigator, false), (app.World.Supervisor, false)])
        {
            using var client = await app.AsAsync(user);
            var standing = await client.ReadAsync($"suspects/{suspect}/non-punishment");
            var ofVictim = await client.ReadAsync($"victims/{victim}/non-punishment");
            Assert.Equal("UNASSESSED", standing.GetProperty("standing").GetString());
            Assert.True(standing.GetProperty("victimIndicated").GetBoolean());
            Assert.Equal(sees, standing.ToString().Contains(victim.ToString(), StringComparison.Ordinal));
            Assert.Equal(sees, ofVictim.ToString().Contains(suspect.ToString(), StringComparison.Ordinal));
            Assert.Equal(sees ? 1 : 0, standing.GetProperty("assessments").GetArrayLength());
            Assert.Equal(1, ofVictim.GetProperty("assessments").GetArrayLength());
            Assert.Equal(sees, (await Pages.PageForms.HtmlAsync(client, $"/cases/{Case}/people/{suspect}")).Contains(victim.ToString(), StringComparison.Ordinal));
            Assert.Equal(sees, (await Pages.PageForms.HtmlAsync(client, $"/cases/{Case}/victims/{victim}")).Contains(suspect.ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_people_of_the_case_are_linked_and_each_once()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var elsewhere = await lead.RegisterVictimAsync(await TestWorld.OpenCaseAsync(lead, "Operation Elsewhere"));
        var (first, second, company, victim) = (await lead.AddSuspectAsync(Case), await lead.AddSuspectAsync(Case), await lead.AddSuspectAsync(Case, "organisation"), await lead.RegisterVictimAsync(Case));
        await (await lead.SeeAsVictimAsync(first, victim)).DoneAsync();

        Assert.Equal("suspect.victim_is_another_suspect", await (await lead.SeeAsVictimAsync(second, victim)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("suspect.victim_of_another_case", await (await lead.SeeAsVictimAsync(second, elsewhere)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("suspect.not_a_person", await (await lead.SeeAsVictimAsync(company, null, "DEBT")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await lead.SeeAsVictimAsync(second, null, "PIGEON")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("assessment.not_of_this_case", await (await lead.AssessAsync(Case, elsewhere)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.AssessAsync(Case, victim, first)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.AssessAsync(Case, victim, offence: "PIGEON")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from suspects where linked_victim_id = $1", victim));
    }

    [Fact]
    public async Task Others_neither_link_nor_assess_and_strangers_find_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (suspect, victim) = (await lead.AddSuspectAsync(Case), await lead.RegisterVictimAsync(Case));
        var assessment = await lead.AssessedAsync(Case, victim);
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Supervisor, app.World.StrangerProsecutor, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            HttpResponseMessage[] answers =
            [
                await client.SeeAsVictimAsync(suspect, victim), await client.AssessAsync(Case, victim), await client.JudgeAsync(Case, assessment, "REFUSED"),
                await client.PostAsJsonAsync($"/api/v1/cases/{Case}/non-punishment-assessments/{assessment}/words", new { }, Ct),
                await client.PostAsJsonAsync($"/api/v1/victims/{victim}/collateral-proceedings", new { kind = "FINE", beganOn = "2026-03-02" }, Ct),
            ];
            Assert.All(answers, a => Assert.InRange((int)a.StatusCode, 403, 404));
        }
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from non_punishment_decisions where assessment_id = $1", assessment));
    }

    [Fact]
    public async Task Proceedings_against_the_victim_are_followed_to_their_end()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(Case);
        var path = $"/api/v1/victims/{victim}/collateral-proceedings";
        var fine = await coordinator.MadeAsync(path, new { kind = "FINE", beganOn = "2026-03-02", reference = "F 12/26", note = "Fine for begging" });

        Assert.Equal("collateral.which_relief", await (await coordinator.PostAsJsonAsync($"{path}/{fine}/advance", new { to = "RELIEF_SOUGHT", on = "2026-03-03" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        await StatusSteps.DoneAsync(coordinator, $"{path}/{fine}/advance", new { to = "RELIEF_SOUGHT", relief = "ANNULMENT", on = "2026-03-03" });
        await StatusSteps.DoneAsync(coordinator, $"{path}/{fine}/advance", new { to = "RELIEF_GRANTED", on = "2026-04-03", note = "Annulled" });
        Assert.Equal("collateral.not_from_here", await (await coordinator.PostAsJsonAsync($"{path}/{fine}/advance", new { to = "CLOSED", on = "2026-04-04" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var shown = (await coordinator.ReadAsync($"victims/{victim}/non-punishment")).GetProperty("proceedings")[0];
        Assert.Equal(("RELIEF_GRANTED", "ANNULMENT"), (shown.GetProperty("state").GetString(), shown.GetProperty("relief").GetString()));
        Assert.Equal(["Annulled", "F 12/26", "Fine for begging"], await coordinator.WordsAsync(victim));
    }

    private async Task<string> PseudonymAsync(Guid victim) => (await app.ScalarAsync<string>("select pseudonym from victims where id = $1", victim))!;

    private async Task<List<string>> WordsAsync(HttpClient client, Guid assessment) =>
        [.. (await (await client.PostAsJsonAsync($"/api/v1/cases/{Case}/non-punishment-assessments/{assessment}/words", new { }, Ct)).JsonAsync()).GetProperty("words").EnumerateArray().Select(w => w.GetProperty("text").GetString()!)];
}
