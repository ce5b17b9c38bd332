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

/// <summary>Begins to follow the money of a case (R65).</summary>
/// <param name="Enquiries">Codes of the list FinancialEnquiry, at least one.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Collect, AuditObject.Case)]
public sealed record OpenFinancialInvestigationCommand(Guid CaseId, DateOnly OpenedOn, IReadOnlyList<string> Enquiries, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class OpenFinancialInvestigationValidator : AbstractValidator<OpenFinancialInvestigationCommand>
{
    public OpenFinancialInvestigationValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.OpenedOn).PastDay(today);
        _ = RuleFor(c => c.Enquiries).Codes(FinancialInvestigation.MostEnquiries);
        _ = RuleForEach(c => c.Enquiries).CodeOf(codes, "FinancialEnquiry", today);
        _ = RuleFor(c => c.Note).OptionalText(FinancialInvestigation.NoteMaxLength);
    }
}

internal sealed class OpenFinancialInvestigationHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<OpenFinancialInvestigationCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(OpenFinancialInvestigationCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        audit.About(command.CaseId);
        var last = await db.FinancialInvestigations.Where(f => f.CaseId == caseId).OrderByDescending(f => f.Number).FirstOrDefaultAsync(ct);
        var opened = FinancialInvestigation.Open(caseId, command.OpenedOn, command.Enquiries, command.Note, last, user.Actor.Id, clock.GetUtcNow());
        if (opened.Refusal is { } refusal) return refusal;
        _ = db.FinancialInvestigations.Add(opened.Value);
        return opened.Value.Id;
    }
}
