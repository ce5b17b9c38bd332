using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Audit;

/// <summary>Asks the database, which looks into the trail past row-level security for a coordinator of that victim only (Sql/victim_access.sql).</summary>
internal sealed class VictimAccessLog(CaseTrackerDbContext db) : IVictimAccessLog
{
    private sealed record Row(DateTimeOffset At, string Who, short Act, string UseCase, string Purpose, bool Allowed);

    public async Task<IReadOnlyList<VictimAccess>> OfAsync(Guid victimId, CancellationToken ct) =>
    [
        .. (await db.Database.SqlQuery<Row>(
                $"""select at as "At", who as "Who", act as "Act", use_case as "UseCase", purpose as "Purpose", allowed as "Allowed" from app.access_to_victim({victimId})""").ToListAsync(ct))
            .Select(row => new VictimAccess(row.At, row.Who, (AuditAct)row.Act, row.UseCase, row.Purpose, row.Allowed)),
    ];
}
