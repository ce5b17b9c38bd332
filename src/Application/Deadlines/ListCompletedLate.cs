using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>What was completed after its day, the latest first: a supervisor's whole unit, and for others what they looked after.</summary>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListCompletedLateQuery(int? Limit = null, string? After = null) : IQuery<Page<CompletedLateLine>>;

/// <param name="DueOn">The date we watched: safe for our own duties, legal for those of others.</param>
/// <param name="CompletedOn">The day it was done, as stated.</param>
/// <param name="DaysLate">Calendar days from the one to the other.</param>
/// <param name="Owner">Who looked after it.</param>
/// <param name="CompletedBy">Who recorded that it was done.</param>
public sealed record CompletedLateLine(
    Guid Id, Guid CaseId, string CaseReference, string Title, string Kind, DateOnly DueOn, DateOnly CompletedOn, int DaysLate, Guid OwnerId, string Owner, string CompletedBy, string Note);

internal sealed class ListCompletedLateValidator : AbstractValidator<ListCompletedLateQuery>
{
    public ListCompletedLateValidator() =>
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListCompletedLateHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<ListCompletedLateQuery, Result<Page<CompletedLateLine>>>
{
    public async Task<Result<Page<CompletedLateLine>>> Handle(ListCompletedLateQuery query, CancellationToken ct)
    {
        var me = user.Actor.Id;
        // A minimum period that ends after its end is no delay.
        var late = db.Deadlines.Where(d => d.Status == DeadlineStatus.Completed && d.CompletedOn > d.DueOn && d.Kind != DeadlineKind.Minimum);
        late = user.Actor.SupervisedUnit is { } unit ? late.Where(d => db.Cases.Any(c => c.Id == d.CaseId && c.UnitId == unit)) : late.Where(d => d.OwnerId == me);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } key, { } id] || !DateOnly.TryParseExact(key, "yyyy-MM-dd", out var day) || !Guid.TryParse(id, out var guid)) return Cursor.NotOurs;
            var last = new DeadlineId(guid);
            late = late.Where(d => d.CompletedOn < day || (d.CompletedOn == day && d.Id < last));
        }

        var limit = query.Limit ?? PageLimits.Default;
        var found = await (from d in late.OrderByDescending(d => d.CompletedOn).ThenByDescending(d => d.Id).Take(limit + 1)
                           join c in db.Cases on d.CaseId equals c.Id
                           join owner in db.Staff on d.OwnerId equals owner.Id
                           join closer in db.Staff on d.ClosedBy equals closer.Id
                           orderby d.CompletedOn descending, d.Id descending
                           select new { d.Id, d.CaseId, c.Reference, d.Title, d.Kind, d.DueOn, d.CompletedOn, d.OwnerId, Owner = owner.DisplayName, Closer = closer.DisplayName, d.ClosingNote }).ToListAsync(ct);
        var items = found.Take(limit).Select(d => new CompletedLateLine(
            d.Id.Value, d.CaseId.Value, d.Reference, d.Title, d.Kind.Code(), d.DueOn, d.CompletedOn!.Value, d.CompletedOn.Value.DayNumber - d.DueOn.DayNumber,
            d.OwnerId.Value, d.Owner, d.Closer, d.ClosingNote)).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<CompletedLateLine>(items, found.Count > limit ? Cursor.Of(items[^1].CompletedOn.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
