using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class StatusPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_about_status_protection_and_hearings_can_be_asked()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case, child: true);
        var api = $"/api/v1/victims/{victim}";
        var period = await coordinator.MadeAsync($"{api}/reflection-periods", new { beganOn = "2026-03-02", body = "POLICE" });
        var permit = await coordinator.MadeAsync($"{api}/residence-permits", new { appliedOn = "2026-03-02" });
        var guardian = await coordinator.MadeAsync($"{api}/guardians", new { role = "GUARDIAN", appointedOn = "2026-03-02", appointedBy = "COURT", name = "Guardian" });
        var measure = await coordinator.RequestProtectionAsync(victim);
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.GrantAsync(measure, new DateOnly(2027, 12, 31))).StatusCode);
        _ = await coordinator.MadeAsync($"/api/v1/protection-measures/{measure}/breaches", new { occurredOn = "2026-03-20", reaction = "WARNING" });
        var hearing = await coordinator.FixHearingAsync(app.World.Case, 80);
        var special = await coordinator.ConsiderAsync(victim, hearing);
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        foreach (var path in (string[])[
            home, $"{home}/status", $"{home}/age", $"{home}/guardian", $"{home}/guardians/{guardian}/end", $"{home}/reflection", $"{home}/reflection/{period}/end", $"{home}/permits/apply",
            $"{home}/permits/{permit}/grant", $"{home}/permits/{permit}/refuse", $"{home}/measures/{measure}/serve", $"{home}/measures/{measure}/renew", $"{home}/measures/{measure}/breach",
            $"{home}/measures/{measure}/protected", $"{home}/hearings/{hearing}/measures/consider", $"{home}/special-measures/{special}", $"{home}/words", "/victims/protection",
            $"/cases/{app.World.Case}/hearings", $"/cases/{app.World.Case}/hearings/fix", $"/cases/{app.World.Case}/hearings/{hearing}"])
        {
            var response = await coordinator.GetAsync(path, Ct);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task A_decision_is_recorded_on_its_page_and_a_refused_one_says_why()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var path = $"/cases/{app.World.Case}/victims/{victim}/status";
        var form = await coordinator.GetStringAsync(path, Ct);

        var future = await coordinator.SubmitAsync(path, form, "Input.To", ("Input.To", "RG_POSITIVE"), ("Input.DecidedOn", "2999-01-01"), ("Input.Body", "POLICE"));
        Assert.Equal(HttpStatusCode.BadRequest, future.StatusCode);
        Assert.Contains("This day is in the future.", await future.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var done = await coordinator.SubmitAsync(
            path, form, "Input.To", ("Input.To", "RG_POSITIVE"), ("Input.DecidedOn", "2026-03-02"), ("Input.Body", "POLICE"), ("Input.Note", "Seen on the page of words only"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("RG_POSITIVE", await app.ScalarAsync<string>("select status from victims where id = $1", victim));
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        Assert.DoesNotContain("Seen on the page of words only", await coordinator.GetStringAsync(home, Ct), StringComparison.Ordinal);
        Assert.Contains("Seen on the page of words only", await coordinator.GetStringAsync($"{home}/words", Ct), StringComparison.Ordinal);
        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal(HttpStatusCode.Forbidden, (await investigator.GetAsync($"{home}/words", Ct)).StatusCode);
    }
}
