using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Openings;

/// <summary>Proposes that an item is not child sexual abuse material after all. The marking ends when a second person confirms.</summary>
/// <param name="Reason">Why, for the person who decides and for the record.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Opening)]
public sealed record ProposeUnmarkingCommand(Guid EvidenceId, string Reason) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class ProposeUnmarkingValidator : AbstractValidator<ProposeUnmarkingCommand>
{
    public ProposeUnmarkingValidator() => _ = RuleFor(c => c.Reason).RequiredText(DualOpening.ReasonMaxLength)
        .Must(reason => (reason?.Trim().Length ?? 0) >= DualOpening.ReasonMinLength).WithMessage($"At least {DualOpening.ReasonMinLength} characters.");
}

internal sealed class ProposeUnmarkingHandler(ICaseTrackerDb db, OpeningDesk desk) : IRequestHandler<ProposeUnmarkingCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ProposeUnmarkingCommand command, CancellationToken ct) =>
        await desk.AskAsync(await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct), OpeningPurpose.Unmark, command.Reason, ct);
}
