using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>What the caller was told, latest first.</summary>
/// <param name="Unread">True: only what is unread; false: only what was read; null: both.</param>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Notification)]
public sealed record ListNotificationsQuery(bool? Unread, int? Limit, string? After) : IQuery<Page<NotificationView>>;

/// <param name="Link">Path on this site, to what it is about.</param>
/// <param name="ReadAt">Null while unread.</param>
public sealed record NotificationView(Guid Id, string Text, string Link, Guid? CaseId, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt);

internal sealed class ListNotificationsValidator : AbstractValidator<ListNotificationsQuery>
{
    public ListNotificationsValidator() =>
        RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListNotificationsHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<ListNotificationsQuery, Result<Page<NotificationView>>>
{
    public async Task<Result<Page<NotificationView>>> Handle(ListNotificationsQuery query, CancellationToken ct)
    {
        var me = user.Actor.Id;
        var mine = db.Notifications.AsNoTracking().Where(n => n.UserId == me);
        if (query.Unread is { } unread) mine = mine.Where(n => n.ReadAt == null == unread);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } at, { } id] || !Guid.TryParse(id, out var lastId)
                || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastAt)) return Cursor.NotOurs;
            mine = mine.Where(n => n.CreatedAt < lastAt || (n.CreatedAt == lastAt && n.Id.CompareTo(lastId) < 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await mine.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(limit + 1)
            .Select(n => new NotificationView(n.Id, n.Text, n.Link, n.CaseId == null ? null : n.CaseId.Value.Value, n.CreatedAt, n.ReadAt)).ToListAsync(ct);
        var views = found.Take(limit).ToList();
        audit.Showed(views.Select(v => v.Id));
        return new Page<NotificationView>(views, found.Count > limit ? Cursor.Of(views[^1].CreatedAt.ToString("O", CultureInfo.InvariantCulture), views[^1].Id.ToString()) : null);
    }
}
