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

    public static Unit Found(string code, string name, string timeZone, string holidayCalendar, UnitId? id = null) =>
        new() { Id = id ?? UnitId.New(), Code = code, Name = name, TimeZone = timeZone, HolidayCalendar = holidayCalendar };
}
