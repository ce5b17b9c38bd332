using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases.Strategies;

/// <summary>Writes the next version of the case strategy (R4). It waits for a supervisor; one that still waited is overtaken.</summary>
/// <param name="VictimIndependent">It can be carried through without any victim's testimony.</param>
[Requires(Permissions.StrategyWrite), Audited(AuditAct.Collect, AuditObject.Strategy)]
public sealed record WriteStrategyCommand(Guid CaseId, string Text, bool VictimIndependent) : ICommand<StrategyMade>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Number">Version within the case.</param>
public sealed record StrategyMade(Guid Id, int Number);

internal sealed class WriteStrategyValidator : AbstractValidator<WriteStrategyCommand>
{
    public WriteStrategyValidator() => RuleFor(c => c.Text).RequiredText(CaseStrategy.TextMaxLength);
}

internal sealed class WriteStrategyHandler(ICaseTrackerDb db, INumbering numbering, CaseNotices notices, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<WriteStrategyCommand, Result<StrategyMade>>
{
    public async Task<Result<StrategyMade>> Handle(WriteStrategyCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        var number = await numbering.NextAsync($"strategy:{command.CaseId}", ct); // held to the end of the transaction: two who write at once take turns
        foreach (var waiting in await db.Strategies.Where(s => s.CaseId == caseId && s.State == StrategyState.Proposed).ToListAsync(ct)) waiting.Overtake();
        var written = CaseStrategy.Write(caseId, number, command.Text, command.VictimIndependent, user.Actor.Id, clock.GetUtcNow());
        _ = db.Strategies.Add(written);
        audit.About(written.Id);
        await notices.TellAsync(caseId, $"version {number} of the strategy waits for a supervisor.", $"/cases/{command.CaseId}/strategy", true, null, ct);
        return new StrategyMade(written.Id, number);
    }
}
