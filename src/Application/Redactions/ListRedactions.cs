using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>The redactions of a case, latest first.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record ListRedactionsQuery(Guid CaseId) : IQuery<IReadOnlyList<RedactionLine>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>The redactions of an item, latest first.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListItemRedactionsQuery(Guid EvidenceId) : IQuery<IReadOnlyList<RedactionLine>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Audience">For whom it is made, in words.</param>
/// <param name="ResultId">The item made by it; null unless it is applied or checked.</param>
/// <param name="WaitsForCaller">It is applied, and the caller could check it.</param>
public sealed record RedactionLine(
    Guid Id, Guid EvidenceId, string EvidenceReference, string Audience, RedactionState State, int Regions, Guid? ResultId, string? ResultReference, string BegunBy, DateTimeOffset BegunAt, bool WaitsForCaller);

internal sealed class ListRedactionsHandler(ICaseTrackerDb db, ICurrentUser user)
    : IRequestHandler<ListRedactionsQuery, Result<IReadOnlyList<RedactionLine>>>, IRequestHandler<ListItemRedactionsQuery, Result<IReadOnlyList<RedactionLine>>>
{
    private const int Most = 500;

    public async Task<Result<IReadOnlyList<RedactionLine>>> Handle(ListRedactionsQuery query, CancellationToken ct) =>
        await ReadAsync(db.Redactions.Where(r => r.CaseId == new CaseId(query.CaseId)), ct);

    public async Task<Result<IReadOnlyList<RedactionLine>>> Handle(ListItemRedactionsQuery query, CancellationToken ct) =>
        await ReadAsync(db.Redactions.Where(r => r.ExhibitId == new ExhibitId(query.EvidenceId)), ct);

    private async Task<Result<IReadOnlyList<RedactionLine>>> ReadAsync(IQueryable<Redaction> which, CancellationToken ct)
    {
        var redactions = await which.AsNoTracking().OrderByDescending(r => r.BegunAt).Take(Most).ToListAsync(ct);
        var items = redactions.SelectMany(r => new[] { r.ExhibitId, r.ResultId ?? r.ExhibitId }).Distinct().ToList();
        var references = await db.Exhibits.Where(e => items.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Reference, ct);
        var people = redactions.Select(r => r.BegunBy).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var checks = PermissionTable.RoleCarries(user.Actor.Roles, Permissions.RedactionCheck);
        List<RedactionLine> lines =
        [
            .. redactions.Select(r => new RedactionLine(
                r.Id.Value, r.ExhibitId.Value, references[r.ExhibitId], r.Audience, r.State, r.Regions.Count, r.ResultId?.Value, r.ResultId is { } made ? references[made] : null,
                names[r.BegunBy], r.BegunAt, checks && r.State == RedactionState.Applied && !r.WasDrawnBy(user.Actor.Id))),
        ];
        return lines;
    }
}
