using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>Lets the event of a confirmed rule start its clock without asking, or stops that.</summary>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record SetRuleAutomaticCommand(string Rule, int Version, bool Automatic) : ICommand;

internal sealed class SetRuleAutomaticHandler(RuleShelf shelf, AuditNotes audit) : IRequestHandler<SetRuleAutomaticCommand, Result>
{
    public async Task<Result> Handle(SetRuleAutomaticCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Rule, command.Version, ct);
        if (found.Refusal is { } refusal) return refusal;
        audit.About(found.Value.Id.Value);
        return found.Value.StartAutomatically(command.Automatic);
    }
}
