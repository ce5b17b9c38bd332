using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class StartDeadlineTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_and_its_event_start_a_clock_with_its_working_and_reminders()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var made = await (await lead.StartAsync(app.World.Case, new { rule = "EU-EIO-12-3", trigger = "2099-02-02", owner = app.World.Investigator.Value })).JsonAsync();

        var id = made.GetProperty("id").GetGuid();
        Assert.Equal("2099-03-04", made.GetProperty("rawDue").GetString());
        Assert.Equal(app.World.Investigator.Value, await app.ScalarAsync<Guid>("select owner_id from deadlines where id = $1", id));
        Assert.Equal("DE", await app.ScalarAsync<string>("select calendar_code from deadlines where id = $1", id));
        Assert.True(await app.OpenRemindersAsync(id) > 0);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'StartDeadline' and object_id = $1 and allowed", id));
        var response = await lead.GetAsync($"/api/v1/deadlines/{id}", Ct);
        var view = await response.JsonAsync();
        Assert.Equal($"\"{view.GetProperty("version").GetUInt32()}\"", response.Headers.ETag?.ToString());
        Assert.NotEqual(0, view.GetProperty("steps").GetArrayLength());
        Assert.Equal("RUNNING", view.GetProperty("status").GetString());
        Assert.Contains("complete", view.GetProperty("acts").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public async Task An_hour_clock_is_kept_in_the_zone_of_its_event()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var made = await (await lead.StartAsync(app.World.Case, new { rule = "EU-EPOC-10E", trigger = "2027-03-27T22:30" })).JsonAsync();
        Assert.Equal("2027-03-28T07:30:00+02:00", made.GetProperty("legalDue").GetString());
        Assert.Equal("2027-03-28T07:30:00+02:00", (await lead.ReadAsync(made.GetProperty("id").GetGuid())).GetProperty("due").GetString());
    }

    [Fact]
    public async Task An_end_stated_by_hand_needs_its_reason()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, 30);
        Assert.Equal("The judge said so", (await lead.ReadAsync(id)).GetProperty("reason").GetString());

        var before = await app.ScalarAsync<long>("select count(*) from deadlines");
        var refused = await lead.StartAsync(app.World.Case, new { title = "Answer", due = "2099-01-05", kind = "MAXIMUM" });
        Assert.Equal("invalid", await refused.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from deadlines"));
    }

    [Theory]
    [InlineData("""{"rule":"NO-SUCH","trigger":"2026-03-05"}""", "deadline.unknown_rule")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"2026-03-05","calendar":"XX"}""", "deadline.unknown_calendar")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"soon"}""", "deadline.trigger_not_understood")]
    [InlineData("""{"trigger":"2026-03-05"}""", "invalid")]
    public async Task What_cannot_be_computed_starts_nothing(string body, string code)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await app.ScalarAsync<long>("select count(*) from deadlines");
        var response = await lead.StartAsync(app.World.Case, JsonSerializer.Deserialize<JsonElement>(body));
        Assert.Equal(code, await response.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from deadlines"));
    }

    [Fact]
    public async Task Nobody_outside_the_team_can_be_made_its_owner()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var response = await lead.StartAsync(app.World.Case, new { rule = "EU-EIO-12-3", trigger = "2026-03-05", owner = app.World.Colleague.Value });
        Assert.Equal("deadline.owner_not_on_team", await response.RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Investigators_and_coordinators_of_the_team_read_but_do_not_start()
    {
        foreach (var user in (Domain.Common.UserId[])[app.World.Investigator, app.World.Coordinator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.StartAsync(app.World.Case, new { rule = "EU-EIO-12-3", trigger = "2026-03-05" })).RefusedAsync(HttpStatusCode.Forbidden));
            _ = await (await client.GetAsync($"/api/v1/cases/{app.World.Case}/deadlines", Ct)).JsonAsync();
        }
    }

    [Fact]
    public async Task For_outsiders_the_deadline_does_not_exist()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.StartedByHandAsync(app.World.Case, 40);
        foreach (var (who, user) in app.World.Outsiders)
        {
            using var client = await app.AsAsync(user);
            var read = await client.GetAsync($"/api/v1/deadlines/{id}", Ct);
            var act = await client.ActAsync(id, "cancel", new { reason = "Not mine" });
            Assert.True(read.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden && act.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, who);
        }
        Assert.Equal("Running", await app.ScalarAsync<string>("select status from deadlines where id = $1", id));
    }
}
