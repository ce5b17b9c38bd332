using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Hearings;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Hearings;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>
/// Tells lead and coordinators, once for each victim and hearing, that the day to apply for special measures has come and nobody has. Which
/// day that is, the unit's rule and calendar say. Whatever ends it midway, the next run makes up for.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class WatchSpecialMeasuresJob(
    NpgsqlDataSource source, ActingScope acting, IDeadlineRules rules, IHolidayCalendars calendars, TimeProvider clock, ILogger<WatchSpecialMeasuresJob> log) : IJob
{
    private const int Most = 2000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken) is { } failure) throw new JobExecutionException(failure);
    }

    /// <returns>The first failure; null when there was none.</returns>
    internal async Task<Exception?> RunAsync(CancellationToken ct)
    {
        if (rules.Find(SpecialMeasureWatch.Rule) is not { } rule) return null;
        var near = (await AheadAsync(rule, ct)).Where(hearing => HasCome(hearing, rule));
        return await OneByOne.RunAsync(near, hearing => AlertAsync(hearing, ct), (e, hearing) => log.LogError(e, "Nobody was told that special measures are missing for hearing {Hearing}", hearing.Hearing));
    }

    private async Task AlertAsync(NearHearing near, CancellationToken ct)
    {
        var answer = await acting.SendAsync(near.Recipient, new AlertSpecialMeasuresCommand(near.Victim, near.Hearing), ct);
        // No active user, or no longer theirs to see: there is nothing to tell them.
        if (answer is not (null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden })) return;
        await source.ActAsync("select app.skip_special_measure_alert($1, $2, $3, $4, $5)", [near.Hearing, near.Victim, near.Recipient.Value, Now, near.Day], ct);
    }

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    private bool HasCome(NearHearing near, DeadlineRule rule)
    {
        if (calendars.Find(near.Calendar) is not { } calendar) return false;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, TimeZoneInfo.FindSystemTimeZoneById(near.Zone)).DateTime);
        var applyBy = SpecialMeasureWatch.ApplyBy(near.Day, rule, calendar);
        return !applyBy.IsRefused && today >= applyBy.Value;
    }

    private async Task<List<NearHearing>> AheadAsync(DeadlineRule rule, CancellationToken ct)
    {
        await using var command = source.Command(
            "select hearing_id, victim_id, recipient_id, hearing_day, holiday_calendar, unit_zone from app.hearings_without_special_measures($1, $2, $3)",
            Now, Now.AddDays(SpecialMeasureWatch.DaysAhead(rule)), Most);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<NearHearing> near = [];
        while (await row.ReadAsync(ct))
        {
            near.Add(new NearHearing(row.GetGuid(0), row.GetGuid(1), new UserId(row.GetGuid(2)), row.GetFieldValue<DateOnly>(3), row.GetString(4), row.GetString(5)));
        }
        return near;
    }

    private sealed record NearHearing(Guid Hearing, Guid Victim, UserId Recipient, DateOnly Day, string Calendar, string Zone);
}
