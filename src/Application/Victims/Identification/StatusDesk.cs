using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Identification;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Identification;

/// <summary>The one place where a decision on a victim's status is written.</summary>
internal sealed class StatusDesk(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, TimeProvider clock)
{
    /// <summary>The pipeline has found it before.</summary>
    internal Task<Domain.Victims.Victim> FindAsync(Guid id, CancellationToken ct) => db.Victims.SingleAsync(v => v.Id == new VictimId(id), ct);

    internal async Task<Result<Guid>> DecideAsync(Domain.Victims.Victim victim, StatusMove move, StatusWords words, CancellationToken ct)
    {
        var last = await db.StatusDecisions.Where(d => d.VictimId == victim.Id).OrderByDescending(d => d.Number).FirstOrDefaultAsync(ct);
        var id = Guid.CreateVersion7();
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.StatusDecisions, id, words, ct);
        var decided = victim.Decide(move, last, details, new StatusAct(id, user.Actor.Id, clock.GetUtcNow()));
        if (decided.Refusal is { } refusal) return refusal;
        _ = db.StatusDecisions.Add(decided.Value);
        return id;
    }
}
