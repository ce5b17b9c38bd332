using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>Writes the acting person's mail of the morning, once a day: what they look after or lead that is critically overdue, overdue, due soon.</summary>
/// <param name="Day">Of the reader's zone.</param>
/// <remarks>Sent by the digest job for each reader. On a day with nothing in it no mail is written.</remarks>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Disclose, AuditObject.Deadline)]
public sealed record SendDigestCommand(DateOnly Day) : ICommand;

internal sealed class SendDigestHandler(
    ICaseTrackerDb db, ICurrentUser user, DeadlineDesk desk, IDigestDeliveries deliveries, IReferenceCodes codes, AuditNotes audit) : IRequestHandler<SendDigestCommand, Result>
{
    /// <summary>Of each group; the pages hold the rest.</summary>
    private const int Most = 15;

    private static readonly (Lateness Lateness, string Title)[] Groups =
        [(Lateness.CriticallyOverdue, "Critically overdue"), (Lateness.Overdue, "Overdue"), (Lateness.DueSoon, "Due soon")];

    public async Task<Result> Handle(SendDigestCommand command, CancellationToken ct)
    {
        var (me, now, soon) = (user.Actor.Id, desk.Now, desk.Today.AddDays(LatenessScale.DueSoonDays));
        var reader = await db.Staff.AsNoTracking().SingleAsync(s => s.Id == me, ct);
        if (!reader.WantsDigest || reader.Email.Length == 0 || !await deliveries.TakeAsync(me, command.Day, now, ct)) return Result.Done;
        var mine = await db.Deadlines.AsNoTracking().Where(d => d.Status == DeadlineStatus.Running && d.DueOn <= soon
            && (d.OwnerId == me || db.Cases.Any(c => c.Id == d.CaseId && c.LeadId == me))).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        var groups = mine.ToLookup(d => d.LatenessAt(now, desk.Today));
        if (!Groups.Any(g => groups[g.Lateness].Any())) return Result.Done;

        var cases = mine.Select(d => d.CaseId).Distinct().ToList();
        var references = await db.Cases.Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Reference, ct);
        var text = new StringBuilder();
        foreach (var (lateness, title) in Groups)
        {
            var lines = groups[lateness].ToList();
            if (lines.Count == 0) continue;
            _ = text.Append(title).Append(" (").Append(lines.Count).Append(")\n");
            // Mail leaves the house: references, kinds and days, never a title.
            foreach (var d in lines.Take(Most)) _ = text.Append("- ").Append(references[d.CaseId]).Append(": ").Append(codes.Label("DeadlineKind", d.Kind.Code())).Append(", ").Append(d.Due).Append('\n');
            if (lines.Count > Most) _ = text.Append("- and ").Append(lines.Count - Most).Append(" more\n");
            _ = text.Append('\n');
        }

        _ = db.Mail.Add(MailMessage.Write(me, reader.Email, $"Deadlines of {command.Day:yyyy-MM-dd}", text.Append("/deadlines\n").ToString(), now));
        audit.Showed(mine.Select(d => d.Id.Value));
        return Result.Done;
    }
}
