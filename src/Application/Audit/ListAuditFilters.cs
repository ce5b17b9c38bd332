using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Pipeline;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Audit;

/// <summary>What an auditor can ask for: the people, shut accounts too, and the use cases.</summary>
[Requires(Permissions.AuditRead), Audited(AuditAct.Consult, AuditObject.Audit)]
public sealed record ListAuditFiltersQuery : IQuery<AuditFilters>;

/// <param name="UseCases">Names as they stand in the entries.</param>
public sealed record AuditFilters(IReadOnlyList<AuditActor> Actors, IReadOnlyList<string> UseCases);

public sealed record AuditActor(Guid Id, string Name, string Unit);

internal sealed class ListAuditFiltersHandler(ICaseTrackerDb db) : IRequestHandler<ListAuditFiltersQuery, Result<AuditFilters>>
{
    private static readonly IReadOnlyList<string> UseCases =
    [
        .. typeof(ListAuditFiltersQuery).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsDefined(typeof(RequiresAttribute), false))
            .Select(t => UseCaseFacts.Of(t).Name).Order(StringComparer.Ordinal),
    ];

    public async Task<Result<AuditFilters>> Handle(ListAuditFiltersQuery query, CancellationToken ct)
    {
        var actors = from member in db.Staff
                     join unit in db.Units on member.UnitId equals unit.Id
                     orderby member.DisplayName
                     select new AuditActor(member.Id.Value, member.DisplayName, unit.Name);
        return new AuditFilters(await actors.ToListAsync(ct), UseCases);
    }
}
