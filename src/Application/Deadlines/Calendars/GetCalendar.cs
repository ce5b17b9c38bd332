using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines.Calendars;

/// <summary>The days of one calendar, all or those of a year, with its versions, the latest first.</summary>
/// <param name="Year">Null: every year it covers.</param>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record GetCalendarQuery(string Code, int? Year = null) : IQuery<CalendarDetails>;

/// <param name="Parent">Code of the wider calendar it rests on; null for a State.</param>
public sealed record CalendarDetails(
    string Code, string Name, string Version, string? Parent, int FirstYear, int LastYear, IReadOnlyList<CalendarDayView> Days, IReadOnlyList<CalendarVersionView> Versions);

/// <param name="Kind">HOLIDAY, WORKING_SATURDAY, NO_HOLIDAY or NAMED_WEEKEND_DAY.</param>
/// <param name="Source">LAW, PARENT or LOCAL.</param>
public sealed record CalendarDayView(DateOnly Date, string Name, string Kind, string Source);

/// <param name="MadeBy">Null for what the product ships.</param>
public sealed record CalendarVersionView(string Version, string Reason, string? MadeBy, DateTimeOffset MadeAt);

internal sealed class GetCalendarHandler(ICaseTrackerDb db) : IRequestHandler<GetCalendarQuery, Result<CalendarDetails>>
{
    public async Task<Result<CalendarDetails>> Handle(GetCalendarQuery query, CancellationToken ct)
    {
        var edition = await db.CalendarEditions.AsNoTracking().SingleOrDefaultAsync(e => e.Code == query.Code && e.State == EditionState.Current, ct);
        if (edition is null) return CommonRefusals.NotFound;
        var versions = await (from e in db.CalendarEditions where e.Code == query.Code
                              join s in db.Staff on e.MadeBy equals s.Id into makers from maker in makers.DefaultIfEmpty()
                              orderby e.Number descending
                              select new CalendarVersionView(e.Version, e.Reason, maker == null ? null : maker.DisplayName, e.MadeAt)).ToListAsync(ct);
        var days = edition.Days.Where(day => query.Year is null || day.Date.Year == query.Year).OrderBy(day => day.Date)
            .Select(day => new CalendarDayView(day.Date, day.Name, day.Kind.Code(), day.Source.Code()));
        return new CalendarDetails(edition.Code, edition.Name, edition.Version, edition.ParentCode, edition.FirstYear, edition.LastYear, [.. days], versions);
    }
}
