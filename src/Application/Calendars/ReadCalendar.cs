using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Hearings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Calendars;

/// <summary>Deadlines and hearings of the cases on whose team the caller is, as iCalendar: references and kinds, no title, no court, no name.</summary>
/// <param name="ByAddress">A calendar program asked with the secret address; the caller is its owner, with the rights of this moment.</param>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Disclose, AuditObject.Deadline)]
public sealed record ReadCalendarQuery(bool ByAddress) : IQuery<string>;

internal sealed class ReadCalendarHandler(ICaseTrackerDb db, ICurrentUser user, DeadlineDesk desk, ICalendarFeeds feeds, IReferenceCodes codes, AuditNotes audit)
    : IRequestHandler<ReadCalendarQuery, Result<string>>
{
    /// <summary>Days back; what is older is no longer shown.</summary>
    private const int Past = 180;

    private const int Most = 2000;

    public async Task<Result<string>> Handle(ReadCalendarQuery query, CancellationToken ct)
    {
        var (me, first) = (user.Actor.Id, desk.Today.AddDays(-Past));
        var since = desk.Now.AddDays(-Past).ToUniversalTime();
        var cases = db.Cases.Where(c => c.Members.Any(m => m.UserId == me && m.RemovedAt == null));
        var references = await cases.Select(c => new { c.Id, c.Reference }).ToDictionaryAsync(c => c.Id, c => c.Reference, ct);
        var deadlines = await db.Deadlines.AsNoTracking().Where(d => d.DueOn >= first && cases.Any(c => c.Id == d.CaseId)).OrderByDescending(d => d.DueOn).Take(Most).ToListAsync(ct);
        var hearings = await db.Hearings.AsNoTracking().Where(h => h.StartsAt >= since && cases.Any(c => c.Id == h.CaseId)).OrderByDescending(h => h.StartsAt).Take(Most).ToListAsync(ct);
        Guid[] ids = [.. deadlines.Select(d => d.Id.Value), .. hearings.Select(h => h.Id.Value)];
        var revisions = await feeds.RevisionsAsync(ids, ct);
        var text = CalendarText.Write(deadlines.Select(d => Of(d, references[d.CaseId], revisions)).Concat(hearings.Select(h => Of(h, references[h.CaseId], revisions))), desk.Now);
        if (query.ByAddress) await feeds.MarkReadAsync(me, desk.Now, ct);
        audit.Showed(ids);
        return text;
    }

    private CalendarEntry Of(Deadline d, string reference, IReadOnlyDictionary<Guid, int> revisions) => new(
        d.Id.Value, revisions.GetValueOrDefault(d.Id.Value), $"{reference}: {codes.Label("DeadlineKind", d.Kind.Code())}{(d.Status == DeadlineStatus.Completed ? " (done)" : "")}",
        $"/cases/{d.CaseId.Value}/deadlines/{d.Id.Value}", "Deadline", d.DueOn, d.DueAt, TimeSpan.Zero,
        d.Status switch
        {
            DeadlineStatus.Cancelled or DeadlineStatus.Superseded => EntryState.Cancelled,
            DeadlineStatus.Stopped => EntryState.Tentative,
            _ => EntryState.Confirmed,
        },
        d.Status == DeadlineStatus.Running);

    private CalendarEntry Of(Hearing h, string reference, IReadOnlyDictionary<Guid, int> revisions) => new(
        h.Id.Value, revisions.GetValueOrDefault(h.Id.Value), $"{reference}: {codes.Label("HearingKind", h.Kind)}", $"/cases/{h.CaseId.Value}/hearings", "Hearing", h.Day, h.StartsAt,
        TimeSpan.FromHours(1), h.Status == HearingStatus.Cancelled ? EntryState.Cancelled : EntryState.Confirmed, h.IsAhead);
}
