using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using Npgsql;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>A real authority (openssl) answers as each test says.</summary>
public sealed class TimeStampTests(StampingFixture app) : IClassFixture<StampingFixture>
{
    /// <summary>No request waits longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6) + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_file_and_its_ledger_wait_and_are_then_stamped_with_tokens_that_openssl_believes()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await FreshAsync(lead);
        var before = await StampsAsync(lead, id);
        Assert.Equal(["content", "ledgers"], before.Select(s => s.GetProperty("subject").GetString()));
        Assert.All(before, s => Assert.Equal(("waiting", "Not yet time-stamped: the request waits for its turn"), (s.GetProperty("state").GetString(), s.GetProperty("says").GetString())));

        Assert.True(await app.StampAsync() >= 2);

        var after = await StampsAsync(lead, id);
        Assert.Equal(["content", "ledgers"], after.Select(s => s.GetProperty("subject").GetString()));
        foreach (var stamp in after)
        {
            Assert.Equal("stamped", stamp.GetProperty("state").GetString());
            Assert.Contains("good TSA", stamp.GetProperty("authority").GetString(), StringComparison.Ordinal);
            Assert.True(await app.Authority.VerifiesAsync(stamp.GetProperty("token").GetBytesFromBase64(), stamp.GetProperty("stampedSha256").GetString()!));
        }
        Assert.Contains(after[1].GetProperty("itemSha256").GetString()! + "\n", after[1].GetProperty("manifest").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_token_covers_all_ledgers_that_grew_and_none_is_asked_for_while_none_did()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (first, second) = (await FreshAsync(lead), await lead.PhoneAsync(app.World.Case));
        await app.StampAsync();
        var of = (await StampsAsync(lead, first))[1].GetProperty("stampedSha256").GetString();
        Assert.Equal(of, Assert.Single(await StampsAsync(lead, second)).GetProperty("stampedSha256").GetString());

        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(0, await app.StampAsync());

        (await lead.RecordAsync(second, new { type = "SEAL_VERIFIED", purpose = "Looked at", sealBefore = "S-17", condition = "Whole" })).EnsureSuccessStatusCode();
        Assert.Equal(1, await app.StampAsync());
        (await lead.RecordAsync(second, new { type = "SEAL_VERIFIED", purpose = "Looked at again", sealBefore = "S-17", condition = "Whole" })).EnsureSuccessStatusCode();
        Assert.Equal(0, await app.StampAsync()); // not within the hour
        Assert.Equal([(1, "stamped"), (2, "stamped"), (3, "waiting")], (await StampsAsync(lead, second)).Select(s => (s.GetProperty("sequence").GetInt32(), s.GetProperty("state").GetString())));
    }

    [Theory]
    [InlineData(nameof(Manner.WrongNonce), "wrongNonce")]
    [InlineData(nameof(Manner.WrongHash), "wrongHash")]
    [InlineData(nameof(Manner.Untrusted), "untrusted"), InlineData(nameof(Manner.BadSignature), "unreadable")]
    [InlineData(nameof(Manner.Declining), "declined")]
    [InlineData(nameof(Manner.Garbled), "unreadable")]
    public async Task An_answer_that_proves_nothing_is_not_kept(string manner, string failure)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await FreshAsync(lead);
        app.Authority.Manner = Enum.Parse<Manner>(manner);
        try
        {
            Assert.Equal(0, await app.StampAsync());
        }
        finally
        {
            app.Authority.Manner = Manner.Honest;
        }

        Assert.Equal(failure, await app.ScalarAsync<string>("select t.failure from time_stamps t join time_stamped_items i on i.time_stamp_id = t.id where i.exhibit_id = $1 and i.sequence = 0", id));
        var stamp = (await StampsAsync(lead, id))[0];
        Assert.Equal(("waiting", JsonValueKind.Null), (stamp.GetProperty("state").GetString(), stamp.GetProperty("token").ValueKind));
        Assert.Contains("has not given a token", stamp.GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waited_while_the_authority_was_away_is_stamped_when_it_is_back_and_it_is_not_pestered_meanwhile()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (first, second) = (await FreshAsync(lead), await FreshAsync(lead));
        app.Authority.Manner = Manner.Away;
        var asked = app.Authority.Asked;
        Assert.Equal(0, await app.StampAsync());
        Assert.Equal(0, await app.StampAsync());
        Assert.Equal(asked + 1, app.Authority.Asked); // the rest waits as long as the first
        app.Clock.Advance(Longest); // other tests' requests may have been tried often
        Assert.Equal(0, await app.StampAsync());
        Assert.Equal(asked + 2, app.Authority.Asked);

        app.Authority.Manner = Manner.Honest;
        app.Clock.Advance(Longest);
        Assert.True(await app.StampAsync() >= 3);
        foreach (var id in (Guid[])[first, second]) Assert.All(await StampsAsync(lead, id), s => Assert.Equal("stamped", s.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_hash_rewritten_in_the_database_no_longer_agrees_with_its_token_which_nobody_can_change()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await FreshAsync(lead);
        await app.StampAsync();
        await app.ExecuteAsync("update exhibits set sha256 = $2 where id = $1", id, new string('b', 64));

        var stamp = (await StampsAsync(lead, id))[0];
        Assert.Equal(("invalid", "wrongHash"), (stamp.GetProperty("state").GetString(), stamp.GetProperty("problem").GetString()));
        foreach (var attack in (string[])["update time_stamps set sha256 = repeat('b', 64) where token is not null", "delete from time_stamps", "truncate time_stamps cascade", "update time_stamped_items set sha256 = repeat('b', 64)"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task A_rewritten_ledger_no_longer_agrees_with_its_token()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await FreshAsync(lead);
        await app.StampAsync();
        await app.ExecuteAsync("alter table custody_events disable trigger append_only");
        await app.ExecuteAsync("update custody_events set hash = decode(repeat('cd', 32), 'hex') where exhibit_id = $1", id);
        await app.ExecuteAsync("update exhibits set last_hash = decode(repeat('cd', 32), 'hex') where id = $1", id);
        await app.ExecuteAsync("alter table custody_events enable trigger append_only");

        Assert.Equal("invalid", (await StampsAsync(lead, id))[1].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Who_may_not_read_evidence_sees_no_time_stamps()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await FreshAsync(lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        Assert.Equal("forbidden", await (await coordinator.GetAsync($"/api/v1/evidence/{id}/time-stamps", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/evidence/{id}/time-stamps", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    /// <summary>Past the hour of the last ledger stamp, so that this test's own are due.</summary>
    private async Task<Guid> FreshAsync(HttpClient client)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        return await client.FileAsync(app.World.Case, Bytes(300, Random.Shared.Next()));
    }

    private static async Task<List<JsonElement>> StampsAsync(HttpClient client, Guid id) =>
        [.. (await client.GetAsJsonAsync($"/api/v1/evidence/{id}/time-stamps")).GetProperty("items").EnumerateArray()];
}
