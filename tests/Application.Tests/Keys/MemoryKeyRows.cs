using System.Collections.Concurrent;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Keys;

internal sealed class MemoryKeyRows : ICaseKeyRows
{
    public ConcurrentDictionary<Guid, byte[]> Rows { get; } = new();

    public int Reads { get; private set; }

    /// <summary>Of each case whose key was exchanged.</summary>
    public ConcurrentDictionary<Guid, byte[]> Later { get; } = new();

    public Task<IReadOnlyList<byte[]>> FindWrappedAsync(Guid caseId, CancellationToken ct)
    {
        Reads++;
        return Task.FromResult<IReadOnlyList<byte[]>>(((byte[]?[])[Rows.GetValueOrDefault(caseId), Later.GetValueOrDefault(caseId)]).OfType<byte[]>().ToList());
    }

    public Task<byte[]> InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct) => Task.FromResult(Rows.GetOrAdd(caseId, wrapped));
}
