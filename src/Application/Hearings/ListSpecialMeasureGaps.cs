using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Victims of a case for whom no special measure is applied for though a hearing is near (Dir. 2012/29 Arts 22-24).</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record ListSpecialMeasureGapsQuery(Guid CaseId) : IQuery<IReadOnlyList<SpecialMeasureGap>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="ApplyBy">Has come.</param>
public sealed record SpecialMeasureGap(Guid HearingId, string Kind, DateOnly HearingOn, DateOnly ApplyBy, Guid VictimId, string Victim);

internal sealed class ListSpecialMeasureGapsHandler(ICaseTrackerDb db, SpecialMeasureGaps gaps) : IRequestHandler<ListSpecialMeasureGapsQuery, Result<IReadOnlyList<SpecialMeasureGap>>>
{
    public async Task<Result<IReadOnlyList<SpecialMeasureGap>>> Handle(ListSpecialMeasureGapsQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var names = await db.Victims.Where(v => v.CaseId == id).ToDictionaryAsync(v => v.Id, v => v.Pseudonym, ct);
        var found = await gaps.FindAsync(id, ct);
        return found.Select(g => new SpecialMeasureGap(g.Hearing.Id.Value, g.Hearing.Kind, g.Hearing.Day, g.ApplyBy, g.Victim.Value, names[g.Victim])).ToList();
    }
}
