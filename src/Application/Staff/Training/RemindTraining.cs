using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff.Training;

/// <summary>Tells the acting person that a training is about to lapse, or did: the notification is written in one transaction with the mark that it was.</summary>
/// <param name="Round">0 from 60 days before its last day, 1 from 14 days before, 2 once it lapsed.</param>
/// <remarks>Sent by the reminding job for who took it and, once it lapsed, for the supervisors of the unit.</remarks>
[Requires(Permissions.SignedIn), Audited(AuditAct.Disclose, AuditObject.Training)]
public sealed record RemindTrainingCommand(Guid RecordId, int Round) : ICommand;

internal sealed class RemindTrainingHandler(ICaseTrackerDb db, TrainingReading reading, ITrainingReminders reminders, IReferenceCodes codes, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RemindTrainingCommand, Result>
{
    public async Task<Result> Handle(RemindTrainingCommand command, CancellationToken ct)
    {
        var (me, now) = (user.Actor.Id, clock.GetUtcNow());
        var record = await db.TrainingRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RecordId && r.TakenBackAt == null && r.ValidUntil != null, ct);
        if (record is null) return CommonRefusals.NotFound;
        audit.About(record.UserId.Value);
        var mine = record.UserId == me;
        if (!mine && !(user.Actor.SupervisedUnit is not null && await reading.Kept().AnyAsync(s => s.Id == record.UserId, ct))) return CommonRefusals.NotFound;
        if (!await reminders.TakeAsync(record.Id, command.Round, me, now, ct)) return Result.Done;
        var topic = codes.Label("TrainingTopic", record.Topic);
        var words = (mine, Lapsed: record.ValidUntil < reading.Today) switch
        {
            (true, false) => $"Your training \"{topic}\" is valid until {record.ValidUntil:yyyy-MM-dd}.",
            (true, true) => $"Your training \"{topic}\" lapsed on {record.ValidUntil:yyyy-MM-dd}.",
            _ => $"A training \"{topic}\" in your unit lapsed on {record.ValidUntil:yyyy-MM-dd}.",
        };
        _ = db.Notifications.Add(Notification.To(me, null, words, mine ? "/training" : $"/training/people/{record.UserId.Value}", now));
        return Result.Done;
    }
}
