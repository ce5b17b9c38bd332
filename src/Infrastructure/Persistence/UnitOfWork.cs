using CaseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseTracker.Infrastructure.Persistence;

internal sealed class UnitOfWork(IDbContextTransaction transaction) : IUnitOfWork
{
    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
