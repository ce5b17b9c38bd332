using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Calendars;

/// <summary>Makes the caller's calendar address worth nothing, at once.</summary>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record RevokeCalendarFeedCommand : ICommand;

internal sealed class RevokeCalendarFeedHandler(ICurrentUser user, ICalendarFeeds feeds, AuditNotes audit) : IRequestHandler<RevokeCalendarFeedCommand, Result>
{
    public async Task<Result> Handle(RevokeCalendarFeedCommand command, CancellationToken ct)
    {
        audit.About(user.Actor.Id.Value);
        return await feeds.RevokeAsync(user.Actor.Id, ct) ? Result.Done : CommonRefusals.NotFound;
    }
}
