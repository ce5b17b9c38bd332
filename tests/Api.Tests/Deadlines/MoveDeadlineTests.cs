using System.Net;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class MoveDeadlineTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Completing_closes_it_and_calls_off_its_reminders()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedAsync(app.World.Case);
        Assert.True(await app.OpenRemindersAsync(id) > 0);

        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "complete", new { on = Day(-1), note = "" })).StatusCode);

        Assert.Equal("Completed", await app.ScalarAsync<string>("select status from deadlines where id = $1", id));
        Assert.Equal(0L, await app.OpenRemindersAsync(id));
        Assert.Equal("deadline.not_open", await (await lead.ActAsync(id, "complete", new { on = Day(-1) })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Empty((await lead.ReadAsync(id)).GetProperty("acts").EnumerateArray());
    }

    [Fact]
    public async Task What_lies_ahead_cannot_be_completed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedAsync(app.World.Case);
        Assert.Equal("deadline.in_the_future", await (await lead.ActAsync(id, "complete", new { on = Day(3) })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("Running", await app.ScalarAsync<string>("select status from deadlines where id = $1", id));
    }

    [Fact]
    public async Task Extending_moves_the_end_keeps_the_old_one_and_plans_new_reminders()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, 20);
        var first = await app.ScalarAsync<DateTime>("select max(due_at) from reminders where deadline_id = $1", id);

        var response = await lead.ActAsync(id, "extend", new { reference = "12 Gs 4/26", authority = "District court", orderedOn = Day(-1), newEnd = Day(60), reason = "Witness abroad" });

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var view = await lead.ReadAsync(id);
        Assert.Equal(Day(60), view.GetProperty("legalDue").GetString());
        Assert.Equal(Day(20), view.GetProperty("extensions")[0].GetProperty("previousEndOn").GetString());
        Assert.True(await app.ScalarAsync<DateTime>("select max(due_at) from reminders where deadline_id = $1 and settled_at is null", id) > first);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from reminders where deadline_id = $1 and settled_at is null and due_at <= $2", id, first));
    }

    [Fact]
    public async Task What_has_run_out_cannot_be_extended_and_nothing_changes()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, -3);
        var late = await lead.ActAsync(id, "extend", new { reference = "1", authority = "Court", orderedOn = Day(-1), newEnd = Day(60), reason = "Late" });
        Assert.Equal("deadline.already_expired", await late.RefusedAsync(HttpStatusCode.Conflict));
        var unread = await lead.ActAsync(id, "extend", new { reference = "1", authority = "Court", orderedOn = Day(-4), newEnd = "soon", reason = "Late" });
        Assert.Contains("newEnd", await unread.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from deadline_extensions where deadline_id = $1", id));
    }

    [Fact]
    public async Task A_clock_of_excluded_days_stops_without_reminders_and_resumes_later()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedAsync(app.World.Case);
        var end = (await lead.ReadAsync(id)).GetProperty("rawDue").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "stop", new { firstDay = Day(-8), reason = "Motion pending" })).StatusCode);
        Assert.Equal(0L, await app.OpenRemindersAsync(id));
        Assert.Equal("STOPPED", (await lead.ReadAsync(id)).GetProperty("status").GetString());
        Assert.Equal("deadline.resumed_before_stopped", await (await lead.ActAsync(id, "resume", new { lastDay = Day(-9) })).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "resume", new { lastDay = Day(-5) })).StatusCode);
        var view = await lead.ReadAsync(id);
        Assert.Equal(4, DateOnly.Parse(view.GetProperty("rawDue").GetString()!, null).DayNumber - DateOnly.Parse(end!, null).DayNumber);
        Assert.True(await app.OpenRemindersAsync(id) > 0);
    }

    [Fact]
    public async Task Other_clocks_cannot_be_stopped()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, 20);
        Assert.Equal("deadline.cannot_be_stopped", await (await lead.ActAsync(id, "stop", new { firstDay = Day(-1), reason = "Motion" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("deadline.not_stopped", await (await lead.ActAsync(id, "resume", new { lastDay = Day(-1) })).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_deadline_is_superseded_by_another_of_its_case_only()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (old, next) = (await lead.StartedByHandAsync(app.World.Case, 20), await lead.StartedByHandAsync(app.World.Case, 40));
        var elsewhere = await lead.StartedByHandAsync(await TestWorld.OpenCaseAsync(lead, "Operation Elsewhere"), 40);

        Assert.Equal("deadline.replacement_elsewhere", await (await lead.ActAsync(old, "supersede", new { by = elsewhere, reason = "Varied" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(old, "supersede", new { by = next, reason = "Sentence varied" })).StatusCode);

        Assert.Equal(next, await app.ScalarAsync<Guid>("select superseded_by_id from deadlines where id = $1", old));
        Assert.Equal(0L, await app.OpenRemindersAsync(old));
    }

    [Fact]
    public async Task Cancelling_needs_a_reason_and_calls_off_reminders()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, 20);
        Assert.Equal("invalid", await (await lead.ActAsync(id, "cancel", new { reason = " " })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "cancel", new { reason = "Started in error" })).StatusCode);
        Assert.Equal("Cancelled", await app.ScalarAsync<string>("select status from deadlines where id = $1", id));
        Assert.Equal(0L, await app.OpenRemindersAsync(id));
    }

    [Fact]
    public async Task The_team_members_who_only_read_cannot_act()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, 20);
        using var investigator = await app.AsAsync(app.World.Investigator);
        (string, object)[] acts =
        [
            ("complete", new { on = Day(0) }), ("cancel", new { reason = "x" }), ("stop", new { firstDay = Day(0), reason = "x" }), ("resume", new { lastDay = Day(0) }),
            ("supersede", new { by = id, reason = "x" }), ("extend", new { reference = "1", authority = "Court", orderedOn = Day(0), newEnd = Day(60), reason = "x" }),
        ];
        foreach (var (verb, body) in acts) Assert.Equal("forbidden", await (await investigator.ActAsync(id, verb, body)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("Running", await app.ScalarAsync<string>("select status from deadlines where id = $1", id));
    }
}
