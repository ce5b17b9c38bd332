using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics.Targets;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Statistics.Targets;

/// <summary>Sets by how much prosecutions are to grow, and by when (R89). The one before, for the same form, stays on record.</summary>
/// <param name="Form">Code of the list TypeOfExploitation, SEVERAL, or empty for all forms.</param>
[Requires(Permissions.StatisticsTarget), Audited(AuditAct.Alter, AuditObject.Statistics)]
public sealed record SetTargetCommand(string Form, int BaselineYear, int Baseline, decimal Multiple, int Months, string Reason) : ICommand;

internal sealed class SetTargetValidator : AbstractValidator<SetTargetCommand>
{
    public SetTargetValidator(IReferenceCodes codes)
    {
        _ = RuleFor(c => c.Form).Must(form => form is "" or MeasureCatalogue.Several || (form is not null && codes.Find("TypeOfExploitation", form) is not null)).WithMessage("Choose one from the list.");
        _ = RuleFor(c => c.Reason).RequiredText(ProsecutionTarget.ReasonMaxLength);
    }
}

internal sealed class SetTargetHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<SetTargetCommand, Result>
{
    public Task<Result> Handle(SetTargetCommand command, CancellationToken ct)
    {
        var made = ProsecutionTarget.Fix(command.Form, command.BaselineYear, command.Baseline, command.Multiple, command.Months, command.Reason, user.Actor.Id, clock.GetUtcNow());
        if (made.Refusal is { } refusal) return Task.FromResult<Result>(refusal);
        _ = db.ProsecutionTargets.Add(made.Value);
        audit.About(made.Value.Id);
        return Task.FromResult(Result.Done);
    }
}
