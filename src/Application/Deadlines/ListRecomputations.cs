using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>Running deadlines whose calendar has a newer version that would move them, over all cases the caller may see; each waits for a person's answer.</summary>
/// <param name="Case">Null: all cases.</param>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListRecomputationsQuery(Guid? Case = null) : IQuery<RecomputationList>;

/// <param name="More">Whether more wait than are shown.</param>
public sealed record RecomputationList(IReadOnlyList<RecomputationView> Items, bool More);

/// <param name="CalendarVersion">The version it was computed by.</param>
/// <param name="NewVersion">The version that is proposed.</param>
public sealed record RecomputationView(
    Guid Id, Guid CaseId, string CaseReference, string Title, string Calendar, string CalendarVersion, string NewVersion, string LegalDue, string SafeDue, string NewRawDue,
    string NewLegalDue, string NewSafeDue, string NewStatus, IReadOnlyList<string> NewSteps);

internal sealed class ListRecomputationsHandler(ICaseTrackerDb db, IHolidayCalendars calendars, AuditNotes audit) : IRequestHandler<ListRecomputationsQuery, Result<RecomputationList>>
{
    private const int Most = 200;

    public async Task<Result<RecomputationList>> Handle(ListRecomputationsQuery query, CancellationToken ct)
    {
        var rows = from d in db.Deadlines
                   from e in db.CalendarEditions.Where(e => e.State == EditionState.Current && e.Code == d.CalendarCode)
                   where d.Status == DeadlineStatus.Running && d.CalendarVersion != e.Version && (d.RefusedCalendarVersion == null || d.RefusedCalendarVersion != e.Version)
                   select d;
        if (query.Case is { } one) rows = rows.Where(d => d.CaseId == new CaseId(one));
        // Before the rows: one connection reads one answer at a time.
        var current = (await rows.Select(d => d.CalendarCode!).Distinct().ToListAsync(ct)).ToDictionary(code => code, calendars.Find);
        List<(Deadline Deadline, HolidayCalendar Calendar, ComputedDeadline Proposal)> moved = [];
        await foreach (var d in rows.AsNoTracking().OrderBy(d => d.DueOn).ThenBy(d => d.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            // Most deadlines pass over no day that changed: there is nothing to decide.
            if (current[d.CalendarCode!] is { } calendar && d.ProposeRecomputation(calendar) is { IsRefused: false } proposal && d.WouldMove(proposal.Value)) moved.Add((d, calendar, proposal.Value));
            if (moved.Count > Most) break;
        }

        var shown = moved.Take(Most).ToList();
        var cases = shown.Select(m => m.Deadline.CaseId).Distinct().ToList();
        var references = await db.Cases.Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Reference, ct);
        audit.Showed(shown.Select(m => m.Deadline.Id.Value));
        return new RecomputationList([.. shown.Select(m => View(m.Deadline, m.Calendar, m.Proposal, references))], moved.Count > Most);
    }

    private static RecomputationView View(Deadline d, HolidayCalendar calendar, ComputedDeadline proposal, Dictionary<CaseId, string> references) => new(
        d.Id.Value, d.CaseId.Value, references[d.CaseId], d.Title, calendar.Code, d.CalendarVersion ?? "", calendar.Version, d.LegalDue.ToString(), d.SafeDue.ToString(),
        proposal.RawDue.ToString(), proposal.LegalDue.ToString(), proposal.SafeDue.ToString(), proposal.Status.Code(), proposal.Steps);
}
