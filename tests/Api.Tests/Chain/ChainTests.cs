using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Chain;

public sealed class ChainTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_role_is_as_far_as_the_proceedings_reached_whoever_plays_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Chain");
        var (recruiter, exploiter) = (await lead.SuspectAsync(id, "RECRUITER"), await lead.SuspectAsync(id, "EXPLOITER"));
        _ = await lead.SuspectAsync(id, "FINANCIER");
        Assert.Equal(["identified", "identified", "identified"], await ReachAsync(lead, id));

        await MoveAsync(lead, id, "INVESTIGATION");
        Assert.Equal(["investigated", "investigated", "investigated"], await ReachAsync(lead, id));

        var offence = await app.OffenceAsync("EX-THB-LABOUR");
        var (first, second) = (await lead.LaidAsync(id, recruiter, offence), await lead.LaidAsync(id, exploiter, offence));
        Assert.Equal(["investigated", "investigated", "investigated"], await ReachAsync(lead, id));
        await MoveAsync(lead, id, "CHARGED");
        Assert.Equal(["charged", "charged", "investigated"], await ReachAsync(lead, id));

        Assert.Equal(HttpStatusCode.Created, (await lead.SendAsync($"cases/{id}/counts/{second}/verdicts", new { verdict = "CONVICTED_AS_CHARGED", basis = "TRIAL", court = "Court", decidedOn = "2026-05-02" })).StatusCode);
        Assert.Equal(["charged", "convicted", "investigated"], await ReachAsync(lead, id));
        Assert.Equal(HttpStatusCode.Created, (await lead.SendAsync($"cases/{id}/counts/{second}/verdicts", new { verdict = "ACQUITTED", basis = "TRIAL", court = "Higher court", decidedOn = "2026-06-02" })).StatusCode);
        var chain = await lead.ReadApiAsync($"cases/{id}/chain");
        Assert.Equal(["charged", "charged", "investigated"], Reach(chain));
        Assert.Equal("3 3 2 0", string.Join(' ', ((string[])["identified", "investigated", "charged", "convicted"]).Select(f => chain.GetProperty("roles").GetProperty(f).GetInt32())));
        Assert.Contains(chain.GetProperty("gaps").EnumerateArray(), g => g.Said("kind") == "roleNotCharged" && g.Said("role") == "FINANCIER");
        Assert.NotEqual(Guid.Empty, first);
        Assert.Contains("Financier: others are charged, of these nobody.", await lead.HtmlAsync($"/cases/{id}/chain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_is_kept_in_codes_and_further_parts_count()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var suspect = await investigator.SuspectAsync(app.World.Case, "RECRUITER", "C. D.");
        var profile = new { furtherRoles = (string[])["TRANSPORTER"], ageBand = "30-38", sex = "Feminine", countries = (string[])["RO"], relationToVictims = "ACQUAINTANCE", priorRecord = "NONE", modusOperandi = (string[])["DEBT_BONDAGE"] };

        Assert.Equal(HttpStatusCode.NoContent, (await investigator.PutAsync($"suspects/{suspect}/profile", profile)).StatusCode);
        Assert.Equal("30-38 Feminine {RO} {TRANSPORTER}", await app.ScalarAsync<string>("select age_band || ' ' || sex || ' ' || countries::text || ' ' || further_roles::text from suspects where id = $1", suspect));
        Assert.Contains((await investigator.ReadApiAsync($"cases/{app.World.Case}/chain")).GetProperty("byRole").EnumerateArray(), r => r.Said("role") == "TRANSPORTER");
        Assert.Equal("invalid", await (await investigator.PutAsync($"suspects/{suspect}/profile", profile with { countries = ["Romania"] })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await investigator.PutAsync($"suspects/{suspect}/profile", profile with { ageBand = "33" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("forbidden", await (await coordinator.PutAsync($"suspects/{suspect}/profile", profile)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Contains("Debt bondage", await investigator.HtmlAsync($"/cases/{app.World.Case}/people/{suspect}"), StringComparison.Ordinal);
    }

    private async Task MoveAsync(HttpClient client, Guid id, string stage)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{id}/stage") { Content = JsonContent.Create(new { stage, reason = "It goes on", proofReason = "As far as it goes" }) };
        Assert.True((await client.SendAsync(request, Ct)).IsSuccessStatusCode, await app.ScalarAsync<string>("select stage from cases where id = $1", id));
    }

    private static async Task<string[]> ReachAsync(HttpClient client, Guid id) => Reach(await client.ReadApiAsync($"cases/{id}/chain"));

    /// <summary>Of recruiter, exploiter and financier, in the order of the parts.</summary>
    private static string[] Reach(JsonElement chain) => [.. chain.GetProperty("byRole").EnumerateArray().Select(r => r.Said("reach"))];
}
