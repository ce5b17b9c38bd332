using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Ready when the runtime role reaches its database; says nothing of why not.</summary>
internal sealed class DatabaseReadiness(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("select 1");
            _ = await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
