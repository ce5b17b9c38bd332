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

/// <summary>Gives a count another offence of the list. What leaves trafficking (ICCS 0203 and 0204) waits for a different supervisor and holds only then.</summary>
/// <param name="OffenceId">The version of the offence.</param>
/// <param name="ReasonCode">Code of the list ReclassificationReason.</param>
/// <param name="EvidenceGap">Which element cannot be proved, and what was tried; needed for what waits for a supervisor.</param>
/// <param name="VictimInformedOn">Null when the victim was not told.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Count)]
public sealed record AmendCountCommand(Guid CaseId, Guid CountId, Guid OffenceId, string ReasonCode, string Reason, string EvidenceGap, DateOnly? VictimInformedOn)
    : ICommand<ChargeOutcome>, ICaseScoped, IChangesCharge
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>What changing and withdrawing a count ask alike.</summary>
public interface IChangesCharge
{
    string Reason { get; }

    string EvidenceGap { get; }

    DateOnly? VictimInformedOn { get; }
}

internal sealed class ChargeReasonRules : AbstractValidator<IChangesCharge>
{
    public ChargeReasonRules(ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Reason).RequiredText(Count.WithdrawalReasonMaxLength);
        _ = RuleFor(c => c.EvidenceGap).OptionalText(ChargeProposal.EvidenceGapMaxLength);
        _ = RuleFor(c => c.VictimInformedOn).Must(day => day is null || day <= today).WithMessage("That day has not come yet.");
    }
}

internal sealed class AmendCountValidator : AbstractValidator<AmendCountCommand>
{
    public AmendCountValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        Include(new ChargeReasonRules(user, clock));
        _ = RuleFor(c => c.OffenceId).NotEmpty().WithMessage("Choose an offence.");
        _ = RuleFor(c => c.ReasonCode).CodeOf(codes, "ReclassificationReason", today).NotEqual(ChargeRule.NonPunishment).WithMessage("Choose one from the list.");
    }
}

internal sealed class AmendCountHandler(ChargeDesk desk, OffenceShelf shelf, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AmendCountCommand, Result<ChargeOutcome>>
{
    public async Task<Result<ChargeOutcome>> Handle(AmendCountCommand command, CancellationToken ct)
    {
        if (await desk.TakeAsync(command.CaseId, command.CountId, ct) is not { } count) return CommonRefusals.NotFound;
        audit.About(command.CountId);
        if (await desk.WaitingAsync(count, ct) is not null) return CountRefusals.ProposalWaits;
        var may = await desk.MayChargeAsync(count, ct);
        if (may.Refusal is { } notYet) return notYet;
        var to = await shelf.ToChargeAsync(command.OffenceId, count.From ?? user.Actor.Today(clock), ct);
        if (to.Refusal is { } notInForce) return notInForce;
        var done = await desk.AmendAsync(count, to.Value, new ChargeStep(command.ReasonCode, command.Reason, desk.Me, desk.Now), ct);
        return await desk.OutcomeAsync(count, done, new ChargeWish(to.Value, command.ReasonCode, command.Reason, command.EvidenceGap, command.VictimInformedOn), ct);
    }
}
