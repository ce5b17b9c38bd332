using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records how an appeal was decided, or that it was withdrawn. A new verdict or sentence is recorded beside it; where the person stands next is said by moving them.</summary>
/// <param name="Outcome">Code of the list AppealOutcome.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record DecideAppealCommand(Guid CaseId, Guid AppealId, string Outcome, DateOnly DecidedOn, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class DecideAppealValidator : AbstractValidator<DecideAppealCommand>
{
    public DecideAppealValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Outcome).CodeOf(codes, "AppealOutcome", today);
        _ = RuleFor(c => c.DecidedOn).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Note).OptionalText(Appeal.NoteMaxLength);
    }
}

internal sealed class DecideAppealHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit) : IRequestHandler<DecideAppealCommand, Result>
{
    public async Task<Result> Handle(DecideAppealCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await db.Appeals.SingleOrDefaultAsync(a => a.Id == command.AppealId && a.CaseId == caseId, ct) is not { } appeal) return CommonRefusals.NotFound;
        audit.About(appeal.SuspectId.Value);
        return appeal.Decide(command.Outcome, command.DecidedOn, command.Note, user.Actor.Id);
    }
}
