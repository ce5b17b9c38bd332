using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>The negative cases of the worked examples, and what rules with several events, earlier custody and excluded days give.</summary>
public sealed class NegativeCaseTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_rule_does_not_fire_before_its_first_day()
    {
        Assert.Equal("deadline.rule_not_in_force", await RefusedAsync(new { rule = "EU-EPOCPR-11", trigger = "2026-08-17" }));
        Assert.Equal("2026-10-17", Text(await ComputeAsync(new { rule = "EU-EPOCPR-11", trigger = "2026-08-18" }), "rawDue"));
    }

    [Fact]
    public async Task A_year_that_the_calendar_does_not_cover_is_unverified()
    {
        var computed = await ComputeAsync(new { convention = "EU1182", quantity = 30, unit = "days", trigger = "2035-12-20", calendar = "DE" });

        Assert.Equal(("UNVERIFIED", "2036-01-21"), (Text(computed, "status"), Text(computed, "legalDue")));
        Assert.Contains("Calendar DE has no holidays for 2036: check the date by hand", Steps(computed));
        Assert.Equal("COMPUTED", Text(await ComputeAsync(new { convention = "EU1182", quantity = 30, unit = "days", trigger = "2035-11-20", calendar = "DE" }), "status"));
    }

    [Fact]
    public async Task T12_extended_to_90_days_ends_on_30_December()
    {
        var computed = await ComputeAsync(new { convention = "PLAIN_EXCL", quantity = 90, unit = "days", kind = "EXPIRY", trigger = "2026-10-01" });
        Assert.Equal("2026-12-30", Text(computed, "legalDue"));
    }

    [Fact]
    public async Task Ending_a_minimum_early_without_a_lawful_reason_is_flagged()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        foreach (var (note, flagged) in ((string?, bool)[])[(null, true), ("Improper claim, Art. 13(3)", false)])
        {
            var id = await lead.StartedAsync(app.World.Case, "COE-THB-13", -5);
            Assert.Equal(HttpStatusCode.NoContent, (await lead.ActAsync(id, "complete", new { on = Day(0), note })).StatusCode);
            Assert.Equal(flagged, (await lead.ReadAsync(id)).GetProperty("endedTooEarly").GetBoolean());
        }
    }

    [Fact]
    public async Task The_later_of_two_events_starts_the_speedy_trial_clock_and_excluded_days_do_not_count()
    {
        var two = await ComputeAsync(new { rule = "US-STA-70", trigger = "2026-03-02", otherEvents = (string[])["2026-03-09"], calendar = "US" });
        Assert.Equal("2026-05-18", Text(two, "legalDue"));
        Assert.Contains("Of 2026-03-02 (Mon), 2026-03-09 (Mon) the later starts the clock: 2026-03-09 (Mon)", Steps(two));

        var stopped = await ComputeAsync(new { rule = "US-STA-70", trigger = "2026-03-02", calendar = "US", stopped = (object[])[new { from = "2026-03-10", to = "2026-03-19" }] });
        Assert.Equal("2026-05-21", Text(stopped, "legalDue"));

        var earlier = await ComputeAsync(new { rule = "US-853N-30", trigger = "2026-03-09", otherEvents = (string[])["2026-03-02"], calendar = "US" });
        Assert.Equal("2026-04-01", Text(earlier, "rawDue"));
    }

    [Fact]
    public async Task Custody_before_the_magistrates_shortens_the_182_days()
    {
        var whole = await ComputeAsync(new { rule = "EW-CTL-CC", trigger = "2026-03-02", calendar = "GB-EAW" });
        var less = await ComputeAsync(new { rule = "EW-CTL-CC", trigger = "2026-03-02", calendar = "GB-EAW", daysAlreadySpent = 20 });

        Assert.Equal(("2026-08-31", "2026-08-11"), (Text(whole, "rawDue"), Text(less, "rawDue")));
        Assert.Contains("20 calendar days already spent are deducted from 182", Steps(less));
    }

    [Fact]
    public async Task A_clock_with_several_events_is_started_and_kept_by_the_one_that_governs()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var made = await (await lead.StartAsync(app.World.Case, new { rule = "US-STA-70", trigger = "2099-03-02", otherEvents = (string[])["2099-03-09"], calendar = "US" })).JsonAsync();
        Assert.Equal("2099-03-09", await app.ScalarAsync<string>("select trigger_on::text from deadlines where id = $1", made.GetProperty("id").GetGuid()));
    }

    [Theory]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"2026-03-05","otherEvents":["2026-03-06"],"calendar":"DE"}""", "deadline.one_event_only")]
    [InlineData("""{"rule":"US-STA-70","trigger":"2026-03-05","otherEvents":["soon"],"calendar":"US"}""", "deadline.trigger_not_understood")]
    [InlineData("""{"rule":"US-STA-70","trigger":"2026-03-05","triggerChoice":"EARLIEST","calendar":"US"}""", "invalid")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"2026-03-05","stopped":[{"from":"2026-03-06","to":"2026-03-07"}],"calendar":"DE"}""", "deadline.not_a_stop_clock")]
    [InlineData("""{"rule":"EU-EIO-12-3","trigger":"2026-03-05","daysAlreadySpent":3,"calendar":"DE"}""", "deadline.days_spent_not_for_rule")]
    public async Task What_the_law_of_the_rule_does_not_know_is_refused(string body, string code) =>
        Assert.Equal(code, await RefusedAsync(JsonSerializer.Deserialize<JsonElement>(body)));

    private async Task<JsonElement> ComputeAsync(object body)
    {
        using var client = await app.AsAsync(app.World.Analyst);
        return await (await client.PostAsJsonAsync("/api/v1/deadlines/compute", body, Ct)).JsonAsync();
    }

    private async Task<string?> RefusedAsync(object body)
    {
        using var client = await app.AsAsync(app.World.Analyst);
        return await (await client.PostAsJsonAsync("/api/v1/deadlines/compute", body, Ct)).RefusedAsync(HttpStatusCode.BadRequest);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string?> Steps(JsonElement computed) => computed.GetProperty("steps").EnumerateArray().Select(step => step.GetString());
}
