using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Tells the acting person, once a day, that an offer waits for its answer: the notification and the mail are written in one transaction with the mark that they were.</summary>
/// <remarks>Sent by the reminding job for giver, receiver and lead; one who may no longer see the case is refused like anyone else.</remarks>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Disclose, AuditObject.HandOver)]
public sealed record RemindHandOverCommand(Guid HandOverId, int Day) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.HandOver(HandOverId);
}

internal sealed class RemindHandOverHandler(ICaseTrackerDb db, ICurrentUser user, IHandOverReminders reminders, TimeProvider clock) : IRequestHandler<RemindHandOverCommand, Result>
{
    public async Task<Result> Handle(RemindHandOverCommand command, CancellationToken ct)
    {
        var (me, now, id) = (user.Actor.Id, clock.GetUtcNow(), new HandOverId(command.HandOverId));
        var offer = await db.HandOvers.AsNoTracking().SingleAsync(h => h.Id == id, ct);
        if (offer.Status != HandOverStatus.Pending || !await reminders.TakeAsync(id, command.Day, me, now, ct)) return Result.Done;

        var item = await db.Exhibits.Where(e => e.Id == offer.ExhibitId).Join(db.Cases, e => e.CaseId, c => c.Id, (e, c) => c.Reference + " " + e.Reference).SingleAsync(ct);
        var what = me == offer.ToId ? "a hand-over waits for your answer" : "a hand-over waits for its answer";
        var link = $"/evidence/{offer.ExhibitId.Value}";
        _ = db.Notifications.Add(Notification.To(me, offer.CaseId, $"{item}: {what}, day {command.Day}.", link, now));
        var address = await db.Staff.Where(s => s.Id == me).Select(s => s.Email).SingleAsync(ct);
        // Mail leaves the house: the reference, the kind and a path, never the title.
        if (address.Length > 0) _ = db.Mail.Add(MailMessage.Write(me, address, $"{item}: hand-over", $"Item {item}\n{char.ToUpperInvariant(what[0])}{what[1..]}.\n\n{link}\n", now));
        return Result.Done;
    }
}
