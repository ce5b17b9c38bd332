using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Releases;

/// <summary>The publications of all years and what waits to be one, the latest first.</summary>
[Requires(Permissions.StatisticsRead), Audited(AuditAct.Consult, AuditObject.Statistics)]
public sealed record ListStatisticsReleasesQuery : IQuery<IReadOnlyList<ReleaseLine>>;

/// <param name="Mine">The caller asked, and so cannot answer.</param>
public sealed record ReleaseLine(
    Guid Id, int Year, int Edition, FourEyesState State, string Note, string AskedBy, DateTimeOffset AskedAt, string? AnsweredBy, DateTimeOffset? AnsweredAt, string Answer, string Sha256, bool Mine);

internal sealed class ListStatisticsReleasesHandler(ICaseTrackerDb db, ICurrentUser user) : IRequestHandler<ListStatisticsReleasesQuery, Result<IReadOnlyList<ReleaseLine>>>
{
    private const int Most = 200;

    public async Task<Result<IReadOnlyList<ReleaseLine>>> Handle(ListStatisticsReleasesQuery query, CancellationToken ct)
    {
        var me = user.Actor.Id;
        return await db.StatisticsReleases.AsNoTracking().OrderByDescending(r => r.Year).ThenByDescending(r => r.Edition).Take(Most).Select(r => new ReleaseLine(
            r.Id, r.Year, r.Edition, r.State, r.Note, db.Staff.Where(s => s.Id == r.AskedBy).Select(s => s.DisplayName).First(), r.AskedAt,
            db.Staff.Where(s => s.Id == r.AnsweredBy).Select(s => s.DisplayName).FirstOrDefault(), r.AnsweredAt, r.Answer, r.Sha256, r.AskedBy == me)).ToArrayAsync(ct);
    }
}
