using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Finds what a decision not to go on means for one victim, in the turn of the case.</summary>
internal sealed class NoticeDesk(ICaseTrackerDb db, ICaseTurn turn)
{
    /// <returns>Null when there is no such decision in the case, or it does not concern this victim.</returns>
    internal async Task<(Discontinuance Decision, DiscontinuanceNotice Notice, string Pseudonym)?> FindAsync(CaseId caseId, Guid decision, Guid victim, CancellationToken ct)
    {
        await turn.TakeAsync(caseId, ct);
        var notice = await db.DiscontinuanceNotices.SingleOrDefaultAsync(n => n.CaseId == caseId && n.DiscontinuanceId == decision && n.VictimId == new VictimId(victim), ct);
        if (notice is null) return null;
        return (await db.Discontinuances.SingleAsync(d => d.Id == decision, ct), notice, await db.Victims.Where(v => v.Id == notice.VictimId).Select(v => v.Pseudonym).SingleAsync(ct));
    }
}
