using System.Net;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Who writes of the care of a victim, and who is told who looked.</summary>
public sealed class CareAccessTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_coordinator_answers_who_looked_and_nobody_else_is_answered()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var other = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Mara" });
        _ = await (await coordinator.RevealAsync(victim)).JsonAsync();
        _ = await (await lead.GetAsync($"/api/v1/victims/{other}", Ct)).JsonAsync();

        var entries = (await (await coordinator.GetAsync($"/api/v1/victims/{victim}/access", Ct)).JsonAsync()).Entries().ToList();
        Assert.Contains(entries, e => e.GetProperty("useCase").GetString() == "RevealIdentity" && e.GetProperty("purpose").GetString() == "CONTACT_VICTIM" && e.GetProperty("who").GetString() == "Coordinator");
        Assert.DoesNotContain(entries, e => e.GetProperty("who").GetString() == "Lead");
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync($"/api/v1/victims/{victim}/access", Ct)).StatusCode);
        var csv = await coordinator.GetAsync($"/cases/{app.World.Case}/victims/{victim}/access?handler=Csv", Ct);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Contains("RevealIdentity", await csv.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, InlineData("contacts"), InlineData("engagement"), InlineData("risk-assessments"), InlineData("threats"), InlineData("rights-notices"), InlineData("consents"), InlineData("consents/withdraw")]
    public async Task Only_the_coordinator_writes_and_strangers_find_nothing(string what)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var body = new
        {
            at = "2026-05-04T10:00:00Z", channel = "PHONE", direction = "OUT", state = "ENGAGED", reason = "NONE", on = "2026-05-04", level = "LOW", assessedOn = "2026-05-04", reviewOn = "2026-06-04",
            findings = "x", kind = "THREAT", occurredOn = "2026-05-04", account = "x", notice = "LEGAL_AID", language = "ro", toldOn = "2026-05-04", scope = "RESEARCH",
        };
        var answers = await Task.WhenAll(lead.CareAsync(victim, what, Only(what, body)), stranger.CareAsync(victim, what, Only(what, body)));

        Assert.Equal(HttpStatusCode.Forbidden, answers[0].StatusCode);
        Assert.InRange((int)answers[1].StatusCode, 403, 404);
    }

    /// <summary>The fields of one operation; others would be refused as unknown.</summary>
    private static Dictionary<string, object?> Only(string what, object all)
    {
        string[] names = what switch
        {
            "contacts" => ["at", "channel", "direction"],
            "engagement" => ["state", "reason", "on"],
            "risk-assessments" => ["level", "assessedOn", "reviewOn", "findings"],
            "threats" => ["kind", "occurredOn", "account"],
            "rights-notices" => ["notice", "language", "toldOn"],
            _ => ["scope", "on"],
        };
        return names.ToDictionary(name => name, name => all.GetType().GetProperty(name)!.GetValue(all));
    }
}
