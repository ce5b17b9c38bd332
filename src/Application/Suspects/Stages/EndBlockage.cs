using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects.Stages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>What was waited for has come, or is not waited for any more.</summary>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Alter, AuditObject.Case)]
public sealed record EndBlockageCommand(Guid CaseId, Guid BlockageId, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class EndBlockageValidator : AbstractValidator<EndBlockageCommand>
{
    public EndBlockageValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(user.Actor.Today(clock)).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Note).OptionalText(Blockage.NoteMaxLength);
    }
}

internal sealed class EndBlockageHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit) : IRequestHandler<EndBlockageCommand, Result>
{
    public async Task<Result> Handle(EndBlockageCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await db.Blockages.SingleOrDefaultAsync(b => b.Id == command.BlockageId && b.CaseId == caseId, ct) is not { } open) return CommonRefusals.NotFound;
        audit.About(open.SuspectId?.Value ?? command.CaseId);
        return open.End(command.On, command.Note, user.Actor.Id);
    }
}
