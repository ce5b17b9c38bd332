using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Asks for a printed document. It is made in the background with the caller's rights at that moment.</summary>
/// <param name="Identities">Why the prosecution's own copy is to name victims; null: it does not.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Collect, AuditObject.Document)]
public sealed record RequestDocumentCommand(Guid CaseId, DocumentChoice Choice, IdentityWish? Identities = null) : ICommand<RequestedDocument>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="IdentityPurpose">Code of the list RevealPurpose.</param>
/// <param name="IdentityReason">Kept encrypted.</param>
public sealed record IdentityWish(string IdentityPurpose, string IdentityReason)
{
    public override string ToString() => "•••";
}

/// <param name="JobId">Also the id of the document.</param>
public sealed record RequestedDocument(Guid JobId);

internal sealed class RequestDocumentValidator : AbstractValidator<RequestDocumentCommand>
{
    public RequestDocumentValidator(IPrintTexts texts, IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Choice).SetValidator(new DocumentChoiceValidator(texts));
        _ = RuleFor(c => c.Identities!.IdentityPurpose).CodeOf(codes, "RevealPurpose", user.Actor.Today(clock)).When(c => c.Identities is not null);
        _ = RuleFor(c => c.Identities!.IdentityReason).RequiredText(Identity.ReasonMaxLength)
            .Must(reason => reason is null || reason.Trim().Length >= Identity.ReasonMinLength).WithMessage($"At least {Identity.ReasonMinLength} characters.").When(c => c.Identities is not null);
    }
}

internal sealed class RequestDocumentHandler(
    ICaseTrackerDb db, ICurrentUser user, DocumentChecks checks, DocumentCopies copies, IdentityReading identities, IJobQueue jobs, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RequestDocumentCommand, Result<RequestedDocument>>
{
    public async Task<Result<RequestedDocument>> Handle(RequestDocumentCommand command, CancellationToken ct)
    {
        var (caseId, reason) = (new CaseId(command.CaseId), command.Identities?.IdentityReason.Trim() ?? "");
        var order = command.Choice.Order() with { IdentityPurpose = command.Identities?.IdentityPurpose ?? "" };
        var may = await checks.MayAskAsync(caseId, order, ct);
        if (may.IsRefused) return may.Refusal!;
        if (command.Identities is not null)
        {
            var revealable = identities.All();
            if (!PermissionTable.RoleCarries(user.Actor.Roles, Permissions.IdentityReveal) || !await db.Victims.AnyAsync(v => v.CaseId == caseId && revealable.Contains(v.Id), ct)) return DocumentRefusals.NobodyToReveal;
            audit.Because(order.IdentityPurpose, reason);
        }

        var document = CaseDocument.Ask(caseId, order, await copies.NextAsync(caseId, reason, ct), user.Actor.Id, clock.GetUtcNow());
        _ = db.Documents.Add(document);
        audit.About(document.Id.Value);
        await jobs.PrintDocumentAsync(document.Id, ct);
        return new RequestedDocument(document.Id.Value);
    }
}
