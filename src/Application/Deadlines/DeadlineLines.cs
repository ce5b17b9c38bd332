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
        var found = await rows.AsNoTracking().OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(take + 1).ToListAsync(ct);
        var shown = found.Take(take).ToList();
        var (cases, people) = (shown.Select(d => d.CaseId).Distinct().ToList(), shown.Select(d => d.OwnerId).Distinct().ToList());
        var references = await db.Cases.Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Reference, ct);
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var items = shown.Select(d => new DeadlineLine(
            d.Id.Value, d.CaseId.Value, references[d.CaseId], d.Title, d.Kind.Code(), d.Status.Code(), d.ComputationStatus.Code(), d.RawDue.ToString(), d.LegalDue.ToString(),
            d.SafeDue.ToString(), d.Due.ToString(), d.DueOn, d.LatenessAt(desk.Now, desk.Today), d.OwnerId.Value, names[d.OwnerId], d.RuleId)).ToList();
        return new Page<DeadlineLine>(items, found.Count > take ? Cursor.Of(items[^1].DueOn.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
