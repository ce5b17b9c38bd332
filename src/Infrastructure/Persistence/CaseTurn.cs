using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The row of the case is locked: a second transaction waits for the first, and then reads what that one wrote. Rows that point to the case are not held up.</summary>
internal sealed class CaseTurn(CaseTrackerDbContext db) : ICaseTurn
{
    public Task TakeAsync(CaseId caseId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select 1 from cases where id = {caseId.Value} for no key update", ct);
}
