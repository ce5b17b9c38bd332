using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>Tells those who answer for a case of something that waits in it, or was answered.</summary>
internal sealed class CaseNotices(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock)
{
    /// <param name="supervisors">Also those of the unit, unless the case is restricted.</param>
    /// <param name="also">Told beside the lead; who acts is never told.</param>
    internal async Task TellAsync(CaseId caseId, string words, string link, bool supervisors, UserId? also, CancellationToken ct)
    {
        var found = await db.Cases.Where(c => c.Id == caseId).Select(c => new { c.Reference, c.UnitId, c.LeadId, c.Restricted, Excluded = c.Exclusions.Select(x => x.UserId).ToList() }).SingleAsync(ct);
        var above = supervisors && !found.Restricted
            ? await db.Staff.Where(s => s.UnitId == found.UnitId && s.DisabledAt == null && s.Roles.Contains(Roles.Supervisor)).Select(s => s.Id).ToListAsync(ct)
            : [];
        foreach (var person in above.Append(found.LeadId).Concat(also is { } other ? [other] : []).Distinct().Except(found.Excluded).Where(p => p != user.Actor.Id))
            _ = db.Notifications.Add(Notification.To(person, caseId, $"{found.Reference}: {words}", link, clock.GetUtcNow()));
    }
}
