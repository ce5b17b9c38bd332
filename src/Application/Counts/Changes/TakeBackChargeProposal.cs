using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Changes;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Changes;

/// <summary>A prosecutor of the case no longer asks for the change. That it was asked stays on record.</summary>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Count)]
public sealed record TakeBackChargeProposalCommand(Guid CaseId, Guid ProposalId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class TakeBackChargeProposalValidator : AbstractValidator<TakeBackChargeProposalCommand>
{
    public TakeBackChargeProposalValidator() => _ = RuleFor(c => c.Reason).RequiredText(ChargeProposal.AnswerMaxLength);
}

internal sealed class TakeBackChargeProposalHandler(ChargeDesk desk, AuditNotes audit) : IRequestHandler<TakeBackChargeProposalCommand, Result>
{
    public async Task<Result> Handle(TakeBackChargeProposalCommand command, CancellationToken ct)
    {
        if (await desk.FindAsync(command.CaseId, command.ProposalId, ct) is not { } found) return CommonRefusals.NotFound;
        audit.About(found.Count.Id.Value);
        var taken = found.Proposal.TakeBack(command.Reason, desk.Me, desk.Now);
        return taken.IsRefused ? taken : await desk.StopClockAsync(found.Proposal, ct);
    }
}
