using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Protection;

/// <summary>The breaches of a victim's protection, latest first. Dates and reactions only.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListBreachesQuery(Guid VictimId) : IQuery<IReadOnlyList<BreachView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Measure">Code of the list ProtectionMeasureType.</param>
public sealed record BreachView(Guid Id, Guid MeasureId, string Measure, DateOnly OccurredOn, string Reaction, DateTimeOffset RecordedAt);

internal sealed class ListBreachesHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListBreachesQuery, Result<IReadOnlyList<BreachView>>>
{
    public async Task<Result<IReadOnlyList<BreachView>>> Handle(ListBreachesQuery query, CancellationToken ct)
    {
        var found = await (from breach in db.ProtectionBreaches
                           join measure in db.ProtectionMeasures on breach.MeasureId equals measure.Id
                           where breach.VictimId == new VictimId(query.VictimId)
                           orderby breach.OccurredOn descending, breach.RecordedAt descending
                           select new BreachView(breach.Id, measure.Id.Value, measure.Type, breach.OccurredOn, breach.Reaction, breach.RecordedAt)).ToListAsync(ct);
        audit.Showed(found.Select(b => b.Id));
        return found;
    }
}
