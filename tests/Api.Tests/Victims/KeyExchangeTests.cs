using System.Net;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Infrastructure.Keys;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Another key for the values of one case, while people read.</summary>
public sealed class KeyExchangeTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exchange_seals_everything_of_the_case_with_another_key_while_people_read_and_destroys_the_old_one_when_none_needs_it()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, app.World.Case, "Ileana");
        await coordinator.CareAsync(victim, "threats", new { kind = "THREAT", occurredOn = "2026-05-01", account = "A car waits" }).DoneAsync();
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", app.World.Case);
        var reading = Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++) Assert.Equal(HttpStatusCode.OK, (await coordinator.RevealAsync(victim)).StatusCode);
        }, Ct);
        var begun = await ExchangeAsync(reference!);
        await reading;

        Assert.False(begun.Settled);
        Assert.InRange(begun.Resealed, 7, int.MaxValue);
        Assert.Equal(0L, await SealedByAsync(0));
        Assert.Equal(begun.Generation, (await ExchangeAsync(reference!)).Generation); // it goes on with the same key
        _ = await app.ScalarAsync<int>("update case_keys set made_at = made_at - interval '1 hour' where case_id = $1 and generation = 1 returning 1", app.World.Case);
        Assert.True((await ExchangeAsync(reference!)).Settled);
        var next = await ExchangeAsync(reference!);
        _ = await app.ScalarAsync<int>("update case_keys set made_at = made_at - interval '1 hour' where case_id = $1 and generation = 2 returning 1", app.World.Case);
        Assert.Equal((2, true), (next.Generation, (await ExchangeAsync(reference!)).Settled));

        Assert.Equal("0 2", await app.ScalarAsync<string>("select string_agg(generation::text, ' ' order by generation) from case_keys where case_id = $1", app.World.Case));
        Assert.Equal("Ileana", (await (await coordinator.RevealAsync(victim)).JsonAsync()).GetProperty("givenName").GetString());
        Assert.Contains("A car waits", string.Concat((await coordinator.WelfareAsync(victim, "RISK")).Select(e => e.ToString())), StringComparison.Ordinal);
        Assert.Equal("2026-05-01", await app.ScalarAsync<string>("select occurred_on::text from threat_incidents where victim_id = $1", victim));
    }

    [Fact]
    public async Task A_value_that_opens_under_no_key_is_told_and_keeps_the_old_key_alive()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Torn");
        (await lead.PostAsync($"/api/v1/cases/{caseId}/members", System.Net.Http.Json.JsonContent.Create(new { userId = app.World.Coordinator.Value }), Ct)).EnsureSuccessStatusCode();
        var victim = await KeptAsync(coordinator, caseId, "Sanda");
        _ = await app.ScalarAsync<int>("update victim_identities set phone = set_byte(phone, 30, (get_byte(phone, 30) + 1) % 256) where victim_id = $1 returning 1", victim);
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", caseId);
        _ = await ExchangeAsync(reference!);
        _ = await app.ScalarAsync<int>("update case_keys set made_at = made_at - interval '1 hour' where case_id = $1 and generation = 1 returning 1", caseId);
        var stuck = await ExchangeAsync(reference!);

        Assert.Equal([$"victim_identities/{victim}"], stuck.Unreadable);
        Assert.False(stuck.Settled);
        Assert.Null(await AsOperatorAsync(services => KeyCommands.ExchangeAsync(services, "NO-SUCH-1", null, Ct)));
    }

    [Fact]
    public async Task What_is_sealed_anew_may_change_nothing_else_of_an_append_only_row()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, app.World.Case, "Doina");
        await coordinator.CareAsync(victim, "threats", new { kind = "THREAT", occurredOn = "2026-05-01", account = "A call" }).DoneAsync();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ScalarAsync<string>(
            "with allowed as materialized (select set_config('app.resealing', 'on', true)) update threat_incidents set details = '\\x00', kind = 'OTHER' from allowed where victim_id = $1 returning kind", victim));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ScalarAsync<string>("update threat_incidents set details = '\\x00' where victim_id = $1 returning kind", victim));
    }

    [Fact]
    public void Every_column_of_bytes_is_either_sealed_with_a_cases_key_or_known_to_be_none()
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseTrackerDbContext>();
        var sealedOnes = SealedColumns.Of(db).Select(c => $"{c.Table}.{c.Column}").ToList();
        var others = db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(byte[]))
            .Select(p => (Column: p.GetColumnName(), Whole: $"{(p.DeclaringType.ContainingEntityType.GetSchema() is { } s and not "public" ? s + "." : "")}{p.DeclaringType.ContainingEntityType.GetTableName()}.{p.GetColumnName()}"))
            .Where(p => !sealedOnes.Contains(p.Whole)).Select(p => p.Column).Distinct().Order();
        Assert.Equal(NotSealed, others);
    }

    /// <summary>Hashes, indexes, signatures and keys in public form.</summary>
    private static readonly string[] NotSealed =
        ["blind_index", "credential_id", "hash", "last_code_hash", "last_hash", "leaf_hash", "mac", "payload_commit", "phone_index", "previous_hash", "request_hash", "token", "token_hash"];

    private Task<ExchangedKey> ExchangeAsync(string reference) => AsOperatorAsync(async services => (await KeyCommands.ExchangeAsync(services, reference, null, Ct))!);

    /// <summary>How many identities of the case name a key of that generation.</summary>
    private async Task<long> SealedByAsync(int generation)
    {
        var installation = app.Services.GetRequiredService<InstallationKeys>();
        var wrapped = await app.ScalarAsync<byte[]>("select wrapped from case_keys where case_id = $1 and generation = $2", app.World.Case, generation);
        using var key = new CaseKey(new Domain.Common.CaseId(app.World.Case), installation.Unwrap(new Domain.Common.CaseId(app.World.Case), wrapped!));
        return await app.ScalarAsync<long>("select count(*) from victim_identities where case_id = $1 and substring(given_name from 3 for 8) = $2", app.World.Case, key.Lasting.Id);
    }

    private static async Task<Guid> KeptAsync(HttpClient coordinator, Guid caseId, string name)
    {
        var victim = await coordinator.RegisterVictimAsync(caseId);
        await coordinator.KeepIdentityAsync(victim, new { givenName = name });
        return victim;
    }

    private async Task<T> AsOperatorAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(Operator.Actor);
        return await act(scope.ServiceProvider);
    }
}
