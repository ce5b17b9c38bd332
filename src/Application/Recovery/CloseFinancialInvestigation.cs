using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Recovery;

/// <summary>Ends the financial investigation of a case that goes on. Assets go their way all the same.</summary>
/// <param name="Outcome">Code of the list FinancialResult.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.Case)]
public sealed record CloseFinancialInvestigationCommand(Guid CaseId, Guid InvestigationId, DateOnly On, string Outcome, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class CloseFinancialInvestigationValidator : AbstractValidator<CloseFinancialInvestigationCommand>
{
    public CloseFinancialInvestigationValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Outcome).CodeOf(codes, "FinancialResult", today);
        _ = RuleFor(c => c.Note).OptionalText(FinancialInvestigation.NoteMaxLength);
    }
}

internal sealed class CloseFinancialInvestigationHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit) : IRequestHandler<CloseFinancialInvestigationCommand, Result>
{
    public async Task<Result> Handle(CloseFinancialInvestigationCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        audit.About(command.CaseId);
        if (await db.FinancialInvestigations.SingleOrDefaultAsync(f => f.Id == command.InvestigationId && f.CaseId == caseId, ct) is not { } open) return CommonRefusals.NotFound;
        return open.Close(command.On, command.Outcome, command.Note, user.Actor.Id);
    }
}
