using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>What all who write on a schedule do alike: take their turn at the case, add to the history, keep what the exhibit says of itself in step.</summary>
internal sealed class DisclosureDesk(ICaseTrackerDb db, ICaseTurn turn, CaseNotices notices)
{
    internal async Task<DisclosureItem> TakeAsync(Guid item, CancellationToken ct)
    {
        var id = new DisclosureItemId(item);
        await turn.TakeAsync(await db.DisclosureItems.Where(i => i.Id == id).Select(i => i.CaseId).SingleAsync(ct), ct);
        return await db.DisclosureItems.SingleAsync(i => i.Id == id, ct);
    }

    /// <returns>In the order of their references; empty when one of them is not of this case.</returns>
    internal async Task<List<DisclosureItem>> TakeAllAsync(CaseId caseId, IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        await turn.TakeAsync(caseId, ct);
        var ids = items.Select(i => new DisclosureItemId(i)).Distinct().ToList();
        var found = await db.DisclosureItems.Where(i => i.CaseId == caseId && ids.Contains(i.Id)).ToListAsync(ct);
        return found.Count == ids.Count ? found : [];
    }

    /// <summary>A released set is taken by one of two at once; so is a line that stands in it.</summary>
    internal async Task<ReleaseSet> TakeSetAsync(Guid set, CancellationToken ct)
    {
        var id = new ReleaseSetId(set);
        await turn.TakeAsync(await db.ReleaseSets.Where(s => s.Id == id).Select(s => s.CaseId).SingleAsync(ct), ct);
        return await db.ReleaseSets.SingleAsync(s => s.Id == id, ct);
    }

    internal async Task<Result> EnterAsync(DisclosureItem item, Result<DisclosureEntry> step, CancellationToken ct)
    {
        if (step.Refusal is { } refusal) return refusal;
        _ = db.DisclosureEntries.Add(step.Value);
        var exhibit = await db.Exhibits.SingleAsync(e => e.Id == item.ExhibitId, ct);
        var standing = new DisclosureStanding(item.Status, item.CourtOrder.Length > 0 ? item.CourtOrder : item.Reason);
        if (exhibit.Disclosure != standing) exhibit.StandOnSchedule(standing);
        return Result.Done;
    }

    /// <param name="supervisors">Also those of the unit, unless the case is restricted.</param>
    /// <param name="also">Told beside the lead; who acts is never told.</param>
    internal Task TellAsync(CaseId caseId, string words, string link, bool supervisors, UserId? also, CancellationToken ct) => notices.TellAsync(caseId, words, link, supervisors, also, ct);

    internal async Task<string> ReferenceAsync(DisclosureItem item, CancellationToken ct) =>
        await db.Exhibits.Where(e => e.Id == item.ExhibitId).Select(e => e.Reference).SingleAsync(ct);

    internal static string Link(DisclosureItem item) => $"/cases/{item.CaseId.Value}/disclosure/items/{item.Id.Value}";

    internal static string Link(ReleaseSet set) => $"/cases/{set.CaseId.Value}/disclosure/sets/{set.Id.Value}";
}
