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

/// <summary>What became of a settlement that a supervisor approved.</summary>
public enum SettlementEnd { Accepted, Rejected, TakenBack }

/// <summary>Records that a settlement was accepted, rejected, or taken back; the last also while it waits. A verdict may rest on what was accepted.</summary>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record ConcludeSettlementCommand(Guid CaseId, Guid SettlementId, SettlementEnd End, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ConcludeSettlementValidator : AbstractValidator<ConcludeSettlementCommand>
{
    public ConcludeSettlementValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.End).IsInEnum().WithMessage("Choose one from the list.");
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(user.Actor.Today(clock)).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Note).OptionalText(Settlement.WhyMaxLength);
    }
}

internal sealed class ConcludeSettlementHandler(ICaseTrackerDb db, ICaseTurn turn, AuditNotes audit) : IRequestHandler<ConcludeSettlementCommand, Result>
{
    public async Task<Result> Handle(ConcludeSettlementCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await db.Settlements.SingleOrDefaultAsync(s => s.Id == command.SettlementId && s.CaseId == caseId, ct) is not { } settlement) return CommonRefusals.NotFound;
        audit.About(settlement.SuspectId.Value);
        return command.End == SettlementEnd.TakenBack ? settlement.TakeBack(command.On, command.Note) : settlement.Conclude(command.End == SettlementEnd.Accepted, command.On, command.Note);
    }
}
