using System.Net;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class InterviewLedgerTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_third_interview_and_any_confrontation_need_a_justification_and_the_counts_are_plain()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        Assert.Equal("interview.justification_required", await (await lead.PlanAsync(victim, "CONFRONTATION")).RefusedAsync(HttpStatusCode.Conflict));
        var (first, second) = (await lead.PlannedAsync(victim), await lead.PlannedAsync(victim, interviewer: "officer blue"));
        await lead.HoldAsync(victim, first).DoneAsync();
        await lead.HoldAsync(victim, second).DoneAsync();

        Assert.Equal("interview.justification_required", await (await lead.PlanAsync(victim)).RefusedAsync(HttpStatusCode.Conflict));
        var third = await lead.PlannedAsync(victim, justification: "A new suspect was found", interviewer: "Officer Green");
        var ledger = await (await lead.GetAsync($"/api/v1/victims/{victim}/interviews", Ct)).JsonAsync();
        Assert.Equal("2 0 1 True", $"{ledger.GetProperty("interviewsHeld")} {ledger.GetProperty("confrontationsHeld")} {ledger.GetProperty("bySameInterviewer")} {ledger.GetProperty("nextNeedsJustification")}");
        Assert.Equal(3L, await app.ScalarAsync<long>("select count(*) from interviews where victim_id = $1", victim));
        Assert.Equal("true|false", await app.ScalarAsync<string>("select concat(justified, '|', same_interviewer) from (select case when justified then 'true' else 'false' end justified, case when same_interviewer then 'true' else 'false' end same_interviewer from interviews where id = $1) x", third));
    }

    [Fact]
    public async Task One_that_was_not_held_does_not_count()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        foreach (var _ in (int[])[1, 2]) await lead.CareAsync(victim, $"interviews/{await lead.PlannedAsync(victim)}/not-held", new { reason = "VICTIM_UNWELL" }).DoneAsync();

        Assert.Equal(HttpStatusCode.Created, (await lead.PlanAsync(victim)).StatusCode);
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from interview_outcomes where victim_id = $1 and not held", victim));
    }

    [Fact]
    public async Task What_was_said_is_read_back_by_those_who_write_and_by_nobody_else()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var interview = await lead.PlannedAsync(victim);
        await lead.HoldAsync(victim, interview, "The house in the harbour", "She asked for a pause").DoneAsync();

        var read = Assert.Single((await (await lead.CareAsync(victim, "interviews/read", new { })).JsonAsync()).Entries());
        Assert.Equal("Officer Blue|The house in the harbour|She asked for a pause", $"{read.GetProperty("interviewer")}|{read.GetProperty("topics")}|{read.GetProperty("notes")}");
        Assert.Equal(HttpStatusCode.Forbidden, (await investigator.CareAsync(victim, "interviews/read", new { })).StatusCode);
        Assert.Equal("InterviewOutcome.Topics", await app.ScalarAsync<string>("select f from audit.entries e, unnest(e.fields) f where use_case = 'ReadInterviews' and object_id = $1 and f = 'InterviewOutcome.Topics'", victim));
    }

    [Fact]
    public async Task What_came_of_it_is_recorded_once_and_never_changed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var interview = await lead.PlannedAsync(victim);
        Assert.Equal("interview.held_in_future", await (await lead.HoldAsync(victim, interview, at: "2999-01-01T10:00:00Z")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("interview.recording_of_another_case", await (await lead.HoldAsync(victim, interview, recordingId: Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        await lead.HoldAsync(victim, interview).DoneAsync();

        Assert.Equal("interview.already_closed", await (await lead.HoldAsync(victim, interview)).RefusedAsync(HttpStatusCode.Conflict));
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update interview_outcomes set held = false where interview_id = $1", interview));
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_complete()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);

        Assert.Equal("interview.one_interviewer", await (await lead.PlanAsync(victim, interviewer: "")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("interview.interpreter_unchecked", await (await lead.PlanAsync(victim, language: "ro")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await lead.PlanAsync(victim, "CHAT")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.PlanAsync(victim, language: "Romanian")).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Nobody_outside_the_team_learns_of_an_interview()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var stranger = await app.AsAsync(app.World.Colleague);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var interview = await lead.PlannedAsync(victim);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/v1/victims/{victim}/interviews", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PlanAsync(victim)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.HoldAsync(victim, interview)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.HoldAsync(await lead.RegisterVictimAsync(app.World.Case), interview)).StatusCode);
    }
}
