using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>No new clock is started by the rule; those that run keep it.</summary>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record WithdrawRuleCommand(string Rule, int Version, string Reason) : ICommand;

internal sealed class WithdrawRuleValidator : AbstractValidator<WithdrawRuleCommand>
{
    public WithdrawRuleValidator() => _ = RuleFor(c => c.Reason).RequiredText(RuleEdition.ReasonMaxLength);
}

internal sealed class WithdrawRuleHandler(RuleShelf shelf, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<WithdrawRuleCommand, Result>
{
    public async Task<Result> Handle(WithdrawRuleCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Rule, command.Version, ct);
        if (found.Refusal is { } refusal) return refusal;
        audit.About(found.Value.Id.Value);
        return found.Value.Withdraw(command.Reason, desk.Act);
    }
}
