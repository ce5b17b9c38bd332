using CaseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseTracker.Infrastructure.Persistence;

internal sealed class UnitOfWork(CaseTrackerDbContext db, IDbContextTransaction transaction) : IUnitOfWork
{
    private bool committed;

    public async Task CommitAsync(CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        committed = true;
    }

    /// <remarks>What a refused request had touched must not be saved by the next one: a page sends several in one scope.</remarks>
    public ValueTask DisposeAsync()
    {
        if (!committed) db.ChangeTracker.Clear();
        return transaction.DisposeAsync();
    }
}
