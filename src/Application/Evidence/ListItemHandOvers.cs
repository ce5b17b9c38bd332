using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>All offers of one item, the latest first, with what became of them.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListItemHandOversQuery(Guid EvidenceId) : IQuery<IReadOnlyList<HandOverView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class ListItemHandOversHandler(ICaseTrackerDb db, AuditNotes audit, TimeProvider clock) : IRequestHandler<ListItemHandOversQuery, Result<IReadOnlyList<HandOverView>>>
{
    public async Task<Result<IReadOnlyList<HandOverView>>> Handle(ListItemHandOversQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        audit.ShowedFields("handOvers");
        return await db.HandOvers.AsNoTracking().Where(h => h.ExhibitId == id).OrderByDescending(h => h.OfferedAt)
            .Select(HandOverRows.View(db, clock.GetUtcNow() - HandOver.Overdue)).ToListAsync(ct);
    }
}
