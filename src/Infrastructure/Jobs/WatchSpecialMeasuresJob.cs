using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Hearings;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
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

    /// <summary>Longer than the rule's working days can ever reach, holidays included.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(60);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RunAsync(cancellationToken);

    internal async Task RunAsync(CancellationToken ct)
    {
        foreach (var near in (await AheadAsync(ct)).Where(HasCome))
        {
            try
            {
                var answer = await acting.SendAsync(near.Recipient, new AlertSpecialMeasuresCommand(near.Victim, near.Hearing), ct);
                // No active user, or no longer theirs to see: there is nothing to tell them.
                if (answer is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await SkipAsync(near, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Nobody was told that special measures are missing for hearing {Hearing}", near.Hearing); // it must not hold up the others, and stays due
            }
        }
    }

    private bool HasCome(NearHearing near)
    {
        if (rules.Find(SpecialMeasureWatch.Rule) is not { } rule || calendars.Find(near.Calendar) is not { } calendar) return false;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(near.Zone)).DateTime);
        var applyBy = SpecialMeasureWatch.ApplyBy(near.Day, rule, calendar);
        return !applyBy.IsRefused && today >= applyBy.Value;
    }

    private async Task<List<NearHearing>> AheadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        await using var command = source.CreateCommand(
            "select hearing_id, victim_id, recipient_id, hearing_day, holiday_calendar, unit_zone from app.hearings_without_special_measures($1, $2, $3)");
        foreach (var value in (object[])[now, now + Ahead, Most]) _ = command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(ct);
        List<NearHearing> near = [];
        while (await row.ReadAsync(ct))
        {
            near.Add(new NearHearing(row.GetGuid(0), row.GetGuid(1), new UserId(row.GetGuid(2)), row.GetFieldValue<DateOnly>(3), row.GetString(4), row.GetString(5)));
        }
        return near;
    }

    private async Task SkipAsync(NearHearing near, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.skip_special_measure_alert($1, $2, $3, $4, $5)");
        foreach (var value in (object[])[near.Hearing, near.Victim, near.Recipient.Value, clock.GetUtcNow().ToUniversalTime(), near.Day]) _ = command.Parameters.Add(new() { Value = value });
        _ = await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record NearHearing(Guid Hearing, Guid Victim, UserId Recipient, DateOnly Day, string Calendar, string Zone);
}
