using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class RecoveryTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Ago(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_period_starts_its_deadline_and_moves_the_status_and_ends_early_for_a_lawful_reason_only()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        _ = await (await coordinator.DecideAsync(victim, "RG_POSITIVE")).JsonAsync();
        var period = await coordinator.MadeAsync($"/api/v1/victims/{victim}/reflection-periods", new { beganOn = Ago(5), body = "POLICE", note = "" });
        var end = $"/api/v1/victims/{victim}/reflection-periods/{period}/end";

        var status = await coordinator.StatusAsync(victim);
        Assert.Equal("REFLECTION_PERIOD", status.GetProperty("status").GetString());
        Assert.Equal(Ago(-25), status.GetProperty("reflectionPeriods")[0].GetProperty("minimumEndsOn").GetString());
        Assert.Equal("COE-THB-13|Running|30", await app.ScalarAsync<string>(
            "select concat_ws('|', d.rule_id, d.status, d.quantity) from deadlines d join reflection_periods p on p.deadline_id = d.id where p.id = $1", period));

        Assert.Equal("reflection.too_early", await (await coordinator.PostAsJsonAsync(end, new { endedOn = Ago(0), reason = "ELAPSED" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("reflection.not_informed", await (await coordinator.PostAsJsonAsync(end, new { endedOn = Ago(0), reason = "OWN_WISH", note = "Said so" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await coordinator.PostAsJsonAsync(end, new { endedOn = Ago(0), reason = "PUBLIC_ORDER" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        await coordinator.DoneAsync(end, new { endedOn = Ago(0), reason = "PUBLIC_ORDER", note = "Order 5" });
        Assert.Equal("Completed|f|PUBLIC_ORDER", await app.ScalarAsync<string>(
            "select concat_ws('|', d.status, d.ended_too_early, p.end_reason) from deadlines d join reflection_periods p on p.deadline_id = d.id where p.id = $1", period));
        Assert.Equal(["Order 5"], await coordinator.WordsAsync(victim));
    }

    [Fact]
    public async Task A_period_may_be_longer_but_not_shorter_than_the_law_and_one_lasts_at_a_time()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var path = $"/api/v1/victims/{victim}/reflection-periods";

        Assert.Equal("reflection.too_short", await (await coordinator.PostAsJsonAsync(path, new { beganOn = Ago(5), days = 29, body = "POLICE" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        var period = await coordinator.MadeAsync(path, new { beganOn = Ago(5), days = 90, body = "POLICE" });
        Assert.Equal(90, await app.ScalarAsync<int>("select minimum_days from reflection_periods where id = $1", period));
        Assert.Equal("reflection.one_lasts", await (await coordinator.PostAsJsonAsync(path, new { beganOn = Ago(5), body = "POLICE" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("PRESUMED_VICTIM", (await coordinator.StatusAsync(victim)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_permit_is_applied_for_granted_watched_and_its_renewal_ends_the_watch()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var path = $"/api/v1/victims/{victim}/residence-permits";
        var permit = await coordinator.MadeAsync(path, new { appliedOn = Ago(40) });
        Assert.Equal("permit.one_is_open", await (await coordinator.PostAsJsonAsync(path, new { appliedOn = Ago(30) }, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        await coordinator.DoneAsync($"{path}/{permit}/grant", new { decidedOn = Ago(20), validUntil = Ago(-160), renewalLeadDays = 15 });
        const string watch = "select concat_ws('|', d.rule_id, d.status, d.quantity) from deadlines d join residence_permits p on p.deadline_id = d.id where p.id = $1";
        Assert.Equal("POL-PERMIT-RENEW|Running|15", await app.ScalarAsync<string>(watch, permit));
        Assert.Equal("permit.decided", await (await coordinator.PostAsJsonAsync($"{path}/{permit}/refuse", new { decidedOn = Ago(1), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        var renewal = await coordinator.MadeAsync(path, new { appliedOn = Ago(2) });
        Assert.Equal("POL-PERMIT-RENEW|Completed|15", await app.ScalarAsync<string>(watch, permit));
        await coordinator.DoneAsync($"{path}/{renewal}/refuse", new { decidedOn = Ago(1), reason = "Too late" });
        Assert.Equal(["Too late"], await coordinator.WordsAsync(victim));
        Assert.Equal(["REFUSED", "GRANTED"], (await coordinator.StatusAsync(victim)).GetProperty("residencePermits").EnumerateArray().Select(p => p.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Another_victims_period_or_permit_is_not_found_here()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (one, other) = (await coordinator.RegisterVictimAsync(app.World.Case), await coordinator.RegisterVictimAsync(app.World.Case));
        var permit = await coordinator.MadeAsync($"/api/v1/victims/{one}/residence-permits", new { appliedOn = Ago(4) });

        Assert.Equal("not_found", await (await coordinator.PostAsJsonAsync($"/api/v1/victims/{other}/residence-permits/{permit}/refuse", new { decidedOn = Ago(1), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal("forbidden", await (await investigator.PostAsJsonAsync($"/api/v1/victims/{one}/reflection-periods", new { beganOn = Ago(5), body = "POLICE" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.PostAsJsonAsync($"/api/v1/victims/{one}/residence-permits", new { appliedOn = Ago(5) }, Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }
}
