using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes back that an item goes to prove an element of a count; the audit trail keeps that it was said.</summary>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Alter, AuditObject.Exhibit)]
public sealed record UnlinkProofCommand(Guid EvidenceId, uint Version, Guid CountId, string Element) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class UnlinkProofValidator : AbstractValidator<UnlinkProofCommand>
{
    public UnlinkProofValidator() => RuleFor(c => c.Element).Must(e => ProofElements.Read(e) is not null).WithMessage("Choose act, means or purpose.");
}

internal sealed class UnlinkProofHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<UnlinkProofCommand, Result>
{
    public async Task<Result> Handle(UnlinkProofCommand command, CancellationToken ct)
    {
        var (id, count, element) = (new ExhibitId(command.EvidenceId), new CountId(command.CountId), ProofElements.Read(command.Element)!.Value);
        if (db.VersionOf(await db.Exhibits.SingleAsync(e => e.Id == id, ct)) != command.Version) return CommonRefusals.Stale;
        if (await db.Proofs.SingleOrDefaultAsync(p => p.ExhibitId == id && p.CountId == count && p.Element == element, ct) is not { } proof) return ExhibitRefusals.NotLinked;
        _ = db.Proofs.Remove(proof);
        audit.ShowedFields($"proof:{element}");
        return Result.Done;
    }
}
