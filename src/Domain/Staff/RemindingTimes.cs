using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Staff;

/// <summary>When a unit's reminders are silent, when its digest comes, and how long one waits for an act before the next is told. Times are those of the unit's zone.</summary>
/// <param name="QuietFrom">Null with <paramref name="QuietUntil"/>: no quiet hours. They may run over midnight. What is critical does not wait.</param>
/// <param name="DigestAt">Each day from then on, for who wants it.</param>
/// <param name="LeadAfterHours">From the owner's reminder to the lead's.</param>
/// <param name="SupervisorAfterHours">From the lead's reminder to the supervisors'.</param>
/// <param name="CriticalLeadAfterHours">The same two when the end is less than a day away, or over.</param>
public readonly record struct RemindingTimes(
    TimeOnly? QuietFrom, TimeOnly? QuietUntil, TimeOnly DigestAt, int LeadAfterHours, int SupervisorAfterHours, int CriticalLeadAfterHours, int CriticalSupervisorAfterHours)
{
    public const int MostHours = 168;

    public static readonly RemindingTimes Usual = new(null, null, new(7, 0), 24, 24, 2, 4);

    internal Refusal? Refusal =>
        QuietFrom.HasValue != QuietUntil.HasValue || (QuietFrom.HasValue && QuietFrom == QuietUntil) ? StaffRefusals.QuietHoursHalf
        : Waits.All(hours => hours is > 0 and <= MostHours) ? null : StaffRefusals.WaitOutOfLimits;

    private int[] Waits => [LeadAfterHours, SupervisorAfterHours, CriticalLeadAfterHours, CriticalSupervisorAfterHours];
}
