using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>How one suspect went through the proceedings, the latest step first.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record ListSuspectStagesQuery(Guid SuspectId) : IQuery<IReadOnlyList<SuspectStageView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

/// <param name="From">Null for where they stood when they were named.</param>
/// <param name="OtherCaseId">Joined to, or severed into; null when it is not in here, or not the caller's to see.</param>
/// <param name="OtherReference">Null for other steps, and where the case is in here but not the caller's to see.</param>
/// <param name="ToState">ISO 3166-1 alpha-2; null for other steps.</param>
public sealed record SuspectStageView(int Number, string? From, string To, DateOnly On, DateTimeOffset At, string By, string Reason, Guid? OtherCaseId, string? OtherReference, string? ToState);

internal sealed class ListSuspectStagesHandler(ICaseTrackerDb db) : IRequestHandler<ListSuspectStagesQuery, Result<IReadOnlyList<SuspectStageView>>>
{
    public async Task<Result<IReadOnlyList<SuspectStageView>>> Handle(ListSuspectStagesQuery query, CancellationToken ct)
    {
        // The set of cases holds only those that the caller may see: a restricted one shows neither id nor reference.
        var steps = await db.SuspectStages.AsNoTracking().Where(s => s.SuspectId == new SuspectId(query.SuspectId)).OrderByDescending(s => s.Number).Select(s => new
        {
            Step = s, By = db.Staff.Where(p => p.Id == s.By).Select(p => p.DisplayName).First(), Seen = db.Cases.Where(c => c.Id == s.OtherCaseId).Select(c => (CaseId?)c.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        return (SuspectStageView[])
        [
            .. steps.Select(s => new SuspectStageView(
                s.Step.Number, s.Step.From, s.Step.To, s.Step.On, s.Step.At, s.By, s.Step.Reason, s.Seen?.Value,
                s.Step.OtherReference.Length == 0 || (s.Step.OtherCaseId is not null && s.Seen is null) ? null : s.Step.OtherReference, s.Step.ToState.Length == 0 ? null : s.Step.ToState)),
        ];
    }
}
