using System.Collections.Frozen;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>The calendars that the domain generates from the holiday laws.</summary>
internal sealed class GeneratedHolidayCalendars : IHolidayCalendars
{
    private readonly FrozenDictionary<string, HolidayCalendar> calendars =
        PublicHolidays.All.ToFrozenDictionary(calendar => calendar.Code, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<HolidayCalendar> All => PublicHolidays.All;

    public HolidayCalendar? Find(string code) => calendars.GetValueOrDefault(code);
}
