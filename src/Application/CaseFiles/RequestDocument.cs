using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Asks for a printed document. It is made in the background with the caller's rights at that moment.</summary>
/// <param name="Kind"><c>caseFile</c> or <c>custodyReport</c>.</param>
/// <param name="Audience"><c>prosecution</c>.</param>
/// <param name="EvidenceId">The one item that a custody report is about; null for the whole case.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Collect, AuditObject.Document)]
public sealed record RequestDocumentCommand(Guid CaseId, string Kind, string Audience, Guid? EvidenceId = null) : ICommand<RequestedDocument>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="JobId">Also the id of the document.</param>
public sealed record RequestedDocument(Guid JobId);

internal sealed class RequestDocumentValidator : AbstractValidator<RequestDocumentCommand>
{
    public RequestDocumentValidator()
    {
        _ = RuleFor(c => c.Kind).Must(DocumentWords.IsKind).WithMessage($"Choose one of {string.Join(", ", DocumentWords.Kinds)}.");
        _ = RuleFor(c => c.Audience).Must(DocumentWords.IsAudience).WithMessage($"Choose one of {string.Join(", ", DocumentWords.Audiences)}.");
    }
}

internal sealed class RequestDocumentHandler(ICaseTrackerDb db, ICurrentUser user, IJobQueue jobs, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RequestDocumentCommand, Result<RequestedDocument>>
{
    public async Task<Result<RequestedDocument>> Handle(RequestDocumentCommand command, CancellationToken ct)
    {
        var (caseId, kind, exhibit) = (new CaseId(command.CaseId), DocumentWords.Kind(command.Kind), command.EvidenceId is { } id ? new ExhibitId(id) : (ExhibitId?)null);
        if (exhibit is not null && kind != DocumentKind.CustodyReport) return DocumentRefusals.NotAboutOneItem;
        if (exhibit is not null && !await db.Exhibits.AnyAsync(e => e.Id == exhibit && e.CaseId == caseId, ct)) return DocumentRefusals.ItemUnknown;
        var document = CaseDocument.Ask(caseId, kind, DocumentWords.Audience(command.Audience), user.Actor.Id, clock.GetUtcNow(), exhibit);
        _ = db.Documents.Add(document);
        audit.About(document.Id.Value);
        await jobs.PrintDocumentAsync(document.Id, ct);
        return new RequestedDocument(document.Id.Value);
    }
}
