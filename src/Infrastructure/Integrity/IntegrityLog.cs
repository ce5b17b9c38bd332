using System.Data.Common;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Infrastructure.Integrity;

/// <summary>The record of verifications in PostgreSQL. The finding, the alarm and its audit entry are one transaction.</summary>
internal sealed class IntegrityLog(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IntegrityLog> log) : IIntegrityLog
{
    public async Task RecordAsync(IntegrityFinding finding, CancellationToken ct)
    {
        if (finding.Result is VerificationResult.Mismatch or VerificationResult.Missing or VerificationResult.Truncated)
            log.LogCritical("Copy {Copy} of stored object {Object} is {Result}", finding.Copy, finding.ObjectId, finding.Result);
        try
        {
            await WriteAsync(finding, ct);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            log.LogError(e, "The verification of stored object {Object} was not recorded", finding.ObjectId);
        }
    }

    private async Task WriteAsync(IntegrityFinding finding, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, alarms) = (scope.ServiceProvider.GetRequiredService<CaseTrackerDbContext>(), scope.ServiceProvider.GetServices<IIntegrityAlarm>());
        await using var work = await db.BeginAsync(ct);
        var (at, result, occasion, actor) = (clock.GetUtcNow().ToUniversalTime(), finding.Result.ToString(), finding.Occasion.ToString(), finding.Actor?.Value);
        var recorded = await db.Database.SqlQuery<Recorded>($"""
            select exhibit_id as "ExhibitId", case_id as "CaseId", newly_bad as "NewlyBad" from app.record_verification(
                {Guid.CreateVersion7()}, {finding.ObjectId}, {finding.Copy}, {at}, {result}, {finding.MeasuredSha256}::text, {occasion}, {actor}::uuid)
            """).ToListAsync(ct);
        foreach (var bad in recorded.Where(r => r.NewlyBad))
            foreach (var alarm in alarms) await alarm.RaiseAsync(new BadCopy(new ExhibitId(bad.ExhibitId), new CaseId(bad.CaseId), finding, at), ct);
        await work.CommitAsync(ct);
    }

    private sealed record Recorded(Guid ExhibitId, Guid CaseId, bool NewlyBad);
}
