using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>Leaves what a newer release proposes; the version in use stays.</summary>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record DeclineRuleProposalCommand(string Rule, int Version, string Reason) : ICommand;

internal sealed class DeclineRuleProposalValidator : AbstractValidator<DeclineRuleProposalCommand>
{
    public DeclineRuleProposalValidator() => _ = RuleFor(c => c.Reason).RequiredText(RuleEdition.ReasonMaxLength);
}

internal sealed class DeclineRuleProposalHandler(RuleShelf shelf, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<DeclineRuleProposalCommand, Result>
{
    public async Task<Result> Handle(DeclineRuleProposalCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Rule, command.Version, ct);
        if (found.Refusal is { } refusal) return refusal;
        audit.About(found.Value.Id.Value);
        return found.Value.Decline(command.Reason, desk.Act);
    }
}
