using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases.Strategies;

/// <summary>All versions of the case strategy, the latest first.</summary>
[Requires(Permissions.StrategyRead), Audited(AuditAct.Consult, AuditObject.Strategy)]
public sealed record ListStrategiesQuery(Guid CaseId) : IQuery<IReadOnlyList<StrategyView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Holds">The latest version that was signed off.</param>
/// <param name="Mine">The caller wrote it, and so cannot sign it off.</param>
public sealed record StrategyView(
    Guid Id, int Number, string Text, bool VictimIndependent, string WrittenBy, DateTimeOffset WrittenAt, StrategyState State, bool Holds, bool Mine, string? AnsweredBy, DateTimeOffset? AnsweredAt, string Answer);

internal sealed class ListStrategiesHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<ListStrategiesQuery, Result<IReadOnlyList<StrategyView>>>
{
    public async Task<Result<IReadOnlyList<StrategyView>>> Handle(ListStrategiesQuery query, CancellationToken ct)
    {
        var (caseId, me) = (new CaseId(query.CaseId), user.Actor.Id);
        var found = await db.Strategies.AsNoTracking().Where(s => s.CaseId == caseId).OrderByDescending(s => s.Number).Select(s => new StrategyView(
            s.Id, s.Number, s.Text, s.VictimIndependent, db.Staff.Where(p => p.Id == s.WrittenBy).Select(p => p.DisplayName).First(), s.WrittenAt, s.State, false, s.WrittenBy == me,
            db.Staff.Where(p => p.Id == s.AnsweredBy).Select(p => p.DisplayName).FirstOrDefault(), s.AnsweredAt, s.Answer)).ToListAsync(ct);
        var holds = found.FirstOrDefault(s => s.State == StrategyState.SignedOff)?.Id;
        audit.Showed(found.Select(s => s.Id));
        return (StrategyView[])[.. found.Select(s => s.Id == holds ? s with { Holds = true } : s)];
    }
}
