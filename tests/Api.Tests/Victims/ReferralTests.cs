using System.Net;
using System.Security.Cryptography;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Referrals of a victim to a partner, with the real renderer: what leaves is what the victim agreed to.</summary>
public sealed class ReferralTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_letter_holds_exactly_the_consented_fields_and_opens_again_byte_for_byte()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, partner) = (await KnownVictimAsync(coordinator), await coordinator.PartnerAsync("Haven of Hope"));
        var referral = await coordinator.DraftAsync(victim, partner, "A quiet room please");
        await coordinator.AgreeAsync(victim, referral).DoneAsync();

        var sent = await (await coordinator.SendLetterAsync(victim, referral)).JsonAsync();

        var pdf = await (await coordinator.OpenLetterAsync(victim, sent.GetProperty("documentId").GetGuid())).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(sent.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(pdf)));
        var text = await SupportSteps.TextAsync(pdf);
        foreach (var said in (string[])["Haven of Hope", "A quiet room please", "Psychological assistance", "Miruna", "Dobrescu", "Female"]) Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var kept in (string[])["+4915112345", "Lime Street", "February", "V-0", "Operation Harbour", "-2026-"]) Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'SendReferral' and act = 4 and object_id = $1 and 'ReferralDocument.GIVEN_NAME' = any (fields) and not 'ReferralDocument.PHONE' = any (fields)", victim));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'OpenReferralDocument' and purpose = 'CONTACT_VICTIM' and object_id = $1", victim));
        var view = await coordinator.ReferralAsync(victim, referral);
        Assert.Equal("SENT Haven of Hope", $"{view.GetProperty("status")} {view.GetProperty("partner")}");
        Assert.Equal(["FAMILY_NAME", "GENDER", "GIVEN_NAME"], view.GetProperty("documents")[0].GetProperty("fields").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task Without_a_consent_nothing_is_sent_and_a_withdrawn_one_stops_it_and_leaves_the_plan_alone()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, partner) = (await KnownVictimAsync(coordinator), await coordinator.PartnerAsync());
        _ = await (await coordinator.NeedAsync(victim, "A01", partner)).JsonAsync();
        var referral = await coordinator.DraftAsync(victim, partner);
        Assert.Equal("referral.no_consent", await (await coordinator.SendLetterAsync(victim, referral)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("referral.contact_without_rules", await (await coordinator.AgreeAsync(victim, referral, ["PHONE"])).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from referral_documents where victim_id = $1", victim));
        await coordinator.AgreeAsync(victim, referral, [], SupportSteps.Day(3)).DoneAsync();
        _ = await (await coordinator.SendLetterAsync(victim, referral)).JsonAsync();
        await coordinator.TakeBackAsync(victim, referral).DoneAsync();

        Assert.Equal("referral.no_consent", await (await coordinator.SendLetterAsync(victim, referral)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from referral_documents where victim_id = $1", victim));
        var view = await coordinator.ReferralAsync(victim, referral);
        Assert.Equal((true, false), (view.GetProperty("partnerToBeInformed").GetBoolean(), view.GetProperty("maySend").GetBoolean()));
        await coordinator.StepAsync(victim, referral, "INFORMED").DoneAsync();
        Assert.False((await coordinator.ReferralAsync(victim, referral)).GetProperty("partnerToBeInformed").GetBoolean());
        var flags = await coordinator.FlagsAsync(victim);
        Assert.Equal((1, 0), (flags.GetProperty("needs").GetInt32(), flags.GetProperty("unmetNeeds").GetInt32()));
        Assert.Equal("PROVIDED", await app.ScalarAsync<string>("select string_agg(state, ' ') from support_need_steps where victim_id = $1", victim));
    }

    [Fact]
    public async Task A_letter_with_a_telephone_says_first_how_to_use_it()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, partner) = (await KnownVictimAsync(coordinator), await coordinator.PartnerAsync());
        await coordinator.SetRulesAsync(victim, new { phoneControlledByTrafficker = true, channels = (string[])["EMAIL"], codeWord = "Heron", safeTime = "Mornings" }).DoneAsync();
        var referral = await coordinator.DraftAsync(victim, partner);
        await coordinator.AgreeAsync(victim, referral, ["PHONE", "CONTACT_RULES"]).DoneAsync();
        var sent = (await (await coordinator.SendLetterAsync(victim, referral)).JsonAsync()).GetProperty("documentId").GetGuid();

        var text = await SupportSteps.TextAsync(await (await coordinator.OpenLetterAsync(victim, sent)).Content.ReadAsByteArrayAsync(Ct));
        Assert.InRange(text.IndexOf("A trafficker controls the telephone", StringComparison.Ordinal), 1, text.IndexOf("+4915112345", StringComparison.Ordinal));
        Assert.Contains("Mornings", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Heron", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_opens_only_for_who_may_have_the_identity_revealed_and_read_of_the_welfare()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await KnownVictimAsync(coordinator);
        var referral = await coordinator.DraftAsync(victim, await coordinator.PartnerAsync());
        await coordinator.AgreeAsync(victim, referral).DoneAsync();
        var document = (await (await coordinator.SendLetterAsync(victim, referral)).JsonAsync()).GetProperty("documentId").GetGuid();

        Assert.Equal("identity_grant.not_granted", await (await lead.OpenLetterAsync(victim, document)).RefusedAsync(HttpStatusCode.Forbidden));
        await GrantAsync(coordinator, victim, "Identity");
        Assert.Equal("welfare.not_granted", await (await lead.OpenLetterAsync(victim, document)).RefusedAsync(HttpStatusCode.Forbidden));
        await GrantAsync(coordinator, victim, "Welfare");
        Assert.Equal(HttpStatusCode.OK, (await lead.OpenLetterAsync(victim, document)).StatusCode);
        Assert.Equal("invalid", await (await coordinator.OpenLetterAsync(victim, document, "short")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.OpenLetterAsync(await KnownVictimAsync(coordinator), document)).StatusCode);
    }

    [Fact]
    public async Task A_referral_goes_from_sent_to_an_outcome_and_no_step_twice()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var (victim, partner) = (await KnownVictimAsync(coordinator), await coordinator.PartnerAsync());
        var referral = await coordinator.DraftAsync(victim, partner);
        Assert.Equal("referral.not_sent", await (await coordinator.StepAsync(victim, referral, "ACCEPTED")).RefusedAsync(HttpStatusCode.Conflict));
        await coordinator.AgreeAsync(victim, referral).DoneAsync();
        _ = await (await coordinator.SendLetterAsync(victim, referral)).JsonAsync();
        Assert.Equal("invalid", await (await coordinator.StepAsync(victim, referral, "DECLINED", "BECAUSE")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await coordinator.StepAsync(victim, referral, "SENT")).RefusedAsync(HttpStatusCode.BadRequest));
        await coordinator.StepAsync(victim, referral, "ACCEPTED").DoneAsync();
        Assert.Equal("referral.answered", await (await coordinator.StepAsync(victim, referral, "DECLINED", "OTHER")).RefusedAsync(HttpStatusCode.Conflict));
        await coordinator.StepAsync(victim, referral, "CLOSED", "PROVIDED").DoneAsync();
        Assert.Equal("referral.over", await (await coordinator.SendLetterAsync(victim, referral)).RefusedAsync(HttpStatusCode.Conflict));

        var flags = await lead.FlagsAsync(victim);
        Assert.Equal((1, 1, 1, 0), (flags.GetProperty("referrals").GetInt32(), flags.GetProperty("sent").GetInt32(), flags.GetProperty("accepted").GetInt32(), flags.GetProperty("declined").GetInt32()));
        Assert.Equal("welfare.not_granted", await (await lead.GetAsync($"/api/v1/victims/{victim}/referrals", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("SENT ACCEPTED CLOSED", await app.ScalarAsync<string>("select string_agg(step, ' ' order by number) from referral_steps where referral_id = $1", referral));
    }

    [Fact]
    public async Task One_that_came_in_is_recorded_and_nothing_is_sent_to_a_partner_that_ended()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, partner) = (await KnownVictimAsync(coordinator), await coordinator.PartnerAsync());
        var received = (await (await coordinator.CareAsync(victim, "referrals/received", new { partnerId = partner, reason = "Other", on = SupportSteps.Day(-1) })).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("referral.incoming", await (await coordinator.SendLetterAsync(victim, received)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("RECEIVED", (await coordinator.ReferralAsync(victim, received)).GetProperty("status").GetString());
        var referral = await coordinator.DraftAsync(victim, partner);
        await coordinator.AgreeAsync(victim, referral).DoneAsync();
        await coordinator.PostAsync($"/api/v1/partners/{partner}/end", System.Net.Http.Json.JsonContent.Create(new { endedOn = SupportSteps.Day(0) }), Ct).DoneAsync();

        Assert.Equal("referral.partner_ended", await (await coordinator.SendLetterAsync(victim, referral)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("partner.unknown", await (await coordinator.CareAsync(victim, "referrals", new { partnerId = partner, services = (string[])["A01"], reason = "Other", purpose = "x" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from referral_documents where referral_id = $1", referral));
    }

    private async Task<Guid> KnownVictimAsync(HttpClient coordinator)
    {
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Miruna", familyName = "Dobrescu", birthDate = "1999-02-03", phone = "+4915112345", address = "Lime Street 4" });
        return victim;
    }

    private async Task GrantAsync(HttpClient coordinator, Guid victim, string scope) =>
        _ = await (await coordinator.CareAsync(victim, "identity/grants", new { userId = app.World.Lead.Value, untilOn = SupportSteps.Day(9), reason = "Checks the referral", scope })).JsonAsync();
}
