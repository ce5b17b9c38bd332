using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using CaseTracker.Infrastructure.Audit;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>
/// The transaction of one load. Unlike a request it acts for several people in turn, so it has a context of its own whose caller
/// changes, and tells the database each time.
/// </summary>
internal sealed class SeedSession : IAsyncDisposable
{
    private readonly Caller caller = new();
    private readonly AuditLog log;
    private readonly byte[] requestHash;
    private readonly string owner;
    private readonly Dictionary<string, Guid> ids = [];

    internal SeedSession(IServiceProvider services, byte[] file)
    {
        Services = services;
        Db = new CaseTrackerDbContext(services.GetRequiredService<DbContextOptions<CaseTrackerDbContext>>(), caller, services.GetRequiredService<CaseLock>());
        Numbers = ActivatorUtilities.CreateInstance<Numbering>(services, Db);
        log = ActivatorUtilities.CreateInstance<AuditLog>(services, Db, caller);
        requestHash = log.HashRequest(Convert.ToHexString(SHA256.HashData(file)));
        owner = services.GetRequiredService<DatabaseConnections>().Owner;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero);
    }

    internal IServiceProvider Services { get; }

    internal CaseTrackerDbContext Db { get; }

    internal INumbering Numbers { get; }

    internal DateTimeOffset Now { get; }

    internal IReadOnlyDictionary<string, Guid> Ids => ids;

    internal List<string> Notes { get; } = [];

    internal Task<IUnitOfWork> BeginAsync(Actor actor, CancellationToken ct)
    {
        caller.ActorOrNull = actor;
        return Db.BeginAsync(ct);
    }

    internal async Task ActAsAsync(StaffMember lead, CancellationToken ct)
    {
        caller.ActorOrNull = new Actor(lead.Id, lead.UserName, lead.DisplayName, lead.UnitId, "", "UTC", "NONE", lead.Roles, Guid.Empty);
        var uid = lead.Id.Value.ToString();
        _ = await Db.Database.ExecuteSqlAsync($"select set_config('app.uid', {uid}, true)", ct);
    }

    /// <summary>Names a thing by its key in the file; null: it has none and is not printed.</summary>
    internal void Name(string? key, Guid id, FixturePath path)
    {
        if (key is not null && !ids.TryAdd(key, id)) throw path.Fault($"the key '{key}' is used twice.");
    }

    /// <summary>Looks past row-level security: the lead may have changed since it was loaded.</summary>
    internal async Task<bool> IsThereAsync(CaseId id, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select 1 from cases where id = $1", connection);
        _ = command.Parameters.Add(new() { Value = id.Value });
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    /// <summary>What an act that changes an item of evidence, or a suspect, must name.</summary>
    internal string VersionOf(Guid id)
    {
        using var connection = new NpgsqlConnection(owner);
        connection.Open();
        using var command = new NpgsqlCommand("select xmin::text from exhibits where id = $1 union all select xmin::text from suspects where id = $1", connection);
        _ = command.Parameters.Add(new() { Value = id });
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Saves what was added, with its audit entry.</summary>
    internal Task SaveAsync(AuditAct act, AuditObject subject, Guid id, CaseId? caseId, CancellationToken ct) => log.AppendAsync(
        new AuditEntry(
            Guid.CreateVersion7(Now), Now, log.Instance, caller.Actor.Id.Value, caller.Actor.SessionId, act, subject, id, caseId?.Value, "LoadFixture", "", true,
            caseId is null ? Permissions.UsersManage : $"{Permissions.CaseOpen}/{nameof(CaseRelation.Lead)}", Db.ChangedFields().Order(StringComparer.Ordinal).ToList(), requestHash, []),
        null, ct);

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    private sealed class Caller : ICurrentUser
    {
        public Actor? ActorOrNull { get; set; }

        public Actor Actor => ActorOrNull ?? throw new InvalidOperationException("Nobody acts yet.");
    }
}
