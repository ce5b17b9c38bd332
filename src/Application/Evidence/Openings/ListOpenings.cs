using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Openings;

/// <summary>Who asked to open an item that nobody opens alone, who decided, and what came of it; latest first.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListOpeningsQuery(Guid EvidenceId) : IQuery<OpeningsView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="NeedsTwoPeople">False when the item can be opened by one.</param>
/// <param name="MayPropose">The caller may propose that the marking ends.</param>
/// <param name="MayDownload">The caller holds an approval that can be used now.</param>
public sealed record OpeningsView(Guid EvidenceId, string Reference, bool NeedsTwoPeople, bool MayDownload, bool MayAsk, bool MayPropose, IReadOnlyList<OpeningView> Items);

/// <param name="Expired">Its time passed before it was decided or used.</param>
/// <param name="Until">How long it can still be decided or used; null when it cannot.</param>
/// <param name="MayDecide">The caller could be its second person.</param>
public sealed record OpeningView(
    Guid Id, OpeningPurpose Purpose, OpeningState State, bool Expired, string AskedBy, DateTimeOffset AskedAt, string Reason, string? DecidedBy, DateTimeOffset? DecidedAt, DateTimeOffset? UsedAt, DateTimeOffset? Until, bool MayDecide);

internal sealed class ListOpeningsHandler(ICaseTrackerDb db, ContentStandings standings, ICurrentUser user, CaseAccess access, TimeProvider clock) : IRequestHandler<ListOpeningsQuery, Result<OpeningsView>>
{
    private const int Most = 100;

    public async Task<Result<OpeningsView>> Handle(ListOpeningsQuery query, CancellationToken ct)
    {
        var (id, me, now) = (new ExhibitId(query.EvidenceId), user.Actor, clock.GetUtcNow());
        var exhibit = await db.Exhibits.Where(e => e.Id == id).Select(e => new { e.Reference, IsFile = e.Content != null }).SingleAsync(ct);
        var openings = await db.Openings.AsNoTracking().Where(o => o.ExhibitId == id).OrderByDescending(o => o.AskedAt).Take(Most).ToListAsync(ct);
        var people = openings.SelectMany(o => new[] { o.AskedBy, o.DecidedBy ?? o.AskedBy }).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var mayDecide = PermissionTable.RoleCarries(me.Roles, Permissions.EvidenceSecond);
        var needed = (await standings.OfAsync(id, ct)).NeedsTwoPeople;
        var mayPropose = PermissionTable.RoleCarries(me.Roles, Permissions.EvidenceWrite) && PermissionTable.RelationCarries(access.Relation, Permissions.EvidenceWrite);
        var mine = openings.Where(o => o.AskedBy == me.Id && o.IsOpen(now)).ToList();
        return new OpeningsView(query.EvidenceId, exhibit.Reference, needed, mine.Any(o => o.State == OpeningState.Approved),
            needed && exhibit.IsFile && mine.All(o => o.Purpose != OpeningPurpose.Open), needed && mayPropose && mine.All(o => o.Purpose != OpeningPurpose.Unmark),
            [.. openings.Select(o => new OpeningView(
                o.Id.Value, o.Purpose, o.State, o.OpenUntil is not null && !o.IsOpen(now), names[o.AskedBy], o.AskedAt, o.Reason, o.DecidedBy is { } by ? names[by] : null, o.DecidedAt, o.UsedAt,
                o.IsOpen(now) ? o.OpenUntil : null, mayDecide && o.State == OpeningState.Asked && o.AskedBy != me.Id && o.IsOpen(now)))]);
    }
}
