using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class VictimPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_about_a_victim_opens_with_the_pseudonym_and_without_the_name()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator);
        var measure = await coordinator.RequestProtectionAsync(victim);
        var root = $"/cases/{app.World.Case}/victims";
        foreach (var path in (string[])[
            "/victims", root, $"{root}/register", $"{root}/{victim}", $"{root}/{victim}/identity", $"{root}/{victim}/identity/reveal",
            $"{root}/{victim}/measures/request", $"{root}/{victim}/measures/{measure}/grant", $"{root}/{victim}/measures/{measure}/deny", $"{root}/{victim}/measures/{measure}/lift"])
        {
            var response = await coordinator.GetAsync(path, Ct);
            var html = await response.Content.ReadAsStringAsync(Ct);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} {(int)response.StatusCode}");
            Assert.DoesNotContain("Pagename", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Street of Pages", html, StringComparison.Ordinal);
        }
        Assert.Contains("•••", WebUtility.HtmlDecode(await coordinator.GetStringAsync($"{root}/{victim}", Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reveal_needs_its_reason_then_shows_for_a_minute_on_the_page_itself()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator);
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        var form = await coordinator.GetStringAsync($"{home}/identity/reveal", Ct);

        var refused = await coordinator.SubmitAsync($"{home}/identity/reveal", form, "Input.Reason", ("Input.Purpose", "CONTACT_VICTIM"), ("Input.Reason", "curious"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await refused.Content.ReadAsStringAsync(Ct);
        Assert.Contains("At least 10 characters.", again, StringComparison.Ordinal);
        Assert.Contains("curious", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Pagename", again, StringComparison.Ordinal);

        var shown = await coordinator.SubmitAsync(
            $"{home}/identity/reveal", again, "Input.Reason", ("Input.Purpose", "CONTACT_VICTIM"), ("Input.Reason", VictimSteps.GoodReason));
        var html = await shown.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("Pagename", html, StringComparison.Ordinal);
        Assert.Contains("data-secret=\"60\"", html, StringComparison.Ordinal);
        Assert.Equal($"60; url={home}", Assert.Single(shown.Headers.GetValues("Refresh")));
        Assert.True(shown.Headers.CacheControl?.NoStore);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RevealIdentity' and object_id = $1 and allowed", victim));
    }

    [Fact]
    public async Task A_stale_identity_form_keeps_what_was_typed_and_shows_nothing_of_what_is_stored()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var path = $"/cases/{app.World.Case}/victims/{victim}/identity";
        var form = await coordinator.GetStringAsync(path, Ct);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Pagename", address = "Street of Pages" });

        var stale = await coordinator.SubmitAsync(path, form, "Input.GivenName", ("Input.GivenName", "Typed"));
        var html = await stale.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Contains("Typed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Pagename", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Street of Pages", html, StringComparison.Ordinal);

        var saved = await coordinator.SubmitAsync(path, html, "Input.GivenName", ("Input.GivenName", "Typed"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Typed", (await (await coordinator.RevealAsync(victim)).JsonAsync()).GetProperty("givenName").GetString());
    }

    [Fact]
    public async Task A_victim_is_found_under_its_own_case_only()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var other = await TestWorld.OpenCaseAsync(lead, "Operation Sloe");

        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/cases/{other}/victims/{victim}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/cases/{app.World.Case}/victims/{victim}", Ct)).StatusCode);
    }

    private async Task<Guid> KeptAsync(HttpClient coordinator)
    {
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Pagename", address = "Street of Pages" });
        return victim;
    }
}
