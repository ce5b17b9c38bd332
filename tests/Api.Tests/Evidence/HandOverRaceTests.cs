using System.Net;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Each race is held open: the row of the item is locked until both requests wait for it.</summary>
public sealed class HandOverRaceTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Of_two_acceptances_at_once_one_takes_the_item()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var one = await app.AsAsync(app.World.Investigator);
        using var two = await app.AsAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);
        var offer = await lead.OfferAsync(phone, app.World.Investigator);

        var statuses = await RaceAsync(phone, () => one.AcceptAsync(offer), () => two.AcceptAsync(offer));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], statuses);
        Assert.Equal(["COLLECTED", "RELEASED", "RECEIVED"], await app.LedgerAsync(phone));
        Assert.Equal(app.World.Investigator.Value, await app.CustodianAsync(phone));
    }

    [Fact]
    public async Task An_offer_is_accepted_or_withdrawn_never_both()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);
        var offer = await lead.OfferAsync(phone, app.World.Investigator);

        var statuses = await RaceAsync(phone, () => investigator.AcceptAsync(offer), () => lead.AnswerAsync(offer, "withdraw"));

        Assert.Single(statuses, s => s == HttpStatusCode.Conflict);
        var accepted = await app.ScalarAsync<string>("select status::text from hand_overs where id = $1", offer) == "Accepted";
        Assert.Equal(accepted ? app.World.Investigator.Value : app.World.Lead.Value, await app.CustodianAsync(phone));
        Assert.Equal(accepted ? 3 : 1, (await app.LedgerAsync(phone)).Length);
    }

    [Fact]
    public async Task Of_two_offers_at_once_one_stands()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var twin = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);

        var statuses = await RaceAsync(phone, () => lead.TryOfferAsync(phone, app.World.Investigator), () => twin.TryOfferAsync(phone, app.World.Investigator));

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], statuses);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from hand_overs where exhibit_id = $1", phone));
    }

    [Fact]
    public async Task The_database_itself_knows_one_pending_offer_and_one_entry_for_each_place()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        var offer = await lead.OfferAsync(phone, app.World.Investigator);
        const string Copy = "insert into hand_overs (id, case_id, exhibit_id, from_id, to_id, from_agency, to_agency, purpose, place, seal_number, condition, remarks, offered_at, status, answer) "
            + "select gen_random_uuid(), case_id, exhibit_id, from_id, to_id, '', '', '', '', '', '', '', offered_at, status, '' from hand_overs where id = $1";
        Assert.Equal("ux_hand_overs_one_pending", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(Copy, offer))).ConstraintName);
        Assert.Equal("23505", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("insert into custody_events select * from custody_events where exhibit_id = $1", phone))).SqlState);
    }

    /// <returns>The two statuses, the lower first.</returns>
    private async Task<HttpStatusCode[]> RaceAsync(Guid evidence, Func<Task<HttpResponseMessage>> first, Func<Task<HttpResponseMessage>> second)
    {
        Task<HttpResponseMessage>[] both;
        await using (await RowLock.OnAsync(app, "select 1 from exhibits where id = $1 for update", evidence))
        {
            both = [first(), second()];
            await RowLock.UntilBlockedAsync(app, 2);
        }

        return [.. (await Task.WhenAll(both)).Select(r => r.StatusCode).Order()];
    }
}
