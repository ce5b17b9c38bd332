using System.Data.Common;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>The audit trail could not be written; whatever was to happen must not.</summary>
internal sealed class NotRecordedException(Exception inner) : Exception("The audit entry could not be written.", inner);

/// <summary>Turns a request and what its handler noted into an audit entry.</summary>
internal sealed class RequestRecorder(IAuditLog log, ICurrentUser user, AuditNotes notes, TimeProvider clock)
{
    public Task RecordAsync(object request, UseCaseFacts facts, IEnumerable<string> changedFields, CancellationToken ct) =>
        WriteAsync(() => log.AppendAsync(Entry(request, facts, true, changedFields), notes.Payload, ct));

    public Task RecordRefusalAsync(object request, UseCaseFacts facts, string code, CancellationToken ct) =>
        WriteAsync(() => log.AppendAloneAsync(Entry(request, facts, false, [code]), null, ct));

    private static async Task WriteAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (IsOfDatabase(e))
        {
            throw new NotRecordedException(e);
        }
    }

    /// <summary>A full disk is among the faults that the provider takes for passing and wraps in an exception of its own.</summary>
    private static bool IsOfDatabase(Exception e) =>
        e is DbException or DbUpdateException or TimeoutException || (e is InvalidOperationException { InnerException: { } inner } && IsOfDatabase(inner));

    private AuditEntry Entry(object request, UseCaseFacts facts, bool allowed, IEnumerable<string> fields)
    {
        var actor = user.ActorOrNull;
        var now = clock.GetUtcNow();
        var scope = (request as ICaseScoped)?.Scope;
        return new AuditEntry(
            Guid.CreateVersion7(now), new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero), log.Instance, actor?.Id.Value,
            actor?.SessionId, facts.Audited.Act, facts.Audited.Subject, notes.ObjectId ?? scope?.Id,
            notes.CaseId ?? (scope is { Kind: AuditObject.Case } ? scope.Value.Id : null), facts.Name, notes.Purpose, allowed,
            notes.Relation.Length == 0 ? facts.Permission : $"{facts.Permission}/{notes.Relation}",
            [.. fields.Concat(notes.Fields).Distinct().Order(StringComparer.Ordinal)], log.HashRequest(request), []);
    }
}
