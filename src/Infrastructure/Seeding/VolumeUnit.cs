using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>A unit of made-up cases and who works there.</summary>
internal sealed record VolumeUnit(Unit Unit, IReadOnlyList<StaffMember> Staff, TimeZoneInfo Zone, HolidayCalendar Calendar)
{
    internal IReadOnlyList<UserId> Leads { get; } = [.. Staff.Where(s => s.Roles.Contains(Roles.Prosecutor)).Select(s => s.Id)];

    internal IReadOnlyList<UserId> Team { get; } = [.. Staff.Where(s => !s.Roles.Contains(Roles.Supervisor)).Select(s => s.Id)];
}
