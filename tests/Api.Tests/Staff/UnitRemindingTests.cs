using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Staff;

public sealed class UnitRemindingTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supervisor_sets_the_own_unit_and_an_administrator_any()
    {
        var (own, other) = (await UnitAsync("A"), await UnitAsync("B"));
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var admin = await app.AsAsync(app.World.Administrator);

        Assert.Equal(HttpStatusCode.NoContent, (await SetAsync(supervisor, own, "22:00:00", "06:30:00", 12)).StatusCode);
        Assert.Equal("not_found", await (await SetAsync(supervisor, other, null, null, 12)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal(HttpStatusCode.NoContent, (await SetAsync(admin, other, null, null, 36)).StatusCode);

        Assert.Equal("22:00:00-06:30:00/12", await app.ScalarAsync<string>("select quiet_from || '-' || quiet_until || '/' || lead_after_hours from units where id = $1", own));
        Assert.Equal("36", await app.ScalarAsync<string>("select lead_after_hours::text from units where id = $1 and quiet_from is null", other));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'SetUnitReminding' and actor = $1 and object_id = $2 and allowed", app.World.Supervisor.Value, own));
    }

    [Fact]
    public async Task Half_quiet_hours_and_waits_out_of_limits_are_refused_and_nobody_else_may()
    {
        var unit = await UnitAsync("A");
        using var admin = await app.AsAsync(app.World.Administrator);
        Assert.Equal("staff.quiet_hours_half", await (await SetAsync(admin, unit, "22:00:00", null, 12)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("staff.quiet_hours_half", await (await SetAsync(admin, unit, "22:00:00", "22:00:00", 12)).RefusedAsync(HttpStatusCode.BadRequest));
        foreach (var hours in (int[])[0, 169]) Assert.Equal("staff.wait_out_of_limits", await (await SetAsync(admin, unit, null, null, hours)).RefusedAsync(HttpStatusCode.BadRequest));
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal("forbidden", await (await SetAsync(lead, unit, null, null, 12)).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task The_page_writes_times_as_people_do()
    {
        using var supervisor = await app.AsAsync(app.World.StrangerSupervisor);
        var page = await supervisor.HtmlAsync("/units/own/reminding");
        Assert.Contains("value=\"07:00\"", page, StringComparison.Ordinal);
        (string, string)[] answers =
        [
            ("Input.QuietFrom", "23:15"), ("Input.QuietUntil", "6:00"), ("Input.DigestAt", "08:00"), ("Input.LeadAfterHours", "6"), ("Input.SupervisorAfterHours", "7"),
            ("Input.CriticalLeadAfterHours", "1"), ("Input.CriticalSupervisorAfterHours", "2"),
        ];

        var saved = await supervisor.SubmitAsync("/units/own/reminding", page, "Input.QuietFrom", answers);
        Assert.Equal("/units/own/reminding", saved.Headers.Location?.OriginalString);
        Assert.Equal("23:15:00 06:00:00 08:00:00 6 7 1 2", await app.ScalarAsync<string>(
            "select concat_ws(' ', quiet_from, quiet_until, digest_at, lead_after_hours, supervisor_after_hours, critical_lead_after_hours, critical_supervisor_after_hours) from units where id = $1", await UnitAsync("B")));

        answers[0] = ("Input.QuietFrom", "late");
        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.SubmitAsync("/units/own/reminding", page, "Input.QuietFrom", answers)).StatusCode);
    }

    [Fact]
    public async Task The_account_page_switches_the_digest_and_shows_a_calendar_address_once()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        var page = await investigator.HtmlAsync("/account/reminders");

        Assert.Equal("/account/reminders", (await investigator.SubmitAsync("/account/reminders", page, "name=\"wanted\"", ("wanted", "false"))).Headers.Location?.OriginalString);
        Assert.False(await app.ScalarAsync<bool>("select wants_digest from staff where id = $1", app.World.Investigator.Value));

        var made = await investigator.SubmitAsync("/account/reminders", page, "handler=Renew");
        var shown = await made.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.True(made.Headers.CacheControl?.NoStore);
        var address = System.Text.RegularExpressions.Regex.Match(shown, "https://localhost(/calendar/[A-Za-z0-9_-]{43}\\.ics)").Groups[1].Value;
        using var program = app.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(address, Ct)).StatusCode);
        var again = await investigator.HtmlAsync("/account/reminders");
        Assert.DoesNotContain("/calendar/", again, StringComparison.Ordinal);

        Assert.Equal("/account/reminders", (await investigator.SubmitAsync("/account/reminders", again, "handler=Revoke")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address, Ct)).StatusCode);
        using var analyst = await app.AsAsync(app.World.Analyst);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync("/account/reminders", Ct)).StatusCode);
    }

    private Task<Guid> UnitAsync(string code) => app.ScalarAsync<Guid>("select id from units where code = $1", code);

    private static Task<HttpResponseMessage> SetAsync(HttpClient client, Guid unit, string? from, string? until, int hours) => client.PostAsJsonAsync($"/api/v1/units/{unit}/reminding", new
    {
        quietFrom = from, quietUntil = until, digestAt = "07:00:00", leadAfterHours = hours, supervisorAfterHours = 24, criticalLeadAfterHours = 2, criticalSupervisorAfterHours = 4,
    }, Ct);
}
