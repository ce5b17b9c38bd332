using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Notifications;

/// <summary>
/// A point in time at which the owner of a deadline is told of it; then, while nobody acts, the lead, then the supervisors. Each once,
/// whatever happens to the sender. To act is to close, move or stop the deadline, or to say that it is being seen to.
/// </summary>
public sealed class Reminder
{
    private Reminder()
    {
    }

    public Guid Id { get; private init; }

    public DeadlineId DeadlineId { get; private init; }

    public CaseId CaseId { get; private init; }

    public DateTimeOffset DueAt { get; private init; }

    /// <summary>Null while someone is still to be told; set when somebody acted, when all were told, or when it was called off.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who said that it is being seen to; null when nobody did.</summary>
    public UserId? AcknowledgedBy { get; private set; }

    public static Reminder At(DeadlineId deadline, CaseId caseId, DateTimeOffset dueAt) =>
        new() { Id = Guid.CreateVersion7(), DeadlineId = deadline, CaseId = caseId, DueAt = dueAt };

    public void Settle(DateTimeOffset at) => SettledAt ??= at;

    public void Acknowledge(UserId by, DateTimeOffset at) => (AcknowledgedBy, SettledAt) = (by, at);
}
