using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class RevealIdentityTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_all_fields_to_one_reader_and_records_purpose_fields_and_the_words_encrypted()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, "Mirela");

        var response = await coordinator.RevealAsync(victim, "RISK_ASSESSMENT", "Threat called in by the shelter");

        var shown = await response.JsonAsync();
        Assert.Equal("Mirela|Popescu|1999-12-31|+40700|Dock 4", string.Join('|', ((string[])["givenName", "familyName", "birthDate", "phone", "address"])
            .Select(name => shown.GetProperty(name).GetString())));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("RISK_ASSESSMENT|7", await app.ScalarAsync<string>(
            "select purpose || '|' || cardinality(fields) from audit.entries where use_case = 'RevealIdentity' and object_id = $1 and actor = $2 and allowed",
            victim, app.World.Coordinator.Value));
        Assert.Equal(1L, await app.ScalarAsync<long>(
            "select count(*) from audit.entries e join audit.payloads p on p.entry_id = e.id where e.use_case = 'RevealIdentity' and e.object_id = $1", victim));
    }

    [Fact]
    public async Task No_answer_is_kept_for_a_retry_and_each_reveal_is_an_entry_of_its_own()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, "Ilinca");
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/victims/{victim}/identity/reveal")
            {
                Content = JsonContent.Create(new { purpose = "CONTACT_VICTIM", reason = VictimSteps.GoodReason }), Headers = { { "Idempotency-Key", "reveal-once" } },
            };
            _ = await (await coordinator.SendAsync(request, Ct)).JsonAsync();
        }

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from idempotency_keys where key = 'reveal-once'"));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RevealIdentity' and object_id = $1", victim));
    }

    [Fact]
    public async Task Without_an_identity_there_is_nothing_to_reveal()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);

        Assert.Equal("victim.no_identity", await (await coordinator.RevealAsync(victim)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Theory, InlineData("CURIOSITY", "A reason of many words"), InlineData("OTHER", "because"), InlineData("OTHER", "            "), InlineData("", "A reason of many words")]
    public async Task Without_a_purpose_of_the_list_and_a_reason_it_is_refused(string purpose, string reason)
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, "Sorina");

        Assert.Equal("invalid", await (await coordinator.RevealAsync(victim, purpose, reason)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RevealIdentity' and object_id = $1", victim));
    }

    [Theory]
    [InlineData("update victim_identities a set given_name = b.given_name from victim_identities b where a.victim_id = $1 and b.victim_id = $2")]
    [InlineData("update victim_identities a set given_name = family_name where victim_id = $1 and $2::uuid is not null")]
    [InlineData("update victim_identities a set address = set_byte(address, length(address) - 1, (get_byte(address, length(address) - 1) + 1) % 256) where victim_id = $1 and $2::uuid is not null")]
    public async Task A_ciphertext_that_was_moved_or_altered_opens_nothing(string tampering)
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, other) = (await KeptAsync(coordinator, "Daria"), await KeptAsync(coordinator, "Otherwoman"));
        Assert.Equal(1, await app.ExecuteAsync(tampering, victim, other));

        var response = await coordinator.RevealAsync(victim);

        Assert.Equal("victim.identity_unreadable", await response.RefusedAsync(HttpStatusCode.Conflict));
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.All((string[])["Daria", "Otherwoman", "Popescu", "Dock 4"], name => Assert.DoesNotContain(name, text));
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains(victim.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_shown()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, "Ruxandra");
        _ = await app.ExecuteAsync($"revoke insert on audit.entries from {app.RuntimeRole}");
        try
        {
            var response = await coordinator.RevealAsync(victim);

            Assert.Equal("not_recorded", await response.RefusedAsync(HttpStatusCode.ServiceUnavailable));
            Assert.DoesNotContain("Ruxandra", await response.Content.ReadAsStringAsync(Ct));
        }
        finally
        {
            _ = await app.ExecuteAsync($"grant insert on audit.entries to {app.RuntimeRole}");
        }
    }

    private async Task<Guid> KeptAsync(HttpClient coordinator, string givenName)
    {
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName, familyName = "Popescu", birthDate = "1999-12-31", phone = "+40700", address = "Dock 4" });
        return victim;
    }
}

/// <summary>Knows the runtime role, to take a privilege from it.</summary>
public sealed class RevealFixture(TestDatabase database) : ApiFixture(database)
{
    internal string RuntimeRole { get; } = database.RuntimeRole;
}
