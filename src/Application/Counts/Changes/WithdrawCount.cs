using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Changes;

/// <summary>
/// Takes back a count. When the person would face no count of trafficking any more it waits for a different supervisor, unless it was decided that
/// they go unpunished (CETS 197 Art. 26; Dir. 2011/36 Art. 8): that holds at once.
/// </summary>
/// <param name="ReasonCode">Code of the list ReclassificationReason; null for those who go unpunished.</param>
/// <param name="EvidenceGap">Which element cannot be proved, and what was tried; needed for what waits for a supervisor.</param>
/// <param name="VictimInformedOn">Null when the victim was not told.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Count)]
public sealed record WithdrawCountCommand(Guid CaseId, Guid CountId, string Reason, string? ReasonCode = null, string EvidenceGap = "", DateOnly? VictimInformedOn = null)
    : ICommand<ChargeOutcome>, ICaseScoped, IChangesCharge
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class WithdrawCountValidator : AbstractValidator<WithdrawCountCommand>
{
    public WithdrawCountValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        Include(new ChargeReasonRules(user, clock));
        _ = RuleFor(c => c.ReasonCode!).CodeOf(codes, "ReclassificationReason", today).When(c => !string.IsNullOrEmpty(c.ReasonCode));
    }
}

internal sealed class WithdrawCountHandler(ChargeDesk desk, AuditNotes audit) : IRequestHandler<WithdrawCountCommand, Result<ChargeOutcome>>
{
    public async Task<Result<ChargeOutcome>> Handle(WithdrawCountCommand command, CancellationToken ct)
    {
        if (await desk.TakeAsync(command.CaseId, command.CountId, ct) is not { } count) return CommonRefusals.NotFound;
        audit.About(command.CountId);
        var (unpunished, waiting) = (await desk.GoesUnpunishedAsync(count, ct), await desk.WaitingAsync(count, ct));
        if (waiting is not null && !unpunished) return CountRefusals.ProposalWaits;
        var code = unpunished ? ChargeRule.NonPunishment : command.ReasonCode;
        if (string.IsNullOrEmpty(code)) return count.WithdrawnAt is null ? CountRefusals.ReasonNeeded : CountRefusals.Withdrawn;
        if (waiting is not null && await OvertakeAsync(waiting, command.Reason, ct) is { Refusal: { } stays }) return stays;
        var done = await desk.WithdrawAsync(count, unpunished, new ChargeStep(code, command.Reason, desk.Me, desk.Now), ct);
        return await desk.OutcomeAsync(count, done, new ChargeWish(null, code, command.Reason, command.EvidenceGap, command.VictimInformedOn), ct);
    }

    /// <summary>Who goes unpunished waits for nobody: what was asked before is moot.</summary>
    private async Task<Result> OvertakeAsync(ChargeProposal waiting, string reason, CancellationToken ct)
    {
        var taken = waiting.TakeBack(reason, desk.Me, desk.Now);
        return taken.IsRefused ? taken : await desk.StopClockAsync(waiting, ct);
    }
}
