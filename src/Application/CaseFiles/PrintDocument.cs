using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Makes a document that was asked for.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Document)]
public sealed record PrintDocumentCommand(Guid DocumentId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

internal sealed class PrintDocumentHandler(ICaseTrackerDb db) : IRequestHandler<PrintDocumentCommand, Result>
{
    public async Task<Result> Handle(PrintDocumentCommand command, CancellationToken ct)
    {
        var document = await db.Documents.SingleAsync(d => d.Id == new DocumentId(command.DocumentId), ct);
        return document.Begin();
    }
}
