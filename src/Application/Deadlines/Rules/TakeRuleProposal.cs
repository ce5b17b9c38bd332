using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>Takes what a newer release proposes in place of the version in use; it waits for confirmation like any other.</summary>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record TakeRuleProposalCommand(string Rule, int Version) : ICommand;

internal sealed class TakeRuleProposalHandler(RuleShelf shelf, AuditNotes audit) : IRequestHandler<TakeRuleProposalCommand, Result>
{
    public async Task<Result> Handle(TakeRuleProposalCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Rule, command.Version, ct);
        if (found.Refusal is { } refusal) return refusal;
        audit.About(found.Value.Id.Value);
        return found.Value.Take(await shelf.CurrentAsync(command.Rule, ct));
    }
}
