using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>Recording an act offers the clocks that it triggers, and starts those that the unit starts by itself.</summary>
public sealed class ClockEventTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Events => $"/api/v1/cases/{app.World.Case}/clock-events";

    [Fact]
    public async Task An_event_shows_its_clocks_with_dates_and_starts_only_what_was_chosen()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var offers = await lead.ItemsAsync($"{Events}/EIO_RECEIVED?trigger=2026-03-05T14:30");
        Assert.Equal(["EU-EIO-16", "EU-EIO-12-3", "EU-EIO-32"], offers.Select(o => o.GetProperty("rule").GetString()));
        Assert.Equal("2026-04-07", offers[1].GetProperty("legalDue").GetString());
        Assert.Equal("2026-03-06T14:30:00+01:00", offers[2].GetProperty("legalDue").GetString());

        var before = await RunningAsync();
        var made = await (await SendAsync(lead, "EIO_RECEIVED", "2026-03-05T14:30", "EU-EIO-12-3")).JsonAsync();
        var id = Assert.Single(made.GetProperty("deadlines").EnumerateArray()).GetGuid();
        Assert.Equal("EU-EIO-12-3 2026-04-07", await app.ScalarAsync<string>("select rule_id || ' ' || legal_due_on from deadlines where id = $1", id));
        Assert.Equal(before + 1, await RunningAsync());
        Assert.Equal("European Investigation Order received", await app.ScalarAsync<string>("select text from chronology where id = $1", made.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task What_the_unit_starts_by_itself_runs_without_being_chosen_also_when_a_hearing_is_fixed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var admin = await app.AsAsync(app.World.Administrator);
        var set = await admin.PostAsJsonAsync("/api/v1/deadline-rules/POL-SM/versions/1/automatic", new { automatic = true }, Ct);
        Assert.True(set.IsSuccessStatusCode, await set.Content.ReadAsStringAsync(Ct));
        var before = await RunningAsync();

        var hearing = (await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/hearings", new { kind = "TRIAL", court = "Court", room = "", startsAt = DateTimeOffset.UtcNow.AddDays(90), withVictims = true }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal(before + 1, await RunningAsync());
        await (await lead.PostAsJsonAsync($"/api/v1/hearings/{hearing}/move", new { startsAt = DateTimeOffset.UtcNow.AddDays(70), room = "" }, Ct)).DoneAsync();
        Assert.Equal("Running 70, Superseded 90", await ClocksAsync(hearing));
        await (await lead.PostAsJsonAsync($"/api/v1/hearings/{hearing}/cancel", new { }, Ct)).DoneAsync();
        Assert.Equal("Cancelled 70, Superseded 90", await ClocksAsync(hearing));
        Assert.Single((await (await SendAsync(lead, "HEARING_FIXED", $"{DateTime.UtcNow.AddDays(80):yyyy-MM-dd}")).JsonAsync()).GetProperty("deadlines").EnumerateArray());
    }

    [Fact]
    public async Task A_decision_on_a_victims_status_starts_what_the_unit_starts_by_itself()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        _ = (await admin.PostAsJsonAsync("/api/v1/deadline-rules/EW-NRM-REC/versions/1/confirm", new { checkedBy = "Dr Weiss", checkedOn = $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}" }, Ct)).EnsureSuccessStatusCode();
        _ = (await admin.PostAsJsonAsync("/api/v1/deadline-rules/EW-NRM-REC/versions/1/automatic", new { automatic = true }, Ct)).EnsureSuccessStatusCode();
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var before = await RunningAsync();

        _ = (await coordinator.DecideAsync(victim, "RG_PENDING")).EnsureSuccessStatusCode();
        Assert.Equal(before, await RunningAsync());
        _ = (await coordinator.DecideAsync(victim, "RG_POSITIVE")).EnsureSuccessStatusCode();
        Assert.Equal(before + 1, await RunningAsync());
        Assert.Equal(1, await app.ScalarAsync<long>("select count(*) from deadlines where case_id = $1 and rule_id = 'EW-NRM-REC' and status = 'Running'", app.World.Case));
    }

    [Fact]
    public async Task All_start_or_none_and_only_what_the_event_offers()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await RunningAsync();
        Assert.Equal("deadline.time_needed", await (await SendAsync(lead, "EIO_RECEIVED", "2026-03-05", "EU-EIO-12-3", "EU-EIO-32")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await SendAsync(lead, "EIO_RECEIVED", "2026-03-05", "EW-CTL-SUM")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await SendAsync(lead, "NO_SUCH_EVENT", "2026-03-05")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(before, await RunningAsync());
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(stranger, "EIO_RECEIVED", "2026-03-05")).StatusCode);
        using var analyst = await app.AsAsync(app.World.Investigator);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(analyst, "EIO_RECEIVED", "2026-03-05")).StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpClient client, string what, string trigger, params string[] rules) => client.PostAsJsonAsync(Events, new { @event = what, trigger, rules }, Ct);

    private async Task<string> ClocksAsync(Guid hearing) => await app.ScalarAsync<string>(
        "select string_agg(status || ' ' || trigger_on - (now() at time zone 'Europe/Berlin')::date, ', ' order by trigger_on) from deadlines where hearing_id = $1", hearing);

    private Task<long> RunningAsync() => app.ScalarAsync<long>("select count(*) from deadlines where case_id = $1", app.World.Case);
}
