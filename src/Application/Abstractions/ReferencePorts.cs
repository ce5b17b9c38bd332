using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Application.Abstractions;

/// <summary>One entry of a code list.</summary>
/// <param name="System">The list, for example <c>EvidenceType</c>.</param>
/// <param name="ValidFrom">First day the code may be used; null: open.</param>
/// <param name="ValidTo">Last day it may be used; null: open. A code that ran out still labels old records.</param>
/// <param name="MapsTo">The matching code of a standard or of another list as <c>list:code</c>, or the article it rests on; null when there is none.</param>
public sealed record ReferenceCode(string System, string Code, string Label, DateOnly? ValidFrom, DateOnly? ValidTo, string? MapsTo)
{
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day <= ValidTo);
}

/// <summary>The code lists the product runs on. Codes are exact: case counts.</summary>
public interface IReferenceCodes
{
    /// <summary>Names of all lists, in alphabetical order.</summary>
    IReadOnlyList<string> Systems { get; }

    bool IsValid(string system, string code, DateOnly on);

    /// <returns>Null when the list or the code is unknown.</returns>
    ReferenceCode? Find(string system, string code);

    /// <summary>What people read for a code; the code itself when the list does not know it, so that old records stay readable.</summary>
    string Label(string system, string code);

    /// <summary>In the order of the list; empty when there is no such list.</summary>
    IReadOnlyList<ReferenceCode> List(string system);
}

/// <summary>The time limits the product can compute, in the versions that are in use, with the state of each.</summary>
public interface IDeadlineRules
{
    /// <summary>By pack and name.</summary>
    IReadOnlyList<DeadlineRule> All { get; }

    /// <param name="id">Upper or lower case.</param>
    /// <returns>Null when there is no such rule, or it was withdrawn.</returns>
    DeadlineRule? Find(string id);

    /// <summary>The version that a clock was started by, whether it is still in use or not.</summary>
    /// <returns>Null when there is no such version.</returns>
    DeadlineRule? Find(string id, string version);
}

/// <summary>A place whose days off are known.</summary>
/// <param name="Parent">Code of the wider calendar it rests on; null for a State.</param>
public sealed record CalendarPlace(string Code, string Name, string Version, int FirstYear, int LastYear, string? Parent);

/// <summary>Days off by place.</summary>
public interface IHolidayCalendars
{
    /// <summary>In the versions in use, by code; <c>NONE</c> last.</summary>
    IReadOnlyList<CalendarPlace> All { get; }

    /// <param name="code">ISO 3166-1 or 3166-2 style, or <c>NONE</c>; upper or lower case.</param>
    /// <returns>Null when there is no such calendar.</returns>
    HolidayCalendar? Find(string code);
}
