using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Changes;

/// <summary>A supervisor approves that a charge leaves trafficking, which then holds, or does not. Never who asked; either answer stays on record.</summary>
[Requires(Permissions.ChargeApprove), Audited(AuditAct.Alter, AuditObject.Count)]
public sealed record AnswerChargeProposalCommand(Guid CaseId, Guid ProposalId, bool Approve, string Answer) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class AnswerChargeProposalValidator : AbstractValidator<AnswerChargeProposalCommand>
{
    public AnswerChargeProposalValidator() => _ = RuleFor(c => c.Answer).RequiredText(ChargeProposal.AnswerMaxLength);
}

internal sealed class AnswerChargeProposalHandler(ChargeDesk desk, OffenceShelf shelf, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<AnswerChargeProposalCommand, Result>
{
    public async Task<Result> Handle(AnswerChargeProposalCommand command, CancellationToken ct)
    {
        if (await desk.FindAsync(command.CaseId, command.ProposalId, ct) is not { } found) return CommonRefusals.NotFound;
        var (proposal, count) = found;
        audit.About(count.Id.Value);
        audit.Because("reclassification", command.Answer);
        var answered = proposal.Decide(command.Approve, command.Answer, desk.Me, desk.Now);
        if (answered.IsRefused) return answered;
        if (command.Approve && await ApplyAsync(proposal, count, ct) is { Refusal: { } stays }) return stays;
        if (await desk.StopClockAsync(proposal, ct) is { Refusal: { } runs }) return runs;
        await desk.TellAnswerAsync(count, proposal, ct);
        return Result.Done;
    }

    /// <summary>What was asked for may have become impossible while it waited: then it is refused, or asked anew.</summary>
    private async Task<Result<ChargeChange>> ApplyAsync(ChargeProposal proposal, Count count, CancellationToken ct)
    {
        var step = new ChargeStep(proposal.ReasonCode, proposal.Reason, desk.Me, desk.Now, proposal);
        if (proposal.ToOffenceId is not { } id) return await desk.WithdrawAsync(count, false, step, ct);
        if (await desk.MayChargeAsync(count, ct) is { Refusal: { } notYet }) return notYet;
        var to = await shelf.ToChargeAsync(id.Value, count.From ?? user.Actor.Today(clock), ct);
        return to.Refusal is { } gone ? gone : await desk.AmendAsync(count, to.Value, step, ct);
    }
}
