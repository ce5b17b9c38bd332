using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using Npgsql;

namespace CaseTracker.Api.Tests.Suspects;

/// <summary>Everybody goes their own way through the proceedings, and the case follows.</summary>
public sealed class StageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_suspect_moves_alone_and_the_case_stands_where_the_one_furthest_along_stands()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, first, _, _) = await app.AccusedAsync(lead, "Operation Fork");
        var second = await lead.SuspectAsync(id);
        await (await lead.GoAsync(second, "INVESTIGATION")).DoneAsync();
        Assert.Equal(("INTAKE", "INVESTIGATION", "INVESTIGATION"), (await app.StandsAsync(first), await app.StandsAsync(second), await app.StageOfAsync(id)));
        await (await lead.GoAsync(first, "CHARGED")).DoneAsync();
        Assert.Equal(("CHARGED", "INVESTIGATION", "CHARGED"), (await app.StandsAsync(first), await app.StandsAsync(second), await app.StageOfAsync(id)));
        Assert.Equal("S-01: As decided", await app.ScalarAsync<string>("select reason from stage_changes where case_id = $1 order by sequence desc limit 1", id));

        // Gaps are kept for the one who is charged; a later suspect is not charged by being named.
        Assert.Equal(first, await app.ScalarAsync<Guid>("select suspect_id from charged_despite where case_id = $1", id));
        var third = await lead.SuspectAsync(id);
        Assert.Equal(("INVESTIGATION", "CHARGED"), (await app.StandsAsync(third), await app.StageOfAsync(id)));

        // The case moves with those who stand where it stands, and those alone.
        await (await lead.MoveAsync(id, "PRE_TRIAL")).DoneAsync();
        Assert.Equal(("PRE_TRIAL", "INVESTIGATION"), (await app.StandsAsync(first), await app.StandsAsync(second)));
        Assert.Equal("case.still_in_proceedings", await (await lead.MoveAsync(id, "POST_CASE")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("stage.undecided", await (await lead.MoveAsync(id, "CLOSED")).RefusedAsync(HttpStatusCode.Conflict));
        var steps = (await lead.ReadAsync($"suspects/{first}/stages")).GetProperty("items").EnumerateArray().Select(s => s.GetProperty("to").GetString());
        Assert.Equal(["PRE_TRIAL", "CHARGED", "INTAKE"], steps);
        foreach (var attack in (string[])["update suspect_stages set to_stage = 'CLOSED'", "delete from suspect_stages", "update suspects set stage = 'CLOSED'"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task Conditions_are_asked_of_the_person_and_nothing_moves_when_one_fails()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, _) = await app.AccusedAsync(lead, "Operation Gatepost");
        var idle = await lead.SuspectAsync(id);
        Assert.Equal("stage.no_count", await (await lead.GoAsync(idle, "CHARGED")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.proof_reason_needed", await (await lead.GoAsync(suspect, "CHARGED", proofReason: null)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await lead.GoAsync(suspect, "NONSENSE")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("INTAKE", await app.StandsAsync(suspect));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from suspect_stages where suspect_id = $1", suspect));

        await (await lead.MoveAsync(id, "CHARGED")).DoneAsync();
        Assert.Equal(("CHARGED", "INTAKE"), (await app.StandsAsync(suspect), await app.StandsAsync(idle)));
        await (await lead.GoAsync(suspect, "TRIAL")).DoneAsync();
        Assert.Equal("stage.no_verdict", await (await lead.GoAsync(suspect, "VERDICT")).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.VerdictAsync(id, count, "ACQUITTED")).IdAsync();
        Assert.Equal("stage.no_conviction", await (await lead.GoAsync(suspect, "SENTENCING")).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.GoAsync(suspect, "FINAL")).DoneAsync();
        Assert.Equal("INTAKE", await app.StageOfAsync(id)); // somebody is still in proceedings
        await (await lead.MoveAsync(id, "CLOSED")).DoneAsync();
        Assert.Equal(("CLOSED", "CLOSED", "CLOSED"), (await app.StandsAsync(suspect), await app.StandsAsync(idle), await app.StageOfAsync(id)));
        Assert.Equal("case.reopen_by_person", await (await lead.MoveAsync(id, "INVESTIGATION")).RefusedAsync(HttpStatusCode.Conflict));
        await (await lead.GoAsync(idle, "INVESTIGATION")).DoneAsync();
        Assert.Equal("INVESTIGATION", await app.StageOfAsync(id));
    }

    [Fact]
    public async Task What_is_waited_for_shows_in_words_until_it_ends()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, _, _) = await app.AccusedAsync(lead, "Operation Sandglass");
        await (await lead.GoAsync(suspect, "INVESTIGATION")).DoneAsync();
        Assert.Equal(("unproved", 3), ((await lead.StateAsync(id)).GetProperty("kind").GetString(), (await lead.StateAsync(id)).GetProperty("number").GetInt32()));
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(2));
        var path = $"/api/v1/cases/{id}/blockages";
        var late = await lead.MadeAsync(path, new { suspectId = suspect, reasonCode = "EXPERT_REPORT", since = "2026-03-02", expectedBy = "2026-04-01" });
        Assert.Equal("blockage.one_is_open", await (await lead.PostAsJsonAsync(path, new { suspectId = suspect, reasonCode = "EXPERT_REPORT", since = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("blockage.suspect_of_another_case", await (await lead.PostAsJsonAsync(path, new { suspectId = Guid.CreateVersion7(), reasonCode = "COURT_DATE", since = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));

        var state = await lead.StateAsync(id);
        Assert.Equal(("late", "EXPERT_REPORT"), (state.GetProperty("kind").GetString(), state.GetProperty("reasonCode").GetString()));
        Assert.InRange(state.GetProperty("number").GetInt32(), today.DayNumber - new DateOnly(2026, 4, 1).DayNumber - 1, today.DayNumber - new DateOnly(2026, 4, 1).DayNumber);
        var words = $"Stands still: Expert report, {state.GetProperty("number").GetInt32()} days late";
        foreach (var page in (string[])[$"/cases/{id}", $"/cases/{id}/people", $"/cases/{id}/people/{suspect}", "/cases?q=Sandglass"])
            Assert.Contains(words, await lead.HtmlAsync(page), StringComparison.Ordinal);

        await (await lead.PostAsJsonAsync($"{path}/{late}/end", new { on = "2026-04-10", note = "It came" }, Ct)).DoneAsync();
        Assert.Equal("blockage.ended", await (await lead.PostAsJsonAsync($"{path}/{late}/end", new { on = "2026-04-10" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("unproved", (await lead.StateAsync(id)).GetProperty("kind").GetString());
        Assert.Contains("Not ready to charge: 3 elements are unproved", await lead.HtmlAsync($"/cases/{id}"), StringComparison.Ordinal);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update blockages set since = '2020-01-01'"))).SqlState);

        await app.ExecuteAsync("insert into case_members (id, case_id, user_id, role, added_at, added_by) values ($1, $2, $3, 'Member', now(), $3)", Guid.CreateVersion7(), id, app.World.Coordinator.Value);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        Assert.Equal("stage", (await coordinator.StateAsync(id)).GetProperty("kind").GetString()); // what is proved is not hers to read
    }

    [Fact]
    public async Task Suspended_joined_and_transferred_say_what_why_and_where_to()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, _, _) = await app.AccusedAsync(lead, "Operation Siding");
        Assert.Equal("stage.block_needed", await (await lead.GoAsync(suspect, "SUSPENDED")).RefusedAsync(HttpStatusCode.BadRequest));
        await (await lead.GoAsync(suspect, "SUSPENDED", blockedBy: "ABSCONDED")).DoneAsync();
        Assert.Equal(("SUSPENDED", "blocked"), (await app.StageOfAsync(id), (await lead.StateAsync(id)).GetProperty("kind").GetString()));
        await (await lead.GoAsync(suspect, "INVESTIGATION")).DoneAsync();
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from blockages where case_id = $1 and ended_on is null", id));

        using var colleague = await app.AsAsync(app.World.Colleague);
        var hidden = await TestWorld.OpenCaseAsync(colleague, "Not for the lead");
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", hidden);
        Assert.Equal("stage.other_case_needed", await (await lead.GoAsync(suspect, "JOINED")).RefusedAsync(HttpStatusCode.BadRequest));
        var own = await app.ScalarAsync<string>("select reference from cases where id = $1", id);
        Assert.Equal("stage.same_case", await (await lead.GoAsync(suspect, "JOINED", otherCase: own)).RefusedAsync(HttpStatusCode.BadRequest));
        await (await lead.GoAsync(suspect, "JOINED", otherCase: reference)).DoneAsync();
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from suspect_stages where suspect_id = $1 and other_reference = $2 and other_case_id is null", suspect, reference)); // nothing tells that it is in here
        await (await lead.GoAsync(suspect, "INVESTIGATION")).DoneAsync();
        var visible = await app.ScalarAsync<string>("select reference from cases where id = $1", app.World.Case);
        await (await lead.GoAsync(suspect, "SEVERED", otherCase: visible)).DoneAsync();
        Assert.Equal(app.World.Case, (await lead.ReadAsync($"suspects/{suspect}/stages")).GetProperty("items")[0].GetProperty("otherCaseId").GetGuid());
        Assert.Contains($"/cases/{app.World.Case}\">{visible}", await lead.HtmlAsync($"/cases/{id}/people/{suspect}"), StringComparison.Ordinal);
        using var other = await app.AsAsync(app.World.Supervisor);
        await app.ExecuteAsync("update cases set restricted = true where id = $1", app.World.Case);
        var step = (await other.ReadAsync($"suspects/{suspect}/stages")).GetProperty("items")[0];
        Assert.Equal((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null), (step.GetProperty("otherCaseId").ValueKind, step.GetProperty("otherReference").ValueKind));
        await app.ExecuteAsync("update cases set restricted = false where id = $1", app.World.Case);

        await (await lead.GoAsync(suspect, "INVESTIGATION")).DoneAsync();
        Assert.Equal("invalid", await (await lead.GoAsync(suspect, "TRANSFERRED_ABROAD", toState: "Romania")).RefusedAsync(HttpStatusCode.BadRequest));
        await (await lead.GoAsync(suspect, "TRANSFERRED_ABROAD", toState: "RO")).DoneAsync();
        Assert.Equal("TRANSFERRED_ABROAD", await app.StageOfAsync(id));
    }
}
