using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What all answers to an offer do alike: take their turn at the item, then read the offer as it stands.</summary>
internal sealed class HandOverDesk(ICaseTrackerDb db, IExhibitTurn turn, TimeProvider clock)
{
    internal async Task<(HandOver Offer, Exhibit Exhibit)> FindAsync(Guid handOver, CancellationToken ct)
    {
        var id = new HandOverId(handOver);
        var exhibit = await db.HandOvers.Where(h => h.Id == id).Select(h => h.ExhibitId).SingleAsync(ct);
        await turn.TakeAsync(exhibit, ct);
        return (await db.HandOvers.SingleAsync(h => h.Id == id, ct), await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == exhibit, ct));
    }

    internal async Task TellAsync(UserId person, Exhibit exhibit, string what, CancellationToken ct)
    {
        var reference = await db.Cases.Where(c => c.Id == exhibit.CaseId).Select(c => c.Reference).SingleAsync(ct);
        _ = db.Notifications.Add(Notification.To(person, exhibit.CaseId, $"{reference} {exhibit.Reference}: {what}.", $"/evidence/{exhibit.Id.Value}", clock.GetUtcNow()));
    }
}
