using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Infrastructure.Identity;
using CaseTracker.Infrastructure.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Brings the database up to date as its owner. Two instances that start at once take turns on an advisory lock.</summary>
internal sealed class Migrator(DatabaseConnections connections)
{
    private const long Turn = 0x43415345545241;

    /// <summary>The tables of the job store, from Quartz itself, so that they always fit the version in use.</summary>
    private const string JobsScript = "jobs.sql";

    /// <summary>In this order; each is safe to run again, and runs again only when its text changed.</summary>
    private static readonly string[] Scripts =
    [
        "tables.sql", JobsScript, "access.sql", "append_only.sql", "reference.sql", "reminders.sql", "reminder_watch.sql", "calendar_feeds.sql", "hand_overs.sql", "special_measures.sql", "documents.sql", "bundles.sql", "evidence_integrity.sql", "time_stamps.sql", "identifier_matches.sql",
        "victim_access.sql", "redactions.sql", "disclosure.sql", "charges.sql", "proof.sql", "stages.sql", "recovery.sql", "chain.sql", "training.sql", "search.sql", "caseload.sql", "case_summary.sql",
        "Statistics.sources.sql", "Statistics.defendants.sql", "Statistics.victims.sql", "Statistics.cases.sql", "Statistics.spreads.sql", "Statistics.recovery.sql", "Statistics.entry.sql", "Statistics.research.sql", "Statistics.publishing.sql",
        "audit_references.sql", "privileges.sql",
    ];

    /// <summary>Identity reads its schema version from the application's options; a context made by hand must be given them.</summary>
    private static readonly ServiceProvider IdentityOptionsOnly = new ServiceCollection().Configure<IdentityOptions>(IdentityRegistration.Configure).BuildServiceProvider();

    internal static CaseTrackerDbContext OwnerContext(string connectionString)
    {
        var builder = new DbContextOptionsBuilder<CaseTrackerDbContext>();
        _ = Configure(builder, connectionString).UseApplicationServiceProvider(IdentityOptionsOnly);
        return new CaseTrackerDbContext(builder.Options, new CurrentUser(), new CaseLock());
    }

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("__ef_migrations"));

    /// <summary>With a connection of the pool, which the context gives back: EF takes a pool for a setting, and would build model and queries anew for each.</summary>
    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, NpgsqlDataSource source) =>
        builder.UseNpgsql(source.CreateConnection(), contextOwnsConnection: true, npgsql => npgsql.MigrationsHistoryTable("__ef_migrations"));

    /// <returns>The names of the migrations and scripts that ran, and what this release brought of rules and calendars.</returns>
    internal async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner);
        await using var turn = await source.OpenConnectionAsync(ct);
        await ExecuteAsync(turn, $"select pg_advisory_lock({Turn})", ct);
        await using var db = OwnerContext(connections.Owner);
        await ExecuteAsync(turn, Text("schemas.sql"), ct);
        var ran = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (ran.Count > 0) await db.Database.MigrateAsync(ct);
        if (connections.RuntimeRole is { } role) await MakeRoleAsync(turn, role, ct);
        foreach (var script in Scripts) if (await RunScriptAsync(turn, script, ran.Count > 0, ct)) ran.Add(script);
        ran.AddRange(await new ReferenceShipment(db, ShippedDeadlineRules.All, [.. PublicHolidays.All.Where(calendar => calendar != PublicHolidays.WeekendsOnly)], ShippedOffences.All).TakeInAsync(TimeProvider.System.GetUtcNow(), ct));
        await ExecuteAsync(turn, $"select pg_advisory_unlock({Turn})", ct);
        await RefuseMightyRoleAsync(ct);
        return ran;
    }

    private async Task<bool> RunScriptAsync(NpgsqlConnection connection, string script, bool schemaChanged, CancellationToken ct)
    {
        var role = connections.RuntimeRole ?? new NpgsqlConnectionStringBuilder(connections.Runtime).Username!;
        var text = Text(script).Replace("{{role}}", new NpgsqlCommandBuilder().QuoteIdentifier(role), StringComparison.Ordinal);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        await using var known = new NpgsqlCommand("select 1 from app.scripts where name = $1 and sha256 = $2", connection);
        _ = known.Parameters.Add(new() { Value = script });
        _ = known.Parameters.Add(new() { Value = hash });
        if (!schemaChanged && await known.ExecuteScalarAsync(ct) is not null) return false;
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, text, ct);
        await ExecuteAsync(connection, $"insert into app.scripts (name, sha256) values ('{script}', '{hash}') on conflict (name) do update set sha256 = excluded.sha256, ran_at = now()", ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task MakeRoleAsync(NpgsqlConnection connection, string role, CancellationToken ct)
    {
        await using var known = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", connection);
        _ = known.Parameters.Add(new() { Value = role });
        var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role);
        if (await known.ExecuteScalarAsync(ct) is null) await ExecuteAsync(connection, $"create role {quoted} login nosuperuser nocreatedb nocreaterole noinherit password '{connections.RuntimePassword}'", ct);
        else if (!await CanSignInAsync(ct)) await ExecuteAsync(connection, $"alter role {quoted} login password '{connections.RuntimePassword}'", ct);
    }

    private async Task<bool> CanSignInAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connections.Runtime);
            await connection.OpenAsync(ct);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    /// <summary>Row-level security does not bind superusers, nor the owner: such a runtime role would leave one lock only.</summary>
    private async Task RefuseMightyRoleAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connections.Runtime);
        await connection.OpenAsync(ct);
        await using var mighty = new NpgsqlCommand("""
            select rolsuper or rolbypassrls or exists (select 1 from pg_class c where c.relname = 'cases' and c.relowner = r.oid) from pg_roles r where rolname = current_user
            """, connection);
        if (await mighty.ExecuteScalarAsync(ct) is true) throw new InvalidOperationException("The runtime database role is a superuser or owns the tables; row-level security would not bind it. Configure another role as ConnectionStrings:Main.");
    }

    private static string Text(string script) => script == JobsScript
        ? Resource(typeof(Quartz.IScheduler).Assembly, "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql").Replace("{0}", "jobs.qrtz_", StringComparison.Ordinal).Replace("{1}", "qrtz_", StringComparison.Ordinal)
        : Resource(typeof(Migrator).Assembly, $"CaseTracker.Infrastructure.Persistence.Sql.{script}");

    private static string Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
