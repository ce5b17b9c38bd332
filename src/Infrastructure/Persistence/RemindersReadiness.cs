using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Degraded while the watch over the reminders raises its alarm; the host still takes requests, and says no more than that.</summary>
internal sealed class RemindersReadiness(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("select alarmed_at is not null from reminder_watch");
            return await command.ExecuteScalarAsync(cancellationToken) is true ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Healthy(); // the database's own check says so
        }
    }
}
