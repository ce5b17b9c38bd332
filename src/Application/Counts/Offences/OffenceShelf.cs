using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Offences;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>Finds versions of offences.</summary>
internal sealed class OffenceShelf(ICaseTrackerDb db)
{
    internal async Task<Result<OffenceEdition>> FindAsync(string code, int version, CancellationToken ct) =>
        await db.OffenceEditions.SingleOrDefaultAsync(e => e.Code == code && e.Number == version, ct) is { } found ? found : CommonRefusals.NotFound;

    /// <returns>The highest number of the offence; 0 when there is no such offence.</returns>
    internal async Task<int> LastAsync(string code, CancellationToken ct) => await db.OffenceEditions.Where(e => e.Code == code).MaxAsync(e => (int?)e.Number, ct) ?? 0;

    /// <summary>The version to charge, if it was in force.</summary>
    /// <param name="day">The first day of the count, or the day of charging when that is not known.</param>
    internal async Task<Result<OffenceEdition>> ToChargeAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        if (await db.OffenceEditions.SingleOrDefaultAsync(e => e.Id == new OffenceEditionId(id), ct) is not { } found) return OffenceRefusals.Unknown;
        return found.MayBeChargedFor(day) ? found : OffenceRefusals.NotInForce;
    }

    /// <returns>Null for a count in free words.</returns>
    internal async Task<OffenceEdition?> OfAsync(Count count, CancellationToken ct) =>
        count.OffenceId is { } id ? await db.OffenceEditions.SingleAsync(e => e.Id == id, ct) : null;

    /// <summary>What the counts name that stand against the same person, this one apart; null for each in free words.</summary>
    internal async Task<IReadOnlyList<OffenceEdition?>> OthersAsync(Count count, CancellationToken ct) =>
        await db.Counts.Where(c => c.SuspectId == count.SuspectId && c.Id != count.Id && c.WithdrawnAt == null)
            .Select(c => db.OffenceEditions.FirstOrDefault(e => e.Id == c.OffenceId)).ToListAsync(ct);
}
