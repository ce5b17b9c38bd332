using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Audit;

/// <summary>Identifies this running host in audit entries.</summary>
internal sealed class HostInstance
{
    internal Guid Id { get; } = Guid.CreateVersion7();
}

/// <summary>The audit trail in PostgreSQL. Its MAC key is not in the database: who can write rows still cannot forge an entry.</summary>
internal sealed class AuditLog(CaseTrackerDbContext db, IServiceScopeFactory scopes, ICaseKeys caseKeys, IInstallationKeys keys, ICurrentUser user, HostInstance host) : IAuditLog
{
    private static readonly Guid NoCase = Guid.Empty;

    public Guid Instance => host.Id;

    public Task AppendAsync(AuditEntry entry, string? payload, CancellationToken ct) => AppendAsync(db, entry, payload, ct);

    public async Task AppendAloneAsync(AuditEntry entry, string? payload, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (user.ActorOrNull is { } actor) scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        var own = scope.ServiceProvider.GetRequiredService<CaseTrackerDbContext>();
        await using var work = await own.BeginAsync(ct);
        await AppendAsync(own, entry, payload, ct);
        await work.CommitAsync(ct);
    }

    public async Task<string?> ReadPayloadAsync(AuditEntry entry, CancellationToken ct)
    {
        var payload = await db.Set<AuditPayload>().AsNoTracking().SingleOrDefaultAsync(p => p.EntryId == entry.Id, ct);
        if (payload is null) return null;
        try
        {
            var plain = await caseKeys.OpenAsync(new CaseId(payload.CaseId ?? NoCase), payload.Ciphertext, Place(entry.Id), ct);
            return Encoding.UTF8.GetString(plain.AsSpan(SaltBytes));
        }
        catch (CryptographicException)
        {
            return null; // its key is destroyed: the entry stands, its words are gone
        }
    }

    public byte[] HashRequest(object request) =>
        HMACSHA256.HashData(keys.Derive("request-hash"), Encoding.UTF8.GetBytes(request.GetType().Name + JsonSerializer.Serialize(request, request.GetType())));

    private const int SaltBytes = 16;

    private async Task AppendAsync(CaseTrackerDbContext context, AuditEntry entry, string? payload, CancellationToken ct)
    {
        if (payload is not null)
        {
            // The salt keeps the commitment from being guessed once the payload is erased.
            byte[] salted = [.. RandomNumberGenerator.GetBytes(SaltBytes), .. Encoding.UTF8.GetBytes(payload)];
            entry = entry with { PayloadCommit = SHA256.HashData(salted) };
            _ = context.Add(await SealedAsync(entry, salted, ct));
        }
        var leaf = entry.LeafHash();
        var row = context.Add(entry);
        row.Property(AuditEntryConfiguration.LeafHash).CurrentValue = leaf;
        row.Property(AuditEntryConfiguration.Mac).CurrentValue = HMACSHA256.HashData(keys.Derive("audit-mac"), leaf);
        _ = await context.SaveChangesAsync(ct);
    }

    /// <summary>What is done about a case whose key was erased is recorded all the same, under the key that belongs to no case.</summary>
    private async Task<AuditPayload> SealedAsync(AuditEntry entry, byte[] salted, CancellationToken ct)
    {
        try
        {
            return new AuditPayload { EntryId = entry.Id, CaseId = entry.CaseId, Ciphertext = await caseKeys.SealAsync(new CaseId(entry.CaseId ?? NoCase), salted, Place(entry.Id), ct) };
        }
        catch (NoCaseKeyException e) when (e.Erased)
        {
            return new AuditPayload { EntryId = entry.Id, CaseId = null, Ciphertext = await caseKeys.SealAsync(new CaseId(NoCase), salted, Place(entry.Id), ct) };
        }
    }

    private static SealContext Place(Guid entry) => new("audit.payloads", "ciphertext", entry);
}
