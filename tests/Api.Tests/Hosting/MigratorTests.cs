using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Persistence;
using Npgsql;

namespace CaseTracker.Api.Tests.Hosting;

/// <summary>How a database becomes ours at the start of the host.</summary>
public sealed class MigratorTests(TestDatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_instances_that_start_at_once_one_migrates_and_the_other_finds_it_done()
    {
        var owner = await database.EmptyAsync();
        try
        {
            await using var held = new NpgsqlConnection(owner);
            await held.OpenAsync(Ct);
            await ExecuteAsync(held, "select pg_advisory_lock(18930649340858945)"); // the turn that migrators take
            Task<IReadOnlyList<string>>[] both = [new Migrator(database.ConnectionsOf(owner)).RunAsync(Ct), new Migrator(database.ConnectionsOf(owner)).RunAsync(Ct)];
            await Poll.UntilAsync(async () => await CountAsync(held, "select count(*) from pg_locks where locktype = 'advisory' and not granted") == 2, "both wait for their turn");
            await ExecuteAsync(held, "select pg_advisory_unlock_all()");

            var ran = await Task.WhenAll(both);

            Assert.Single(ran, names => names.Count == 0);
            Assert.Single(ran, names => names.Any(n => n.EndsWith("Foundation", StringComparison.Ordinal)) && names.Contains("access.sql"));
        }
        finally
        {
            await database.DropAsync(owner);
        }
    }

    [Fact]
    public async Task A_runtime_role_that_row_level_security_does_not_bind_stops_the_start()
    {
        var owner = await database.EmptyAsync();
        try
        {
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => new Migrator(database.ConnectionsOf(owner) with { Runtime = owner }).RunAsync(Ct));
            Assert.Contains("runtime database role", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            await database.DropAsync(owner);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        _ = await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
