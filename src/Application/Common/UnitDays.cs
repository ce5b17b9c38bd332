using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Application.Common;

/// <summary>Which day it is for the people who act: the calendar day in their unit's zone.</summary>
internal static class UnitDays
{
    internal static DateOnly Today(this Actor actor, TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZone)).DateTime);

    /// <summary>The first instant after a day, UTC.</summary>
    internal static DateTimeOffset EndOf(DateOnly day, string zone) => LocalTimes.StartOf(day.AddDays(1), TimeZoneInfo.FindSystemTimeZoneById(zone)).ToUniversalTime();
}
