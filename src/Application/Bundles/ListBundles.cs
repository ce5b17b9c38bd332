using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Bundles;

/// <summary>The bundles of a case, the latest first.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.Bundle)]
public sealed record ListBundlesQuery(Guid CaseId) : IQuery<IReadOnlyList<BundleLine>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Served">Number of the version that was served last; 0 before the first.</param>
/// <param name="State">Of the latest assembly; null before the first.</param>
public sealed record BundleLine(Guid Id, string Title, string Recipient, int Exhibits, int Served, string? State, string MadeBy, DateTimeOffset MadeAt);

internal sealed class ListBundlesHandler(ICaseTrackerDb db) : IRequestHandler<ListBundlesQuery, Result<IReadOnlyList<BundleLine>>>
{
    public async Task<Result<IReadOnlyList<BundleLine>>> Handle(ListBundlesQuery query, CancellationToken ct)
    {
        var rows = await db.Bundles.AsNoTracking().Where(b => b.CaseId == new CaseId(query.CaseId)).OrderByDescending(b => b.MadeAt).Select(b => new
        {
            b.Id, b.Title, b.Recipient, Exhibits = b.Entries.Count, b.Served, b.MadeAt, By = db.Staff.Where(s => s.Id == b.MadeBy).Select(s => s.DisplayName).FirstOrDefault(),
            State = db.BundleVersions.Where(v => v.BundleId == b.Id).OrderByDescending(v => v.RequestedAt).Select(v => (BundleState?)v.State).FirstOrDefault(),
        }).ToListAsync(ct);
        return rows.ConvertAll(r => new BundleLine(r.Id.Value, r.Title, r.Recipient, r.Exhibits, r.Served, r.State is { } state ? BundleWords.Of(state) : null, r.By ?? "", r.MadeAt));
    }
}

internal static class BundleWords
{
    internal static string Of(BundleState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
