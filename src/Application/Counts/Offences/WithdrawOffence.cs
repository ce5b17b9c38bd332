using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>No new count names this version; those that do keep it.</summary>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record WithdrawOffenceCommand(string Code, int Version, string Reason) : ICommand;

internal sealed class WithdrawOffenceValidator : AbstractValidator<WithdrawOffenceCommand>
{
    public WithdrawOffenceValidator() => _ = RuleFor(c => c.Reason).RequiredText(OffenceEdition.ReasonMaxLength);
}

internal sealed class WithdrawOffenceHandler(OffenceShelf shelf, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<WithdrawOffenceCommand, Result>
{
    public async Task<Result> Handle(WithdrawOffenceCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Code, command.Version, ct);
        if (found.Refusal is { } refusal) return refusal;
        audit.About(found.Value.Id.Value);
        return found.Value.Withdraw(command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
