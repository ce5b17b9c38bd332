using CaseTracker.Application.Audit;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Audit;

/// <summary>Asks the two functions of Sql/audit_references.sql, which look past row-level security for auditors and give the reference alone.</summary>
internal sealed class CaseReferences(CaseTrackerDbContext db) : ICaseReferences
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyList<Guid> cases, CancellationToken ct)
    {
        if (cases.Count == 0) return new Dictionary<Guid, string>();
        var wanted = cases.ToArray();
        var rows = await db.Database.SqlQuery<Named>($"""select id as "Id", reference as "Reference" from app.case_references({wanted})""").ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => r.Reference);
    }

    public async Task<Guid?> FindAsync(string reference, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<Guid>($"""select "Value" from app.case_named({reference}) as found ("Value")""").ToListAsync(ct);
        return rows.Count == 1 ? rows[0] : null;
    }

    private sealed record Named(Guid Id, string Reference);
}
