using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Staff;

/// <summary>A specialised prosecution unit: it issues case references and its time zone is the one its pages show.</summary>
public sealed class Unit
{
    public const int CodeMaxLength = 12;
    public const int NameMaxLength = 120;

    private Unit()
    {
    }

    public UnitId Id { get; private init; }

    /// <summary>First part of every case reference of the unit; never changes.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Calendar that deadlines of the unit count by when none is named (ISO 3166 code).</summary>
    public string HolidayCalendar { get; private set; } = "";

    /// <summary>Language in which the unit writes (ISO 639-1), for searching: words are found in their other forms.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Whom its reminders reach when, and when they are silent.</summary>
    public RemindingTimes Reminding => new(QuietFrom, QuietUntil, DigestAt, LeadAfterHours, SupervisorAfterHours, CriticalLeadAfterHours, CriticalSupervisorAfterHours);

    private TimeOnly? QuietFrom { get; set; }

    private TimeOnly? QuietUntil { get; set; }

    private TimeOnly DigestAt { get; set; } = RemindingTimes.Usual.DigestAt;

    private int LeadAfterHours { get; set; } = RemindingTimes.Usual.LeadAfterHours;

    private int SupervisorAfterHours { get; set; } = RemindingTimes.Usual.SupervisorAfterHours;

    private int CriticalLeadAfterHours { get; set; } = RemindingTimes.Usual.CriticalLeadAfterHours;

    private int CriticalSupervisorAfterHours { get; set; } = RemindingTimes.Usual.CriticalSupervisorAfterHours;

    public Result Remind(RemindingTimes times)
    {
        if (times.Refusal is { } refusal) return refusal;
        (QuietFrom, QuietUntil, DigestAt) = (times.QuietFrom, times.QuietUntil, times.DigestAt);
        (LeadAfterHours, SupervisorAfterHours) = (times.LeadAfterHours, times.SupervisorAfterHours);
        (CriticalLeadAfterHours, CriticalSupervisorAfterHours) = (times.CriticalLeadAfterHours, times.CriticalSupervisorAfterHours);
        return Result.Done;
    }

    public void Write(string language) => Language = language;

    public static Unit Found(string code, string name, string timeZone, string holidayCalendar, string language, UnitId? id = null) =>
        new() { Id = id ?? UnitId.New(), Code = code, Name = name, TimeZone = timeZone, HolidayCalendar = holidayCalendar, Language = language };
}
