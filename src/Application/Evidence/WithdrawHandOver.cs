using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes an offer back before it was answered. The item stays where it is.</summary>
[Requires(Permissions.EvidenceHandOn), Audited(AuditAct.Transfer, AuditObject.HandOver)]
public sealed record WithdrawHandOverCommand(Guid HandOverId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.HandOver(HandOverId);
}

internal sealed class WithdrawHandOverValidator : AbstractValidator<WithdrawHandOverCommand>
{
    public WithdrawHandOverValidator() => RuleFor(c => c.Reason).OptionalText(CustodyEvent.ReasonMaxLength);
}

internal sealed class WithdrawHandOverHandler(HandOverDesk offers, ICurrentUser user, TimeProvider clock) : IRequestHandler<WithdrawHandOverCommand, Result>
{
    public async Task<Result> Handle(WithdrawHandOverCommand command, CancellationToken ct)
    {
        var (offer, exhibit) = await offers.FindAsync(command.HandOverId, ct);
        var withdrawn = offer.Withdraw(user.Actor.Id, command.Reason, clock.GetUtcNow());
        if (!withdrawn.IsRefused) await offers.TellAsync(offer.ToId, exhibit, "the offer to you was withdrawn", ct);
        return withdrawn;
    }
}
