using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Does not take an offered item, and says why. It stays where it is.</summary>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Transfer, AuditObject.HandOver)]
public sealed record DeclineHandOverCommand(Guid HandOverId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.HandOver(HandOverId);
}

internal sealed class DeclineHandOverValidator : AbstractValidator<DeclineHandOverCommand>
{
    public DeclineHandOverValidator() => RuleFor(c => c.Reason).RequiredText(CustodyEvent.ReasonMaxLength);
}

internal sealed class DeclineHandOverHandler(HandOverDesk offers, ICurrentUser user, TimeProvider clock) : IRequestHandler<DeclineHandOverCommand, Result>
{
    public async Task<Result> Handle(DeclineHandOverCommand command, CancellationToken ct)
    {
        var (offer, exhibit) = await offers.FindAsync(command.HandOverId, ct);
        var declined = offer.Decline(user.Actor.Id, command.Reason, clock.GetUtcNow());
        if (!declined.IsRefused) await offers.TellAsync(offer.FromId, exhibit, "your offer was declined", ct);
        return declined;
    }
}
