using System.Collections.Concurrent;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Keys;

internal sealed class MemoryKeyRows : ICaseKeyRows
{
    public ConcurrentDictionary<Guid, byte[]> Rows { get; } = new();

    public int Reads { get; private set; }

    public Task<byte[]?> FindWrappedAsync(Guid caseId, CancellationToken ct)
    {
        Reads++;
        return Task.FromResult(Rows.GetValueOrDefault(caseId));
    }

    public Task<byte[]> InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct) => Task.FromResult(Rows.GetOrAdd(caseId, wrapped));
}
