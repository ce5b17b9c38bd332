using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Exports;

/// <summary>The exports for research that were asked for, the latest first.</summary>
[Requires(Permissions.ResearchExport), Audited(AuditAct.Consult, AuditObject.ResearchExport)]
public sealed record ListResearchExportsQuery : IQuery<IReadOnlyList<ExportLine>>;

/// <param name="Fetchable">Approved and not expired.</param>
/// <param name="MayAnswer">It waits, and the caller is a supervisor who did not ask.</param>
public sealed record ExportLine(
    Guid Id, int Year, string Recipient, string Purpose, DateOnly ExpiresOn, FourEyesState State, string AskedBy, DateTimeOffset AskedAt, string? AnsweredBy, DateTimeOffset? AnsweredAt, string Answer,
    bool Fetchable, bool MayAnswer);

internal sealed class ListResearchExportsHandler(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ListResearchExportsQuery, Result<IReadOnlyList<ExportLine>>>
{
    private const int Most = 200;

    public async Task<Result<IReadOnlyList<ExportLine>>> Handle(ListResearchExportsQuery query, CancellationToken ct)
    {
        var (me, today, approves) = (user.Actor.Id, user.Actor.Today(clock), PermissionTable.RoleCarries(user.Actor.Roles, Permissions.StatisticsApprove));
        return await db.ResearchExports.AsNoTracking().OrderByDescending(e => e.AskedAt).Take(Most).Select(e => new ExportLine(
            e.Id, e.Year, e.Recipient, e.Purpose, e.ExpiresOn, e.State, db.Staff.Where(s => s.Id == e.AskedBy).Select(s => s.DisplayName).First(), e.AskedAt,
            db.Staff.Where(s => s.Id == e.AnsweredBy).Select(s => s.DisplayName).FirstOrDefault(), e.AnsweredAt, e.Answer,
            e.State == FourEyesState.Approved && e.ExpiresOn >= today, e.State == FourEyesState.Waiting && e.AskedBy != me && approves)).ToArrayAsync(ct);
    }
}
