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

/// <summary>Asks to open an item that nobody opens alone.</summary>
/// <param name="Reason">Why it must be opened, for the person who decides and for the record.</param>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Collect, AuditObject.Opening)]
public sealed record AskOpeningCommand(Guid EvidenceId, string Reason) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class AskOpeningValidator : AbstractValidator<AskOpeningCommand>
{
    public AskOpeningValidator() => _ = RuleFor(c => c.Reason).RequiredText(DualOpening.ReasonMaxLength)
        .Must(reason => string.IsNullOrWhiteSpace(reason) || reason.Trim().Length >= DualOpening.ReasonMinLength).WithMessage($"At least {DualOpening.ReasonMinLength} characters.");
}

internal sealed class AskOpeningHandler(ICaseTrackerDb db, OpeningDesk desk) : IRequestHandler<AskOpeningCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AskOpeningCommand command, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        if (exhibit.Kind != ExhibitKind.File) return ExhibitRefusals.NotAFile;
        if (exhibit.Content is null) return ExhibitRefusals.NoContent;
        return await desk.AskAsync(exhibit, OpeningPurpose.Open, command.Reason, ct);
    }
}
