using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Calendars;

/// <summary>Gives the caller a calendar address, in place of the one before. It is answered this once; only its hash is kept.</summary>
/// <remarks>No command with an idempotency key: that would keep the answer, and with it the secret.</remarks>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record RenewCalendarFeedCommand : IUseCase<Result<NewFeedView>>;

/// <param name="Path">On this site. Whoever knows it reads the calendar.</param>
public sealed record NewFeedView(string Path);

internal sealed class RenewCalendarFeedHandler(ICurrentUser user, ICalendarFeeds feeds, AuditNotes audit, TimeProvider clock) : IRequestHandler<RenewCalendarFeedCommand, Result<NewFeedView>>
{
    public async Task<Result<NewFeedView>> Handle(RenewCalendarFeedCommand command, CancellationToken ct)
    {
        var secret = FeedSecret.Make();
        await feeds.ReplaceAsync(user.Actor.Id, FeedSecret.Hash(secret), clock.GetUtcNow(), ct);
        audit.About(user.Actor.Id.Value);
        return new NewFeedView(FeedSecret.Path(secret));
    }
}
