using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>One line of the schedule with its whole history, and where it went.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Consult, AuditObject.DisclosureItem)]
public sealed record GetDisclosureItemQuery(Guid ItemId) : IQuery<DisclosureItemView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.DisclosureItem(ItemId);
}

/// <param name="ProposedReason">Of the withholding that waits for a supervisor; empty when none does.</param>
/// <param name="History">The latest first; nothing is ever taken out of it.</param>
public sealed record DisclosureItemView(
    Guid CaseId, DisclosureLine Line, string ProposedReason, string ProposedOrder, bool MayAnswerProposal, bool MayAnswerClearing, IReadOnlyList<DisclosureEntryView> History, IReadOnlyList<ItemReleaseView> Releases);

/// <param name="Set">Number of the set it went out with; null for every other step.</param>
public sealed record DisclosureEntryView(int Number, DisclosureAct Act, string Status, string Reason, string CourtOrder, string By, DateTimeOffset At, int? Set);

/// <param name="Recalled">It, or the whole set, was asked back.</param>
/// <param name="GivenBack">Return or destruction is confirmed.</param>
public sealed record ItemReleaseView(Guid SetId, int Number, ReleaseState State, string Audience, string Recipient, DateTimeOffset? ReleasedAt, ReleaseForm Form, bool Recalled, bool GivenBack);

internal sealed class GetDisclosureItemHandler(ICaseTrackerDb db, ICurrentUser user) : IRequestHandler<GetDisclosureItemQuery, Result<DisclosureItemView>>
{
    public async Task<Result<DisclosureItemView>> Handle(GetDisclosureItemQuery query, CancellationToken ct)
    {
        var (id, me) = (new DisclosureItemId(query.ItemId), user.Actor);
        var item = await db.DisclosureItems.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        var last = await DisclosureRows.LastReleaseAsync(db, item.CaseId, ct);
        var line = await DisclosureRows.Of(db, item.CaseId).Where(r => r.Item.Id == id).Lines(db, last).SingleAsync(ct);
        var history = await (from entry in db.DisclosureEntries.AsNoTracking()
                             join person in db.Staff on entry.By equals person.Id
                             where entry.ItemId == id
                             orderby entry.Number descending
                             select new DisclosureEntryView(
                                 entry.Number, entry.Act, entry.Status, entry.Reason, entry.CourtOrder, person.DisplayName, entry.At, db.ReleaseSets.Where(s => s.Id == entry.SetId).Select(s => (int?)s.Number).FirstOrDefault()))
            .ToListAsync(ct);
        var releases = await (from part in db.ReleaseSetItems.AsNoTracking()
                              join set in db.ReleaseSets on part.SetId equals set.Id
                              where part.ItemId == id && set.State != ReleaseState.Dropped
                              orderby set.Number descending
                              select new ItemReleaseView(
                                  set.Id.Value, set.Number, set.State, set.Audience, set.Recipient, set.ReleasedAt, part.Form,
                                  db.ReleaseRecalls.Any(r => r.SetId == set.Id && (r.ItemId == null || r.ItemId == id)),
                                  db.ReleaseRecalls.Any(r => r.SetId == set.Id && (r.ItemId == null || r.ItemId == id)
                                      && db.RecallSteps.Any(s => s.RecallId == r.Id && (s.Step == RecallStep.Returned || s.Step == RecallStep.Destroyed)))))
            .ToListAsync(ct);
        return new DisclosureItemView(
            item.CaseId.Value, line, item.ProposedReason, item.ProposedOrder,
            item.ProposedStatus.Length > 0 && item.ProposedBy != me.Id && PermissionTable.RoleCarries(me.Roles, Permissions.DisclosureAgree),
            item.ClearingAskedBy is { } asked && asked != me.Id && PermissionTable.RoleCarries(me.Roles, Permissions.DisclosureRelease), history, releases);
    }
}
