using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Ends the making of a document, waiting or running: the engine is stopped and nothing is kept.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Document)]
public sealed record CancelJobCommand(Guid JobId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(JobId);
}

internal sealed class CancelJobHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<CancelJobCommand, Result>
{
    public async Task<Result> Handle(CancelJobCommand command, CancellationToken ct) =>
        (await db.Documents.SingleAsync(d => d.Id == new DocumentId(command.JobId), ct)).Cancel(clock.GetUtcNow());
}
