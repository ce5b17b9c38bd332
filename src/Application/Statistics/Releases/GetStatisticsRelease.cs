using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Statistics.Releases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Releases;

/// <summary>One publication, with the figures as they were then.</summary>
[Requires(Permissions.StatisticsRead), Audited(AuditAct.Consult, AuditObject.Statistics)]
public sealed record GetStatisticsReleaseQuery(Guid Id) : IQuery<ReleaseView>;

/// <param name="Content">The stored text itself; its hash is that of the line.</param>
public sealed record ReleaseView(ReleaseLine Line, FiguresView Figures, string Content, bool MayAnswer);

internal sealed class GetStatisticsReleaseHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<GetStatisticsReleaseQuery, Result<ReleaseView>>
{
    public async Task<Result<ReleaseView>> Handle(GetStatisticsReleaseQuery query, CancellationToken ct)
    {
        if (await db.StatisticsReleases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct) is not { } r) return CommonRefusals.NotFound;
        audit.About(query.Id);
        if (!r.IsWhole) return ReleaseRefusals.Damaged;
        var names = await db.Staff.Where(s => s.Id == r.AskedBy || s.Id == r.AnsweredBy).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var line = new ReleaseLine(
            r.Id, r.Year, r.Edition, r.State, r.Note, names[r.AskedBy], r.AskedAt, r.AnsweredBy is { } by ? names[by] : null, r.AnsweredAt, r.Answer, r.Sha256, r.AskedBy == user.Actor.Id);
        return new ReleaseView(line, FigureText.Read(r.Content), r.Content, r.State == FourEyesState.Waiting && !line.Mine && PermissionTable.RoleCarries(user.Actor.Roles, Permissions.StatisticsApprove));
    }
}
