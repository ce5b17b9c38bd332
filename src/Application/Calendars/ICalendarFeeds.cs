using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Calendars;

/// <param name="ReadAt">When it was last asked for; null when never.</param>
public sealed record FeedFacts(DateTimeOffset MadeAt, DateTimeOffset? ReadAt);

/// <summary>The secret calendar addresses: one per user, known by its hash only.</summary>
public interface ICalendarFeeds
{
    /// <summary>Null when the user has none.</summary>
    Task<FeedFacts?> FindAsync(UserId user, CancellationToken ct);

    /// <summary>In place of the one before, which is worth nothing from then on.</summary>
    Task ReplaceAsync(UserId user, byte[] secretHash, DateTimeOffset at, CancellationToken ct);

    /// <returns>False when there was none.</returns>
    Task<bool> RevokeAsync(UserId user, CancellationToken ct);

    Task MarkReadAsync(UserId user, DateTimeOffset at, CancellationToken ct);

    /// <summary>Null for an unknown secret, and for a user whose account is shut. Needs no transaction and no actor.</summary>
    Task<UserId?> OwnerOfAsync(byte[] secretHash, CancellationToken ct);

    /// <summary>How often the end or the state of each deadline and hearing changed; 0 for those not named in the answer.</summary>
    Task<IReadOnlyDictionary<Guid, int>> RevisionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
