using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>One deadline in a list. Dates as the compute operation writes them.</summary>
/// <param name="Due">The date we watch: safe for our own duties, legal for those of others.</param>
/// <param name="Status">RUNNING, STOPPED, COMPLETED, CANCELLED or SUPERSEDED.</param>
/// <param name="ComputationStatus">How far the dates may be relied on.</param>
/// <param name="Rule">Null when a person stated the end.</param>
public sealed record DeadlineLine(
    Guid Id, Guid CaseId, string CaseReference, string Title, string Kind, string Status, string ComputationStatus, string RawDue, string LegalDue, string SafeDue,
    string Due, DateOnly DueOn, Lateness Lateness, Guid OwnerId, string Owner, string? Rule);

/// <summary>A page of deadlines, the earliest first.</summary>
internal sealed class DeadlineLines(ICaseTrackerDb db, DeadlineDesk desk)
{
    internal async Task<Result<Page<DeadlineLine>>> PageAsync(IQueryable<Deadline> rows, int? limit, string? after, CancellationToken ct)
    {
        if (after is not null)
        {
            if (Cursor.Read(after, 2) is not [{ } key, { } id] || !DateOnly.TryParseExact(key, "yyyy-MM-dd", out var day) || !Guid.TryParse(id, out var guid)) return Cursor.NotOurs;
            var last = new DeadlineId(guid);
            rows = rows.Where(d => d.DueOn > day || (d.DueOn == day && d.Id > last));
        }

        var take = limit ?? PageLimits.Default;
        // Columns and no entities: a list needs neither extensions nor stoppages nor the working.
        var found = await (from d in rows.OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(take + 1)
                           join ofCase in db.Cases on d.CaseId equals ofCase.Id
                           join owner in db.Staff on d.OwnerId equals owner.Id
                           orderby d.DueOn, d.Id
                           select new
                           {
                               d.Id, d.CaseId, ofCase.Reference, d.Title, d.Kind, d.Status, d.ComputationStatus, d.RawDueOn, d.RawDueAt, d.LegalDueOn, d.LegalDueAt, d.SafeDueOn, d.SafeDueAt,
                               d.DueOn, d.DueAt, d.TimeZoneId, d.OwnerId, owner.DisplayName, d.RuleId,
                           }).ToListAsync(ct);
        var items = found.Take(take).Select(d =>
        {
            var due = DueMoment.Stored(d.DueOn, d.DueAt, d.TimeZoneId);
            return new DeadlineLine(
                d.Id.Value, d.CaseId.Value, d.Reference, d.Title, d.Kind.Code(), d.Status.Code(), d.ComputationStatus.Code(), DueMoment.Stored(d.RawDueOn, d.RawDueAt, d.TimeZoneId).ToString(),
                DueMoment.Stored(d.LegalDueOn, d.LegalDueAt, d.TimeZoneId).ToString(), DueMoment.Stored(d.SafeDueOn, d.SafeDueAt, d.TimeZoneId).ToString(), due.ToString(), d.DueOn,
                LatenessScale.Of(d.Status, d.Kind, due, desk.Now, desk.Today), d.OwnerId.Value, d.DisplayName, d.RuleId);
        }).ToList();
        return new Page<DeadlineLine>(items, found.Count > take ? Cursor.Of(items[^1].DueOn.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
