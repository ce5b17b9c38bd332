using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>Who looks after the victims of a case: its lead and the coordinators on its team.</summary>
internal sealed class VictimWatchers(ICaseTrackerDb db, TimeProvider clock)
{
    /// <summary>Tells all of them but one, by notification and by a mail that names only the reference and the kind.</summary>
    /// <param name="but">Who did it, and knows.</param>
    internal async Task TellAsync(CaseId caseId, UserId but, string text, string kind, string link, CancellationToken ct)
    {
        var about = await db.Cases.Where(c => c.Id == caseId).Select(c => new { c.Reference, c.LeadId }).SingleAsync(ct);
        var team = await db.CaseMembers.Where(m => EF.Property<CaseId>(m, "CaseId") == caseId && m.RemovedAt == null).Select(m => m.UserId).ToListAsync(ct);
        foreach (var person in await db.Staff.AsNoTracking().Where(s => team.Contains(s.Id) && s.DisabledAt == null).ToListAsync(ct))
        {
            if (person.Id == but || (person.Id != about.LeadId && !person.Roles.Contains(Roles.VictimCoordinator))) continue;
            Tell(db, person.Id, person.Email, caseId, about.Reference, text, kind, link, clock.GetUtcNow());
        }
    }

    internal static void Tell(ICaseTrackerDb db, UserId person, string address, CaseId caseId, string reference, string text, string kind, string link, DateTimeOffset now)
    {
        _ = db.Notifications.Add(Notification.To(person, caseId, $"{reference}: {text}", link, now));
        if (address.Length > 0) _ = db.Mail.Add(MailMessage.Write(person, address, $"{reference}: {kind}", $"Case {reference}\n{kind}.\n\n{link}\n", now));
    }
}
