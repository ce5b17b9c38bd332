using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Matching;

/// <summary>Asks the database, which looks past the caller's cases and tells those concerned itself (Sql/identifier_matches.sql); writes each new match into the trail of both cases.</summary>
internal sealed class IdentifierMatches(CaseTrackerDbContext db, IAuditLog audit, ICurrentUser user, TimeProvider clock) : IIdentifierMatches
{
    /// <summary>As it stands in the trail (docs/events.md).</summary>
    internal const string UseCase = "MatchIdentifier";

    private sealed record Match(Guid VictimId, Guid CaseId);

    public async Task LookAsync(Guid victimId, byte[] index, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Database.SqlQuery<Match>($"""select victim_id as "VictimId", case_id as "CaseId" from app.match_identifier({victimId}, {index}, {now})""").ToListAsync(ct);
        if (found.Count == 0) return;
        var own = await db.Victims.Where(v => v.Id == new Domain.Common.VictimId(victimId)).Select(v => v.CaseId.Value).SingleAsync(ct);
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero);
        foreach (var side in found.Append(new Match(victimId, own)))
        {
            await audit.AppendAsync(new AuditEntry(
                Guid.CreateVersion7(now), at, audit.Instance, user.Actor.Id.Value, user.Actor.SessionId, AuditAct.Combine, AuditObject.Identity, side.VictimId, side.CaseId,
                UseCase, "", true, "", [], audit.HashRequest(side), []), null, ct);
        }
    }
}
