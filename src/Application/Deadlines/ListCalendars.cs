using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>The places whose days off are known.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ListCalendarsQuery : IQuery<CalendarList>;

public sealed record CalendarList(IReadOnlyList<CalendarView> Items);

/// <param name="Parent">Code of the wider calendar it rests on; null for a State.</param>
public sealed record CalendarView(string Code, string Name, string Version, int FirstYear, int LastYear, string? Parent);

internal sealed class ListCalendarsHandler(IHolidayCalendars calendars) : IRequestHandler<ListCalendarsQuery, Result<CalendarList>>
{
    public Task<Result<CalendarList>> Handle(ListCalendarsQuery query, CancellationToken ct) => Task.FromResult<Result<CalendarList>>(
        new CalendarList([.. calendars.All.Select(c => new CalendarView(c.Code, c.Name, c.Version, c.FirstYear, c.LastYear, c.Parent))]));
}
