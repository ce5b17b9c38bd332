using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>The hearings of a case, latest first.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record ListHearingsQuery(Guid CaseId) : IQuery<IReadOnlyList<HearingView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Day">In the zone of the hearing.</param>
/// <param name="Status">Code of the list HearingStatus.</param>
public sealed record HearingView(Guid Id, Guid CaseId, string Kind, string Court, string Room, DateTimeOffset StartsAt, string TimeZone, DateOnly Day, string Status, bool WithVictims)
{
    internal static HearingView Of(Hearing h) =>
        new(h.Id.Value, h.CaseId.Value, h.Kind, h.Court, h.Room, h.StartsAt, h.TimeZone, h.Day, h.Status.Code(), h.WithVictims);
}

internal sealed class ListHearingsHandler(ICaseTrackerDb db) : IRequestHandler<ListHearingsQuery, Result<IReadOnlyList<HearingView>>>
{
    public async Task<Result<IReadOnlyList<HearingView>>> Handle(ListHearingsQuery query, CancellationToken ct)
    {
        var found = await db.Hearings.AsNoTracking().Where(h => h.CaseId == new CaseId(query.CaseId)).OrderByDescending(h => h.StartsAt).ToListAsync(ct);
        return found.ConvertAll(HearingView.Of);
    }
}
