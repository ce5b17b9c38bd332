using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Hearings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>Open deadlines and hearings of some days side by side, in the reader's time zone. Every view of the calendar shows this.</summary>
/// <param name="From">First day, in the reader's zone.</param>
/// <param name="To">Last day, both included.</param>
/// <param name="Scope">As of the worklist; of hearings <c>mine</c> are those of the cases whose team the caller is on.</param>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListAgendaQuery(DateOnly? From, DateOnly? To, string? Scope = null) : IQuery<AgendaView>
{
    public const int MostDays = 93;
    public const int MostOfEach = 1000;
}

/// <param name="TimeZone">IANA zone of the days and hours.</param>
/// <param name="Complete">False when there is more than one answer holds: ask for fewer days.</param>
public sealed record AgendaView(DateOnly From, DateOnly To, string TimeZone, bool Complete, IReadOnlyList<AgendaItem> Items);

public enum AgendaSort { Deadline, Hearing }

/// <param name="At">Local time of the reader with its offset; null for what ends with the day.</param>
/// <param name="Title">What is due; of a hearing its court and room.</param>
/// <param name="Kind">Code of the list DeadlineKind or HearingKind.</param>
/// <param name="Status">Code of the list DeadlineStatus or HearingStatus.</param>
/// <param name="Lateness">Null of a hearing.</param>
/// <param name="Owner">Who looks after the deadline; null of a hearing.</param>
public sealed record AgendaItem(
    AgendaSort Sort, Guid Id, Guid CaseId, string CaseReference, DateOnly On, DateTimeOffset? At, string Title, string Kind, string Status, Lateness? Lateness, string? Owner);

internal sealed class ListAgendaValidator : AbstractValidator<ListAgendaQuery>
{
    public ListAgendaValidator()
    {
        _ = RuleFor(q => q.From).Must(d => d is { } day && DeadlineTrigger.IsWithinLimits(day)).WithMessage("Name the first day, between 1900 and 2199.");
        _ = RuleFor(q => q.To).Must(d => d is { } day && DeadlineTrigger.IsWithinLimits(day)).WithMessage("Name the last day, between 1900 and 2199.");
        _ = RuleFor(q => q.To).Must((q, to) => q.From is not { } from || to is not { } last || (last >= from && last.DayNumber - from.DayNumber < ListAgendaQuery.MostDays))
            .WithMessage($"From the first day on, at most {ListAgendaQuery.MostDays} days.");
        _ = RuleFor(q => q.Scope).Must(WorklistScope.IsKnown).WithMessage(WorklistScope.Unknown);
    }
}

internal sealed class ListAgendaHandler(ICaseTrackerDb db, WorklistScope scope, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<ListAgendaQuery, Result<AgendaView>>
{
    public async Task<Result<AgendaView>> Handle(ListAgendaQuery query, CancellationToken ct)
    {
        if (scope.RefusalOf(query.Scope) is { } refusal) return refusal;
        var (from, to) = (query.From!.Value, query.To!.Value);
        var (deadlines, hearings) = (await DeadlinesAsync(query.Scope, from, to, ct), await HearingsAsync(query.Scope, from, to, ct));
        var items = deadlines.Take(ListAgendaQuery.MostOfEach).Concat(hearings.Take(ListAgendaQuery.MostOfEach))
            .OrderBy(i => i.On).ThenBy(i => i.At is null).ThenBy(i => i.At).ThenBy(i => i.Id).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new AgendaView(from, to, desk.Zone.Id, deadlines.Count <= ListAgendaQuery.MostOfEach && hearings.Count <= ListAgendaQuery.MostOfEach, items);
    }

    private async Task<List<AgendaItem>> DeadlinesAsync(string? of, DateOnly from, DateOnly to, CancellationToken ct)
    {
        // The day of an hour clock is that of its authority and may be the day before or after the reader's; the index goes by it.
        var (first, last, begin, end) = (from.AddDays(-1), to.AddDays(1), Begin(from), Begin(to.AddDays(1)));
        var open = (await scope.OpenDeadlinesAsync(of, ct)).Where(d => d.DueOn >= first && d.DueOn <= last
            && ((d.DueAt == null && d.DueOn >= from && d.DueOn <= to) || (d.DueAt >= begin && d.DueAt < end)));
        var found = await (from d in open.OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(ListAgendaQuery.MostOfEach + 1)
                           join c in db.Cases on d.CaseId equals c.Id
                           join owner in db.Staff on d.OwnerId equals owner.Id
                           orderby d.DueOn, d.Id
                           select new { d.Id, d.CaseId, c.Reference, d.Title, d.Kind, d.Status, d.DueOn, d.DueAt, d.TimeZoneId, Owner = owner.DisplayName }).ToListAsync(ct);
        return found.ConvertAll(d => new AgendaItem(
            AgendaSort.Deadline, d.Id.Value, d.CaseId.Value, d.Reference, d.DueAt is { } at ? Day(at) : d.DueOn, Local(d.DueAt), d.Title, d.Kind.Code(), d.Status.Code(),
            LatenessScale.Of(d.Status, d.Kind, DueMoment.Stored(d.DueOn, d.DueAt, d.TimeZoneId), desk.Now, desk.Today), d.Owner));
    }

    private async Task<List<AgendaItem>> HearingsAsync(string? of, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (begin, end) = (Begin(from), Begin(to.AddDays(1)));
        var found = await (from c in scope.Cases(of)
                           join h in db.Hearings on c.Id equals h.CaseId
                           where h.StartsAt >= begin && h.StartsAt < end && h.Status != HearingStatus.Cancelled
                           orderby h.StartsAt, h.Id
                           select new { Hearing = h, c.Reference }).AsNoTracking().Take(ListAgendaQuery.MostOfEach + 1).ToListAsync(ct);
        return found.ConvertAll(f => new AgendaItem(
            AgendaSort.Hearing, f.Hearing.Id.Value, f.Hearing.CaseId.Value, f.Reference, Day(f.Hearing.StartsAt), Local(f.Hearing.StartsAt),
            f.Hearing.Room.Length == 0 ? f.Hearing.Court : $"{f.Hearing.Court}, {f.Hearing.Room}", f.Hearing.Kind, f.Hearing.Status.Code(), null, null));
    }

    private DateTimeOffset Begin(DateOnly day) => LocalTimes.StartOf(day, desk.Zone).ToUniversalTime();

    private DateTimeOffset? Local(DateTimeOffset? instant) => instant is { } at ? TimeZoneInfo.ConvertTime(at, desk.Zone) : null;

    private DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, desk.Zone).DateTime);
}
