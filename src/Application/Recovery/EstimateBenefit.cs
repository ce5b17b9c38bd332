using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Recovery;

/// <summary>Records what suspects of a case are thought to have gained by it, and how that was worked out (R73). The newest holds.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Method">Code of the list BenefitMethod.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Collect, AuditObject.Case)]
public sealed record EstimateBenefitCommand(Guid CaseId, decimal Amount, string Currency, string Method, DateOnly From, DateOnly Until, string Explanation, DateOnly EstimatedOn) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class EstimateBenefitValidator : AbstractValidator<EstimateBenefitCommand>
{
    public EstimateBenefitValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Amount).Money();
        _ = RuleFor(c => c.Currency).CodeOf(codes, "Currency", today);
        _ = RuleFor(c => c.Method).CodeOf(codes, "BenefitMethod", today);
        _ = RuleFor(c => c.From).PastDay(today);
        _ = RuleFor(c => c.Until).PastDay(today);
        _ = RuleFor(c => c.EstimatedOn).PastDay(today);
        _ = RuleFor(c => c.Explanation).OptionalText(BenefitEstimate.ExplanationMaxLength);
    }
}

internal sealed class EstimateBenefitHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<EstimateBenefitCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(EstimateBenefitCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        audit.About(command.CaseId);
        var last = await db.BenefitEstimates.Where(b => b.CaseId == caseId).MaxAsync(b => (int?)b.Number, ct) ?? 0;
        var given = new BenefitGiven(command.Amount, command.Currency, command.Method, command.From, command.Until, command.Explanation, command.EstimatedOn);
        var made = BenefitEstimate.Make(caseId, given, last, user.Actor.Id, clock.GetUtcNow());
        if (made.Refusal is { } refusal) return refusal;
        _ = db.BenefitEstimates.Add(made.Value);
        return made.Value.Id;
    }
}
