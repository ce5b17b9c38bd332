using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Lifts the legal hold of an item.</summary>
/// <param name="Reason">Order, appeal or ground; kept in the audit trail.</param>
[Requires(Permissions.EvidenceRule), Audited(AuditAct.Alter, AuditObject.Exhibit)]
public sealed record LiftHoldCommand(Guid EvidenceId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class LiftHoldValidator : AbstractValidator<LiftHoldCommand>
{
    public LiftHoldValidator() => RuleFor(c => c.Reason).RequiredText(Exhibit.HoldReasonMaxLength);
}

internal sealed class LiftHoldHandler(CustodyDesk desk, AuditNotes audit) : IRequestHandler<LiftHoldCommand, Result>
{
    public async Task<Result> Handle(LiftHoldCommand command, CancellationToken ct)
    {
        if (await desk.FindAsync(command.EvidenceId, ct) is not { } exhibit) return CommonRefusals.NotFound;
        audit.Because("legal_hold", command.Reason.Trim());
        return exhibit.LiftHold();
    }
}
