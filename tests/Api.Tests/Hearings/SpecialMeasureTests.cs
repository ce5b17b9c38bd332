using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Hearings;

public sealed class SpecialMeasureTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string Told = "select coalesce(string_agg(s.user_name, ' ' order by s.user_name), '') from notifications n join staff s on s.id = n.user_id where n.link like '%' || $1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cascade_can_be_counted_from_plain_columns()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (victim, hearing) = (await lead.RegisterVictimAsync(app.World.Case, child: true), await lead.FixHearingAsync(app.World.Case, 80));
        var measure = await lead.ConsiderAsync(victim, hearing, "Does not want to see him");
        var second = await lead.ConsiderAsync(victim, hearing, measure: "INTERMEDIARY");
        foreach (var to in (string[])["ASSESSED", "APPLIED", "PARTLY_GRANTED"]) await lead.AdvanceAsync(victim, measure, to);
        await lead.AdvanceAsync(victim, measure, "NOT_USED", "NOT_HEARD");
        await lead.AdvanceAsync(victim, second, "WITHDRAWN", reason: "She wants to speak herself");

        var at = Assert.Single(await lead.ItemsAsync($"/api/v1/victims/{victim}/special-measures"), h => h.GetProperty("hearing").GetProperty("id").GetGuid() == hearing);
        Assert.Equal("CHILD_PRESUMED", at.GetProperty("ground").GetString());
        Assert.Equal(["NOT_USED", "WITHDRAWN"], at.GetProperty("measures").EnumerateArray().Select(m => m.GetProperty("status").GetString()));
        Assert.Equal("2|1|1|1|0", await app.ScalarAsync<string>("""
            select concat_ws('|', count(*), count(assessed_on), count(applied_on), count(*) filter (where decision in ('Granted', 'PartlyGranted')), count(*) filter (where status = 'Used'))
            from special_measures where victim_id = $1
            """, victim));
        Assert.Equal(["Does not want to see him", "She wants to speak herself"], await lead.WordsAsync(victim));
    }

    [Fact]
    public async Task Steps_that_do_not_follow_doubles_and_other_cases_are_refused()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (victim, hearing) = (await lead.RegisterVictimAsync(app.World.Case), await lead.FixHearingAsync(app.World.Case, 80));
        var path = $"/api/v1/victims/{victim}/special-measures";
        var measure = await lead.ConsiderAsync(victim, hearing);
        var elsewhere = await lead.FixHearingAsync(await TestWorld.OpenCaseAsync(lead, "Operation Afar"), 80);

        Assert.Equal("special_measure.not_from_here", await (await lead.PostAsJsonAsync($"{path}/{measure}/advance", new { to = "USED", on = "2026-03-03" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("special_measure.considered", await (await lead.PostAsJsonAsync(path, new { hearingId = hearing, measure = "REMOTE_HEARING", on = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("not_found", await (await lead.PostAsJsonAsync(path, new { hearingId = elsewhere, measure = "REMOTE_HEARING", on = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync(path, new { hearingId = hearing, measure = "NO_SUCH", on = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal("forbidden", await (await investigator.PostAsJsonAsync(path, new { hearingId = hearing, measure = "INTERMEDIARY", on = "2026-03-02" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GetAsync(path, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("not_found", await (await stranger.PostAsJsonAsync($"/api/v1/hearings/{hearing}/cancel", new { }, Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_near_hearing_without_an_application_alerts_lead_and_coordinator_once_and_is_flagged()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var other = await lead.RegisterVictimAsync(app.World.Case);
        var near = await lead.FixHearingAsync(app.World.Case, 10);
        await lead.AdvanceAsync(other, await lead.ConsiderAsync(other, near), "WITHDRAWN");
        _ = await lead.ConsiderAsync(victim, near);

        await WatchAsync();
        await WatchAsync();

        Assert.Equal("coordinator lead", await app.ScalarAsync<string>(Told, victim.ToString()));
        Assert.Equal("", await app.ScalarAsync<string>(Told, other.ToString()));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from mail where subject like '%special measures%' and body like '%' || $1 || '%'", victim.ToString()));
        var gap = Assert.Single(await lead.ItemsAsync($"/api/v1/cases/{app.World.Case}/special-measure-gaps"), g => g.GetProperty("victimId").GetGuid() == victim);
        Assert.Equal(near, gap.GetProperty("hearingId").GetGuid());
        Assert.Contains("No special measures are applied for", await lead.GetStringAsync($"/cases/{app.World.Case}", Ct), StringComparison.Ordinal);
        Assert.Contains("No special measures are applied for", await lead.GetStringAsync($"/cases/{app.World.Case}/victims/{victim}", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("No special measures are applied for", await lead.GetStringAsync($"/cases/{app.World.Case}/victims/{other}", Ct), StringComparison.Ordinal);

        await lead.DoneAsync($"/api/v1/hearings/{near}/move", new { startsAt = DateTimeOffset.UtcNow.AddDays(12), room = "" }); // another day is another alert
        await WatchAsync();
        Assert.Equal(4L, await app.ScalarAsync<long>("select count(*) from mail where subject like '%special measures%' and body like '%' || $1 || '%'", victim.ToString()));
    }

    [Fact]
    public async Task Nobody_is_alerted_of_what_is_far_applied_for_without_victims_or_cancelled()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Calm");
        var victim = await lead.RegisterVictimAsync(caseId);
        _ = await lead.FixHearingAsync(caseId, 50);
        _ = await lead.FixHearingAsync(caseId, 5, withVictims: false);
        await lead.DoneAsync($"/api/v1/hearings/{await lead.FixHearingAsync(caseId, 6)}/cancel", new { });
        var applied = await lead.ConsiderAsync(victim, await lead.FixHearingAsync(caseId, 7));
        foreach (var to in (string[])["ASSESSED", "APPLIED"]) await lead.AdvanceAsync(victim, applied, to);

        await WatchAsync();

        Assert.Equal("", await app.ScalarAsync<string>(Told, victim.ToString()));
        Assert.Empty(await lead.ItemsAsync($"/api/v1/cases/{caseId}/special-measure-gaps"));
    }

    [Fact]
    public async Task A_hearing_is_moved_and_not_held_before_it_begins()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var hearing = await lead.FixHearingAsync(app.World.Case, 90);

        Assert.Equal("hearing.not_yet", await (await lead.PostAsJsonAsync($"/api/v1/hearings/{hearing}/hold", new { }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        await lead.DoneAsync($"/api/v1/hearings/{hearing}/move", new { startsAt = "2030-05-05T22:30:00Z", room = "3" });
        var shown = Assert.Single(await lead.ItemsAsync($"/api/v1/cases/{app.World.Case}/hearings"), h => h.GetProperty("id").GetGuid() == hearing);
        Assert.Equal(("MOVED", "2030-05-06", "Europe/Berlin"), (shown.GetProperty("status").GetString(), shown.GetProperty("day").GetString(), shown.GetProperty("timeZone").GetString()));
        _ = await app.ExecuteAsync("update hearings set starts_at = now() - interval '1 day' where id = $1", hearing);
        await lead.DoneAsync($"/api/v1/hearings/{hearing}/hold", new { });
        Assert.Equal("hearing.over", await (await lead.PostAsJsonAsync($"/api/v1/hearings/{hearing}/cancel", new { }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }

    private async Task WatchAsync()
    {
        await using var scope = app.Services.CreateAsyncScope(); // as the scheduler does
        Assert.Null(await ActivatorUtilities.CreateInstance<WatchSpecialMeasuresJob>(scope.ServiceProvider).RunAsync(Ct));
    }
}
