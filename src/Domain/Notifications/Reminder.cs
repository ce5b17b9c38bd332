using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Notifications;

/// <summary>A point in time at which the people of a case are told of a deadline. Sent once, whatever happens to the sender.</summary>
public sealed class Reminder
{
    private Reminder()
    {
    }

    public Guid Id { get; private init; }

    public DeadlineId DeadlineId { get; private init; }

    public CaseId CaseId { get; private init; }

    public DateTimeOffset DueAt { get; private init; }

    /// <summary>Null until sent, or called off.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public static Reminder At(DeadlineId deadline, CaseId caseId, DateTimeOffset dueAt) =>
        new() { Id = Guid.CreateVersion7(), DeadlineId = deadline, CaseId = caseId, DueAt = dueAt };

    public void Settle(DateTimeOffset at) => SettledAt ??= at;
}
