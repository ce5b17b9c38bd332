using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Npgsql;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// Erases the key of one case: identities, welfare records, evidence and the words in its audit trail can be opened by nobody any more (LED Art. 5, 16). Other instances forget the key
/// within five minutes; backups hold it until they are gone.
/// </summary>
internal sealed class KeyErasure(DatabaseConnections connections, CaseKeyRing ring, IAuditLog audit, ICurrentUser user, TimeProvider clock)
{
    /// <summary>As it stands in the trail (docs/events.md).</summary>
    internal const string UseCase = "EraseCaseKey";

    /// <returns>False when there is no such case, or its key is gone already.</returns>
    public async Task<bool> RunAsync(string reference, string reason, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner); // the operator belongs to no case
        await using var erase = source.CreateCommand(
            "update case_keys k set wrapped = '', kek_id = '' from cases c where c.reference = $1 and k.case_id = c.id and length(k.wrapped) > 0 returning c.id");
        erase.Parameters.Add(new() { Value = reference });
        if (await erase.ExecuteScalarAsync(ct) is not Guid caseId) return false;

        ring.Forget(new CaseId(caseId));
        await using (var vacuum = source.CreateCommand("vacuum case_keys")) _ = await vacuum.ExecuteNonQueryAsync(ct); // the old row too
        var now = clock.GetUtcNow();
        await audit.AppendAloneAsync(new AuditEntry(
            Guid.CreateVersion7(now), new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero), audit.Instance, user.Actor.Id.Value, user.Actor.SessionId,
            AuditAct.Erase, AuditObject.Case, caseId, caseId, UseCase, "", true, "", [], audit.HashRequest(reference), []), reason, ct);
        return true;
    }
}
