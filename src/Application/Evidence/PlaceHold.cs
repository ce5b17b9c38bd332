using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Places a legal hold on an item: until it is lifted, it is neither returned nor destroyed.</summary>
/// <param name="Reason">Order, appeal or ground; kept in the audit trail.</param>
[Requires(Permissions.EvidenceRule), Audited(AuditAct.Alter, AuditObject.Exhibit)]
public sealed record PlaceHoldCommand(Guid EvidenceId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class PlaceHoldValidator : AbstractValidator<PlaceHoldCommand>
{
    public PlaceHoldValidator() => RuleFor(c => c.Reason).RequiredText(Exhibit.HoldReasonMaxLength);
}

internal sealed class PlaceHoldHandler(CustodyDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<PlaceHoldCommand, Result>
{
    public async Task<Result> Handle(PlaceHoldCommand command, CancellationToken ct)
    {
        if (await desk.FindAsync(command.EvidenceId, ct) is not { } exhibit) return CommonRefusals.NotFound;
        audit.Because("legal_hold", command.Reason.Trim());
        return exhibit.PlaceHold(command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
