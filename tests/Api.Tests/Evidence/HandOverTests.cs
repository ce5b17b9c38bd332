using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class HandOverTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_item_stays_with_the_giver_until_the_receiver_accepts_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);
        var offer = await lead.OfferAsync(phone, app.World.Investigator);
        Assert.Equal(app.World.Lead.Value, await app.CustodianAsync(phone));
        var incoming = (await investigator.GetAsJsonAsync("/api/v1/hand-overs?box=incoming")).GetProperty("items").EnumerateArray();
        Assert.Contains(incoming, h => h.GetProperty("id").GetGuid() == offer && !h.GetProperty("overdue").GetBoolean());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link = $2", app.World.Investigator.Value, $"/evidence/{phone}"));

        var accepted = await (await investigator.AcceptAsync(offer)).JsonAsync();

        Assert.True(accepted.GetProperty("sealMatches").GetBoolean());
        Assert.Equal(app.World.Investigator.Value, await app.CustodianAsync(phone));
        Assert.Equal(["COLLECTED", "RELEASED", "RECEIVED"], await app.LedgerAsync(phone));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(distinct transfer_id) from custody_events where exhibit_id = $1 and sequence > 1", phone));
        Assert.True((await investigator.GetEvidenceAsync(phone)).GetProperty("custody").GetProperty("chainIntact").GetBoolean());
        Assert.Equal("hand_over.not_pending", await (await investigator.AcceptAsync(offer)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_declined_or_withdrawn_item_stays_where_it_is_and_can_be_offered_again()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);

        var first = await lead.OfferAsync(phone, app.World.Investigator);
        Assert.Equal("hand_over.already_offered", await (await lead.TryOfferAsync(phone, app.World.Investigator)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await investigator.AnswerAsync(first, "decline", "")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await investigator.AnswerAsync(first, "decline")).StatusCode);
        var second = await lead.OfferAsync(phone, app.World.Investigator);
        Assert.Equal("hand_over.not_the_giver", await (await investigator.AnswerAsync(second, "withdraw")).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("hand_over.not_the_receiver", await (await lead.AcceptAsync(second)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.AnswerAsync(second, "withdraw")).StatusCode);

        Assert.Equal(app.World.Lead.Value, await app.CustodianAsync(phone));
        Assert.Equal(["COLLECTED"], await app.LedgerAsync(phone));
        Assert.Equal(["declined", "withdrawn"], (await lead.GetAsJsonAsync($"/api/v1/evidence/{phone}/hand-overs")).GetProperty("items").EnumerateArray().Select(h => h.GetProperty("status").GetString()!).Order());
    }

    [Fact]
    public async Task Nobody_who_cannot_see_the_case_or_keep_evidence_is_offered_an_item_and_only_the_custodian_offers()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        foreach (var person in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.Coordinator, app.World.Supervisor])
            Assert.Equal("hand_over.receiver_without_access", await (await lead.TryOfferAsync(phone, person)).RefusedAsync(HttpStatusCode.Conflict));
        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal("custody.not_the_custodian", await (await investigator.TryOfferAsync(phone, app.World.Lead)).RefusedAsync(HttpStatusCode.Conflict));
        foreach (var (user, status) in (IEnumerable<(Domain.Common.UserId, HttpStatusCode)>)[(app.World.Supervisor, HttpStatusCode.Conflict), (app.World.Coordinator, HttpStatusCode.Forbidden), (app.World.Colleague, HttpStatusCode.NotFound)])
        {
            using var other = await app.AsAsync(user);
            _ = await (await other.TryOfferAsync(phone, app.World.Investigator)).RefusedAsync(status);
        }
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from hand_overs where exhibit_id = $1", phone));
    }

    [Theory]
    [InlineData("update staff set disabled_at = now() where id = $1", "update staff set disabled_at = null where id = $1")]
    [InlineData("insert into case_exclusions (case_id, user_id, reason, excluded_by, excluded_at) select c.id, $1, 'x', c.lead_id, now() from cases c", "delete from case_exclusions where user_id = $1")]
    public async Task Nobody_who_left_or_was_excluded_is_offered_an_item(string gone, string back)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        await app.ExecuteAsync(gone, app.World.Investigator.Value);
        Assert.Equal("hand_over.receiver_without_access", await (await lead.TryOfferAsync(phone, app.World.Investigator)).RefusedAsync(HttpStatusCode.Conflict));
        await app.ExecuteAsync(back, app.World.Investigator.Value);
        _ = await lead.OfferAsync(phone, app.World.Investigator);
    }

    [Fact]
    public async Task While_an_offer_waits_the_item_goes_nowhere_else()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        _ = await lead.OfferAsync(phone, app.World.Investigator);
        var away = new { type = "CHECKED_IN", purpose = "Storage", to = new { name = "Shelf 4" }, sealBefore = "S-17", condition = "Whole" };
        Assert.Equal("custody.hand_over_pending", await (await lead.RecordAsync(phone, away)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(["COLLECTED"], await app.LedgerAsync(phone));
    }

    [Fact]
    public async Task Bytes_that_do_not_match_are_recorded_at_acceptance_freeze_disclosure_and_alert_and_hold_up_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var (whole, damaged) = (await lead.FileAsync(app.World.Case, Bytes(100)), await lead.FileAsync(app.World.Case, Bytes(100)));
        FlipByte(await app.StoredFileAsync(damaged), 60);

        var good = await (await investigator.AcceptAsync(await lead.OfferAsync(whole, app.World.Investigator))).JsonAsync();
        var bad = await (await investigator.AcceptAsync(await lead.OfferAsync(damaged, app.World.Investigator))).JsonAsync();

        Assert.Equal((true, false), (good.GetProperty("hashMatches").GetBoolean(), bad.GetProperty("hashMatches").GetBoolean()));
        Assert.Equal(["COLLECTED", "RELEASED", "VERIFIED_OK", "RECEIVED"], await app.LedgerAsync(whole));
        Assert.Equal(["COLLECTED", "RELEASED", "VERIFIED_MISMATCH", "RECEIVED"], await app.LedgerAsync(damaged));
        Assert.Equal("Altered", await app.ScalarAsync<string>("select kind::text from integrity_incidents where exhibit_id = $1", damaged));
        Assert.True((await lead.GetEvidenceAsync(damaged)).GetProperty("disclosureFrozen").GetBoolean());
        foreach (var person in (Domain.Common.UserId[])[app.World.Supervisor, app.World.Investigator])
            Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link = $2 and text like '%integrity incident%'", person.Value, $"/evidence/{damaged}"));
        Assert.Equal(HttpStatusCode.Created, (await investigator.RecordAsync(damaged, new { type = "TRANSCRIBED", purpose = "Court", remarks = "By hand" })).StatusCode);
        var told = await (await investigator.RecordAsync(damaged, new { type = "DISCLOSED", purpose = "Defence", authority = "Order 9", to = new { name = "Counsel" } })).JsonAsync();
        Assert.Equal("VERIFIED_MISMATCH", told.GetProperty("type").GetString());
        Assert.DoesNotContain("DISCLOSED", await app.LedgerAsync(damaged));
    }

    [Fact]
    public async Task Giver_receiver_and_lead_are_reminded_once_a_day_by_notification_and_mail()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        var offer = await lead.OfferAsync(phone, app.World.Investigator);
        await RemindAsync();
        Assert.Equal(0L, await RemindersAsync(offer));

        await app.ExecuteAsync("update hand_overs set offered_at = now() - interval '25 hours' where id = $1", offer);
        await RemindAsync();
        await RemindAsync();

        Assert.Equal(2L, await RemindersAsync(offer)); // the lead is the giver
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from mail where body like '%' || $1 || '%'", phone.ToString()));
        Assert.DoesNotContain("Telephone", await app.ScalarAsync<string>("select string_agg(subject || body, '') from mail where body like '%' || $1 || '%'", phone.ToString()), StringComparison.Ordinal);
        await app.ExecuteAsync("update hand_overs set offered_at = now() - interval '49 hours' where id = $1", offer);
        await RemindAsync();
        Assert.Equal(4L, await RemindersAsync(offer));

        async Task RemindAsync() => Assert.Null(await ActivatorUtilities.CreateInstance<RemindHandOversJob>(app.Services).RunAsync(Ct));
    }

    private Task<long> RemindersAsync(Guid offer) => app.ScalarAsync<long>("select count(*) from hand_over_reminders where hand_over_id = $1", offer);
}
