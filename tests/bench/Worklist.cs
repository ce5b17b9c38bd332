using Npgsql;

namespace CaseTracker.Bench;

/// <summary>
/// The worklist of a person with 500 running deadlines among a million stored, beside the same rows by bare SQL: the read alone, and the read with one
/// audit row committed before it ends, as the API does.
/// </summary>
internal static class Worklist
{
    private const int Mine = 500;
    private const int Stored = 1_000_000;
    private const int Turns = 3;

    private const string Open = "d.status in ('Running', 'Stopped') and (d.owner_id = $1 or d.case_id = any (array(select id from cases where lead_id = $1)))";

    private const string Lines =
        $"select d.*, c.reference, s.display_name from deadlines d join cases c on c.id = d.case_id join staff s on s.id = d.owner_id where {Open} order by d.due_on, d.id limit 51";

    private const string Groups =
        $"select count(*) filter (where d.due_on < current_date - 30), count(*) filter (where d.due_on < current_date), count(*) filter (where d.due_on <= current_date + 7), count(*) from deadlines d where {Open}";

    internal static async Task RunAsync(Arguments options)
    {
        await using var source = NpgsqlDataSource.Create(options.Postgres ?? throw new ArgumentException("Give --data or --postgres: a million deadlines are stored first."));
        await using var connection = await source.OpenConnectionAsync();
        var me = (Guid)(await connection.ReadAsync("select id from staff where user_name = $1", options.UserName) ?? throw new ArgumentException($"There is no user {options.UserName}."));
        Console.WriteLine($"{await new WorklistVolume(connection, me).PrepareAsync(Mine, Stored):N0} deadlines stored, {Mine} of {options.UserName} running");
        await connection.ActAsync("create table if not exists bench_audit (id bigint generated always as identity primary key, at timestamptz not null, actor uuid not null, said text not null)");
        using var api = await Api.SignInAsync(options);
        async Task BareAsync()
        {
            await connection.ReadAllAsync(Groups, me);
            await connection.ReadAllAsync(Lines, me);
        }

        async Task AuditedAsync()
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await BareAsync();
            await connection.ActAsync("insert into bench_audit (at, actor, said) values (now(), $1, 'deadlines')", me);
            await transaction.CommitAsync();
        }

        Console.WriteLine($"{"",-24} {"p50 ms",9} {"p95 ms",9} {"p50 x",7} {"p95 x",7}");
        for (var turn = 0; turn < Turns; turn++)
        {
            var bare = await Measured.OfAsync(options.Rounds, BareAsync);
            var audited = await Measured.OfAsync(options.Rounds, AuditedAsync);
            var ours = await Measured.OfAsync(options.Rounds, () => api.GetAsync("/api/v1/deadlines?scope=mine"));
            Print("bare SQL", bare, ours);
            Print("bare SQL with audit row", audited, ours);
            Print("API", ours, ours);
        }
        await connection.ActAsync("drop table bench_audit");
    }

    private static void Print(string name, Measured of, Measured ours) =>
        Console.WriteLine($"{name,-24} {of.P50,9:0.0} {of.P95,9:0.0} {ours.P50 / of.P50,7:0.0} {ours.P95 / of.P95,7:0.0}");
}
