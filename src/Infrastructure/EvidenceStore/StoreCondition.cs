using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Whether the store may be written. After one failed fsync it may not, until a person has looked and restarted: what the disk holds is unknown.</summary>
internal sealed class StoreCondition(ILogger<StoreCondition>? log = null) : IHealthCheck
{
    private readonly ILogger log = log ?? NullLogger<StoreCondition>.Instance;
    private string? failure;

    public bool IsReadOnly => failure is not null;

    /// <exception cref="DurabilityException">The store is read-only.</exception>
    public void RequireWritable()
    {
        if (failure is { } reason)
        {
            throw new DurabilityException($"The evidence store is read-only until restart: {reason}");
        }
    }

    public DurabilityException SyncFailed(IOException cause)
    {
        if (Interlocked.CompareExchange(ref failure, cause.Message, null) is null)
        {
            log.LogCritical("Evidence store set read-only until restart: {Reason}", cause.Message);
        }

        return new DurabilityException($"Not durable: {cause.Message}", cause);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(failure is { } reason ? HealthCheckResult.Unhealthy($"read-only: {reason}") : HealthCheckResult.Healthy());
}
