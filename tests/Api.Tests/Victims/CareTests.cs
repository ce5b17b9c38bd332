using System.Net;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Victims.CareSteps;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Contact, engagement, risk, threats, rights and consent of one victim.</summary>
public sealed class CareTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contact_rules_stand_before_the_identity_and_bind_who_reaches_out()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Mara" });
        Assert.False((await (await coordinator.GetAsync($"/api/v1/victims/{victim}/contact-rules", Ct)).JsonAsync()).GetProperty("set").GetBoolean());
        await coordinator.SetRulesAsync(victim, new { phoneControlledByTrafficker = true, channels = (string[])["EMAIL"], codeWord = "Umbrella", quietHours = "22:00-06:30" }).DoneAsync();

        var shown = await (await coordinator.RevealAsync(victim)).JsonAsync();
        Assert.Equal("contact", shown.EnumerateObject().First().Name);
        Assert.True(shown.GetProperty("contact").GetProperty("phoneControlledByTrafficker").GetBoolean());
        Assert.Equal("contact.needs_reason", await (await coordinator.ContactAsync(victim, "PHONE", "2026-05-04T10:00:00+02:00")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("contact.needs_reason", await (await coordinator.ContactAsync(victim, "EMAIL", "2026-05-04T23:00:00+02:00")).RefusedAsync(HttpStatusCode.Conflict));
        await coordinator.ContactAsync(victim, "EMAIL", "2026-05-04T10:00:00+02:00", nextDueOn: Today.AddDays(7)).DoneAsync();
        await coordinator.ContactAsync(victim, "PHONE", "2026-05-04T11:00:00+02:00", "She was in danger", nextDueOn: Today.AddDays(3)).DoneAsync();
        await coordinator.ContactAsync(victim, "PHONE", "2026-05-04T23:30:00+02:00", direction: "IN", nextDueOn: Today.AddDays(5)).DoneAsync();
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from contact_attempts where victim_id = $1 and against_rules", victim));
        var row = (await coordinator.ItemsAsync("/api/v1/victims?limit=200")).Single(v => v.GetProperty("id").GetGuid() == victim);
        Assert.Equal(Today.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), row.GetProperty("nextContactOn").GetString());
        Assert.Contains(await coordinator.WelfareAsync(victim, "CONTACT"), e => e.GetProperty("texts").TryGetProperty("codeWord", out var word) && word.GetString() == "Umbrella");
    }

    [Fact]
    public async Task What_is_wrong_about_a_contact_is_refused()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);

        Assert.Equal("contact.phone_not_safe", await (await coordinator.SetRulesAsync(victim, new { phoneControlledByTrafficker = true, channels = (string[])["SMS"] })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("contact.unreadable_hours", await (await coordinator.SetRulesAsync(victim, new { phoneControlledByTrafficker = false, channels = (string[])["SMS"], quietHours = "nights" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("contact.in_future", await (await coordinator.ContactAsync(victim, "PHONE", "2999-01-01T10:00:00Z")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("contact.next_is_past", await (await coordinator.ContactAsync(victim, "PHONE", "2026-05-04T10:00:00Z", nextDueOn: Today.AddDays(-2))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await coordinator.ContactAsync(victim, "PIGEON", "2026-05-04T10:00:00Z")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from contact_attempts where victim_id = $1", victim));
    }

    [Fact]
    public async Task Engagement_is_a_history()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.CareAsync(victim, "engagement", new { state = "WAVERING", reason = "DELAY", on = "2026-04-02" }).DoneAsync();

        Assert.Equal("engagement.same_state", await (await coordinator.CareAsync(victim, "engagement", new { state = "WAVERING", reason = "DELAY", on = "2026-04-03" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("engagement.before_last_state", await (await coordinator.CareAsync(victim, "engagement", new { state = "WITHDRAWN", reason = "FEAR", on = "2026-04-01" })).RefusedAsync(HttpStatusCode.BadRequest));
        await coordinator.CareAsync(victim, "engagement", new { state = "ENGAGED", reason = "RETURN", on = "2026-04-20" }).DoneAsync();
        Assert.Equal("WAVERING ENGAGED", await app.ScalarAsync<string>("select string_agg(state, ' ' order by recorded_at) from engagement_states where victim_id = $1", victim));
    }

    [Fact]
    public async Task A_prosecutor_sees_the_flag_and_by_a_grant_the_findings()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.Equal("risk.review_follows", await (await AssessAsync(coordinator, victim, "2026-04-02")).RefusedAsync(HttpStatusCode.BadRequest));
        await AssessAsync(coordinator, victim, "2026-06-02").DoneAsync();

        var care = await (await lead.GetAsync($"/api/v1/victims/{victim}/care", Ct)).JsonAsync();
        Assert.True(care.GetProperty("specialMeasuresRecommended").GetBoolean());
        Assert.Equal("", care.GetProperty("riskLevel").GetString());
        Assert.DoesNotContain("PREGNANCY", care.ToString(), StringComparison.Ordinal);
        Assert.Equal("welfare.not_granted", await (await lead.CareAsync(victim, "welfare/read", new { topic = "RISK" })).RefusedAsync(HttpStatusCode.Forbidden));
        var grant = (await (await coordinator.CareAsync(victim, "identity/grants", new { userId = app.World.Lead.Value, untilOn = Today.AddDays(9), reason = "Asks for special measures", scope = "Welfare" })).JsonAsync()).GetProperty("id").GetGuid();
        var texts = Assert.Single(await lead.WelfareAsync(victim, "RISK")).GetProperty("texts");
        Assert.Equal("PREGNANCY DISABILITY|Lives near them", $"{texts.GetProperty("vulnerabilities")}|{texts.GetProperty("findings")}");
        Assert.Equal("identity_grant.not_granted", await (await lead.RevealAsync(victim)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PostAsync($"/api/v1/victims/{victim}/identity/grants/{grant}/revoke", null, Ct)).StatusCode);
        Assert.Equal("welfare.not_granted", await (await lead.CareAsync(victim, "welfare/read", new { topic = "RISK" })).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task A_threat_is_told_to_lead_and_coordinator_without_what_happened()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.CareAsync(victim, "threats", new { kind = "APPROACH", occurredOn = "2026-05-01", account = "A man waited at the school" }).DoneAsync();

        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from notifications where link like $1 and user_id in ($2, $3) and text like '%threat%'", $"%{victim}", app.World.Lead.Value, app.World.Coordinator.Value));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from notifications where text like '%school%'"));
    }

    [Fact]
    public async Task Rights_and_consent_are_recorded_and_withdrawn()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.CareAsync(victim, "rights-notices", new { notice = "LEGAL_AID", language = "ro", toldOn = "2026-05-01" }).DoneAsync();
        Assert.Equal("consent.nothing_to_withdraw", await (await coordinator.CareAsync(victim, "consents/withdraw", new { scope = "RESEARCH", on = "2026-05-02" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("consent.ends_before_given", await (await coordinator.CareAsync(victim, "consents", new { scope = "RESEARCH", on = "2026-05-02", untilOn = "2026-05-01" })).RefusedAsync(HttpStatusCode.BadRequest));
        await coordinator.CareAsync(victim, "consents", new { scope = "RESEARCH", on = "2026-05-02" }).DoneAsync();
        Assert.Equal("consent.withdrawn_before_given", await (await coordinator.CareAsync(victim, "consents/withdraw", new { scope = "RESEARCH", on = "2026-05-01" })).RefusedAsync(HttpStatusCode.BadRequest));
        await coordinator.CareAsync(victim, "consents/withdraw", new { scope = "RESEARCH", on = "2026-05-03" }).DoneAsync();

        var care = await (await coordinator.GetAsync($"/api/v1/victims/{victim}/care", Ct)).JsonAsync();
        Assert.Equal("LEGAL_AID ro", $"{care.GetProperty("told")[0].GetProperty("notice")} {care.GetProperty("told")[0].GetProperty("language")}");
        Assert.False(Assert.Single(care.GetProperty("consents").EnumerateArray()).GetProperty("holds").GetBoolean());
    }

    private static Task<HttpResponseMessage> AssessAsync(HttpClient client, Guid victim, string reviewOn) => client.CareAsync(victim, "risk-assessments", new
    {
        level = "HIGH", assessedOn = "2026-05-02", reviewOn, specialMeasuresRecommended = true, vulnerabilities = (string[])["PREGNANCY", "DISABILITY"], findings = "Lives near them",
    });
}
