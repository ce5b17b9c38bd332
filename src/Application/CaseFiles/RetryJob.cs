using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Asks once more for a document that failed or was cancelled, with the rights of the caller. The attempt before stays as it was.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Collect, AuditObject.Document)]
public sealed record RetryJobCommand(Guid JobId) : ICommand<RequestedDocument>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(JobId);
}

internal sealed class RetryJobHandler(ICaseTrackerDb db, ICurrentUser user, DocumentCopies copies, IJobQueue jobs, AuditNotes audit, TimeProvider clock) : IRequestHandler<RetryJobCommand, Result<RequestedDocument>>
{
    public async Task<Result<RequestedDocument>> Handle(RetryJobCommand command, CancellationToken ct)
    {
        var before = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == new DocumentId(command.JobId), ct);
        if (await db.Documents.AnyAsync(d => d.RetryOfId == before.Id, ct)) return DocumentRefusals.TriedAgain;
        if (before.WithIdentities && before.RequestedBy != user.Actor.Id) return DocumentRefusals.AskedByAnother;
        var again = before.TryAgain(await copies.AgainAsync(before, ct), user.Actor.Id, clock.GetUtcNow());
        if (again.IsRefused) return again.Refusal!;
        _ = db.Documents.Add(again.Value);
        audit.About(again.Value.Id.Value);
        await jobs.PrintDocumentAsync(again.Value.Id, ct);
        return new RequestedDocument(again.Value.Id.Value);
    }
}
