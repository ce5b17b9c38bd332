using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>Tells the acting person of a deadline, once: the notification and the mail are written in one transaction with the mark that they were.</summary>
/// <param name="Step">As whom: above the owner, because nobody has acted on the owner's reminder.</param>
/// <remarks>Sent by the reminding job for each recipient; one who may no longer see the case is refused like anyone else.</remarks>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Disclose, AuditObject.Deadline)]
public sealed record SendReminderCommand(Guid ReminderId, Guid DeadlineId, ReminderStep Step = ReminderStep.Owner) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

internal sealed class SendReminderHandler(ICaseTrackerDb db, ICurrentUser user, IReminderDeliveries deliveries, IReferenceCodes codes, TimeProvider clock)
    : IRequestHandler<SendReminderCommand, Result>
{
    public async Task<Result> Handle(SendReminderCommand command, CancellationToken ct)
    {
        var (me, now, id) = (user.Actor.Id, clock.GetUtcNow(), new DeadlineId(command.DeadlineId));
        if (await db.Reminders.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.ReminderId && r.DeadlineId == id, ct) is not { } reminder) return CommonRefusals.NotFound;
        var deadline = await db.Deadlines.AsNoTracking().SingleAsync(d => d.Id == id, ct);
        if (reminder.SettledAt is not null || deadline.Status != DeadlineStatus.Running) return Result.Done;
        if (!await deliveries.TakeAsync(reminder.Id, me, command.Step, now, ct)) return Result.Done;

        var reference = await db.Cases.Where(c => c.Id == deadline.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var kind = codes.Label("DeadlineKind", deadline.Kind.Code());
        var (again, subject) = command.Step == ReminderStep.Owner ? ("", "deadline") : (". Nobody has acted on the reminder of it", "deadline, nobody has acted");
        var link = $"/cases/{deadline.CaseId.Value}/deadlines/{deadline.Id.Value}";
        _ = db.Notifications.Add(Notification.To(me, deadline.CaseId, $"{reference}: {kind}, {deadline.Due}{again}", link, now));
        var address = await db.Staff.Where(s => s.Id == me).Select(s => s.Email).SingleAsync(ct);
        // Mail leaves the house: the reference, the kind and a path, never the title.
        if (address.Length > 0) _ = db.Mail.Add(MailMessage.Write(me, address, $"{reference}: {subject}", $"Case {reference}\nDeadline: {kind}{again}\n\n{link}\n", now));
        return Result.Done;
    }
}
