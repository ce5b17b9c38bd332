using System.Collections.Concurrent;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>
/// The calendars as they stand in the database. Which version is in use is read once in each scope; the days of a version never change, and
/// are read once in each process.
/// </summary>
internal sealed class StoredHolidayCalendars(CaseTrackerDbContext db, CalendarShelf shelf) : IHolidayCalendars
{
    private static readonly CalendarPlace None = new(
        PublicHolidays.WeekendsOnly.Code, PublicHolidays.WeekendsOnly.Name, PublicHolidays.WeekendsOnly.Version, PublicHolidays.WeekendsOnly.FirstYear,
        PublicHolidays.WeekendsOnly.LastYear, null);

    private IReadOnlyList<(CalendarEditionId Id, CalendarPlace Place)>? current;

    public IReadOnlyList<CalendarPlace> All => [.. Current.Select(edition => edition.Place), None];

    public HolidayCalendar? Find(string code)
    {
        if (code.Equals(None.Code, StringComparison.OrdinalIgnoreCase)) return PublicHolidays.WeekendsOnly;
        var (id, place) = Current.FirstOrDefault(edition => edition.Place.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return place is null ? null : shelf.Take(id, () => db.CalendarEditions.AsNoTracking().Single(edition => edition.Id == id).ToCalendar());
    }

    private IReadOnlyList<(CalendarEditionId Id, CalendarPlace Place)> Current => current ??=
    [
        .. db.CalendarEditions.Where(edition => edition.State == EditionState.Current).OrderBy(edition => edition.Code)
            .Select(e => new { e.Id, e.Code, e.Name, e.Version, e.FirstYear, e.LastYear, e.ParentCode }).AsEnumerable()
            .Select(e => (e.Id, new CalendarPlace(e.Code, e.Name, e.Version, e.FirstYear, e.LastYear, e.ParentCode))),
    ];
}

/// <summary>Versions of calendars that this process has read.</summary>
internal sealed class CalendarShelf
{
    private readonly ConcurrentDictionary<CalendarEditionId, HolidayCalendar> taken = new();

    internal HolidayCalendar Take(CalendarEditionId id, Func<HolidayCalendar> read) => taken.TryGetValue(id, out var calendar) ? calendar : taken.GetOrAdd(id, read());
}
