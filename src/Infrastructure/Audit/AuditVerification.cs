using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Persistence.Configurations;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Audit;

/// <summary>Reads the trail as the owner of the database, past row-level security: the operator at the server checks all of it or nothing.</summary>
internal sealed class AuditVerification(DatabaseConnections connections, IInstallationKeys keys) : IAuditVerification
{
    public async Task<AuditVerdict> RunAsync(CancellationToken ct)
    {
        await using var db = Migrator.OwnerContext(connections.Owner);
        var rows = db.Audit.AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => new
        {
            Entry = e, Leaf = EF.Property<byte[]>(e, AuditEntryConfiguration.LeafHash), Mac = EF.Property<byte[]>(e, AuditEntryConfiguration.Mac),
        });
        var key = keys.Derive("audit-mac");
        var (entries, bad, first) = (0L, 0L, (BadAuditEntry?)null);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            entries++;
            var leaf = row.Entry.LeafHash();
            var what = !leaf.AsSpan().SequenceEqual(row.Leaf) ? "leafHash"
                : !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, leaf), row.Mac) ? "mac"
                : null;
            if (what is null) continue;
            bad++;
            first ??= new BadAuditEntry(row.Entry.Id, row.Entry.At, what);
        }
        return new AuditVerdict(bad == 0, entries, bad, first);
    }
}
