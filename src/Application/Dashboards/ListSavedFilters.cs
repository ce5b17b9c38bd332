using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Dashboards;

/// <summary>The caller's own choices on the dashboard, by name.</summary>
[Requires(Permissions.DashboardCaseload), Audited(AuditAct.Consult, AuditObject.Dashboard)]
public sealed record ListSavedFiltersQuery : IQuery<IReadOnlyList<SavedFilterView>>;

/// <param name="Figure">Null: the dashboard itself; else the list behind this figure.</param>
public sealed record SavedFilterView(Guid Id, string Name, string? Figure, CaseloadFilter Filter);

internal sealed class ListSavedFiltersHandler(ICaseTrackerDb db, ICurrentUser user) : IRequestHandler<ListSavedFiltersQuery, Result<IReadOnlyList<SavedFilterView>>>
{
    public async Task<Result<IReadOnlyList<SavedFilterView>>> Handle(ListSavedFiltersQuery query, CancellationToken ct) =>
        await db.SavedFilters.Where(f => f.UserId == user.Actor.Id).OrderBy(f => f.Name)
            .Select(f => new SavedFilterView(f.Id, f.Name, f.Figure, new CaseloadFilter(f.Lead, f.Stage, f.Form, f.Age, f.StageAge))).ToListAsync(ct);
}
