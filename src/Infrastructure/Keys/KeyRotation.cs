using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using Npgsql;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// Wraps every case key with a new wrapping key. No data is touched and no read fails meanwhile; interrupted, the next call goes on with the same key. Keys that instances made
/// with the old one while it ran are wrapped in the second pass.
/// </summary>
internal sealed class KeyRotation(InstallationKeys keys, NpgsqlDataSource source, IAuditLog audit, ICurrentUser user, TimeProvider clock)
{
    /// <summary>As it stands in the trail (docs/events.md).</summary>
    internal const string UseCase = "RotateWrappingKey";

    private const int Batch = 500;

    /// <returns>Id of the new key, and how many case keys it wraps now that it did not before.</returns>
    public async Task<(string KeyId, int Rewrapped)> RunAsync(CancellationToken ct)
    {
        var next = keys.Wrapping.MakeNext();
        var rewrapped = await RewrapAsync(next, ct);
        keys.Wrapping.Use(next);
        rewrapped += await RewrapAsync(next, ct);
        var now = clock.GetUtcNow();
        await audit.AppendAloneAsync(new AuditEntry(
            Guid.CreateVersion7(now), new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero), audit.Instance, user.Actor.Id.Value, user.Actor.SessionId,
            AuditAct.Administer, AuditObject.None, null, null, UseCase, "", true, "", [$"key.{next}"], audit.HashRequest(next), []), null, ct);
        return (next, rewrapped);
    }

    private async Task<int> RewrapAsync(string next, CancellationToken ct)
    {
        for (var count = 0; ;)
        {
            var batch = await OthersAsync(next, ct);
            if (batch.Count == 0) return count;
            foreach (var (caseId, wrapped) in batch)
            {
                await using var update = source.CreateCommand("update case_keys set wrapped = $1, kek_id = $2 where case_id = $3 and wrapped = $4");
                update.Parameters.Add(new() { Value = Rewrapped(new CaseId(caseId), wrapped, next) });
                update.Parameters.Add(new() { Value = next });
                update.Parameters.Add(new() { Value = caseId });
                update.Parameters.Add(new() { Value = wrapped });
                count += await update.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private byte[] Rewrapped(CaseId caseId, byte[] wrapped, string next)
    {
        var secret = keys.Unwrap(caseId, wrapped);
        try
        {
            return keys.Wrap(caseId, secret, next);
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(secret);
        }
    }

    private async Task<List<(Guid CaseId, byte[] Wrapped)>> OthersAsync(string next, CancellationToken ct)
    {
        await using var select = source.CreateCommand("select case_id, wrapped from case_keys where length(wrapped) > 0 and substring(wrapped from 3 for 8) <> $1 limit $2");
        select.Parameters.Add(new() { Value = Convert.FromHexString(next) });
        select.Parameters.Add(new() { Value = Batch });
        await using var reader = await select.ExecuteReaderAsync(ct);
        var found = new List<(Guid, byte[])>();
        while (await reader.ReadAsync(ct)) found.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return found;
    }
}
