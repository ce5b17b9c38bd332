using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Opens integrity incidents and tells those who must know: the custodian, the lead and the supervisors of the unit.</summary>
internal sealed class IncidentDesk(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>One incident of a kind is open at a time: a check that runs again finds it and says nothing new.</summary>
    /// <param name="source">What found it: <c>intake</c>, <c>hand-over</c>, <c>custody</c>, or the name of a check.</param>
    internal async Task RaiseAsync(Exhibit exhibit, IncidentKind kind, string source, string details, CancellationToken ct)
    {
        if (db.Incidents.Local.Any(i => i.ExhibitId == exhibit.Id && i.Kind == kind && i.ResolvedAt is null)
            || await db.Incidents.AnyAsync(i => i.ExhibitId == exhibit.Id && i.Kind == kind && i.ResolvedAt == null, ct)) return;
        var now = clock.GetUtcNow();
        var by = user.ActorOrNull is { } actor && actor.Id != Operator.Id ? actor.Id : (Domain.Common.UserId?)null;
        _ = db.Incidents.Add(IntegrityIncident.Detect(exhibit, kind, source, details, by, now));

        var found = await db.Cases.Where(c => c.Id == exhibit.CaseId).Select(c => new { c.Reference, c.UnitId, c.LeadId, c.Restricted, Excluded = c.Exclusions.Select(x => x.UserId).ToList() }).SingleAsync(ct);
        var supervisors = found.Restricted ? [] : await db.Staff.Where(s => s.UnitId == found.UnitId && s.DisabledAt == null && s.Roles.Contains(Roles.Supervisor)).Select(s => s.Id).ToListAsync(ct);
        var text = $"{found.Reference} {exhibit.Reference}: integrity incident ({Words(kind)}). Disclosure of this item is frozen.";
        foreach (var person in supervisors.Append(found.LeadId).Concat(exhibit.CustodianId is { } custodian ? [custodian] : []).Distinct().Except(found.Excluded))
            _ = db.Notifications.Add(Notification.To(person, exhibit.CaseId, text, $"/evidence/{exhibit.Id.Value}", now));
    }

    private static string Words(IncidentKind kind) => kind switch
    {
        IncidentKind.HashMismatch => "the hash does not match", IncidentKind.ClaimedHashDiffers => "the sender had claimed another hash", IncidentKind.Missing => "the stored file is missing",
        IncidentKind.Truncated => "the stored file is cut off", IncidentKind.Altered => "the stored file was changed", IncidentKind.SealDiffers => "another seal number was seen",
        IncidentKind.ChainBroken => "the custody ledger was changed", IncidentKind.Lost => "the item is lost", _ => "the stored file cannot be read",
    };
}
