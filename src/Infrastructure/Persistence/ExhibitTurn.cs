using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The row of the item is locked: a second transaction waits for the first, and then reads what that one wrote.</summary>
internal sealed class ExhibitTurn(CaseTrackerDbContext db) : IExhibitTurn
{
    public Task TakeAsync(ExhibitId exhibit, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select 1 from exhibits where id = {exhibit.Value} for update", ct);
}
