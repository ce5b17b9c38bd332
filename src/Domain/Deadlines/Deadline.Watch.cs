namespace CaseTracker.Domain.Deadlines;

public sealed partial class Deadline
{
    public DueMoment RawDue => Local(RawDueOn, RawDueAt);

    public DueMoment LegalDue => Local(LegalDueOn, LegalDueAt);

    public DueMoment SafeDue => Local(SafeDueOn, SafeDueAt);

    /// <summary>The moment lists and reminders go by.</summary>
    public DueMoment Due => Local(DueOn, DueAt);

    /// <param name="today">Local date where the unit works.</param>
    public Lateness LatenessAt(DateTimeOffset now, DateOnly today) => LatenessScale.Of(Status, Kind, Due, now, today);

    /// <param name="unitZone">Where the unit works; an hour clock is reminded in its own zone.</param>
    /// <param name="after">Reminders up to this instant are left out. When that leaves none, as for a clock that was recorded late, one comes at once: somebody must be told of every clock.</param>
    public IReadOnlyList<PlannedReminder> RemindersAfter(DateTimeOffset after, TimeZoneInfo unitZone)
    {
        if (Status != DeadlineStatus.Running) return [];
        var zone = Zone ?? unitZone;
        var planned = ReminderPlan.For(WarningLeads, Due, zone, after);
        return planned.Count > 0 || (Kind == DeadlineKind.Minimum && Due.EndsAt(zone) <= after) ? planned : [new PlannedReminder("0h", after.ToUniversalTime())];
    }

    private TimeZoneInfo? Zone => TimeZoneId is null ? null : TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    private DueMoment Local(DateOnly on, DateTimeOffset? at) =>
        DueMoment.Stored(on, at, TimeZoneId);
}
