using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>What every act on a deadline begins with: the deadline, who acts, when, and which day it is where they work.</summary>
internal sealed class DeadlineDesk(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock)
{
    internal TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone);

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    internal DeadlineAct Act => new(user.Actor.Id, Now, Today);

    /// <summary>The pipeline has found it before.</summary>
    internal Task<Deadline> FindAsync(Guid id, CancellationToken ct) => db.Deadlines.SingleAsync(d => d.Id == new DeadlineId(id), ct);

    /// <summary>Whether this person may look after a deadline of the case: someone of its team, or whoever starts it.</summary>
    internal async Task<bool> MayOwnAsync(CaseId caseId, UserId owner, CancellationToken ct) =>
        owner == user.Actor.Id || await db.CaseMembers.AnyAsync(m => EF.Property<CaseId>(m, "CaseId") == caseId && m.UserId == owner && m.RemovedAt == null, ct);

    /// <summary>Whether the suspect is one of the case; no suspect fits every case.</summary>
    internal async Task<bool> IsOfCaseAsync(CaseId caseId, Guid? suspect, CancellationToken ct) =>
        suspect is not { } id || await db.Suspects.AnyAsync(s => s.Id == new SuspectId(id) && s.CaseId == caseId, ct);
}

/// <summary>Days that do not count, both ends included.</summary>
public sealed record ExcludedDays(DateOnly From, DateOnly To);

/// <summary>Reading what callers write about deadlines.</summary>
internal static class DeadlineInput
{
    internal const int CodeMaxLength = 64;

    internal const int Most = 50;
    internal const string TooMany = "At most 50.";

    internal static bool AreFew<T>(IReadOnlyList<T>? items) => items is null || items.Count <= Most;

    internal static IReadOnlyList<StoppedInterval> Days(IReadOnlyList<ExcludedDays>? days) => [.. (days ?? []).Select(d => new StoppedInterval(d.From, d.To))];

    internal static Result<IReadOnlyList<DeadlineTrigger>> Events(IReadOnlyList<string>? texts, string? zone)
    {
        List<DeadlineTrigger> events = [];
        foreach (var text in texts ?? [])
        {
            var read = DeadlineTrigger.Parse(text, zone);
            if (read.Refusal is { } refusal) return refusal with { Field = "otherEvents" };
            events.Add(read.Value);
        }

        return events;
    }

    /// <summary>A day, or a local time in the zone; <paramref name="field"/> is how the caller named it.</summary>
    internal static Result<DueMoment> Moment(string text, TimeZoneInfo? zone, string field)
    {
        var read = DeadlineTrigger.Parse(text, zone?.Id);
        if (read.Refusal is { } refusal) return refusal with { Field = field };
        if (read.Value.Local is not { } local) return DueMoment.EndOf(read.Value.Date);
        if (zone is null) return DeadlineRefusals.TimeZoneMissing;
        if (zone.IsInvalidTime(local)) return DeadlineComputationRefusals.TimeDoesNotExist with { Field = field };
        // Of a time that comes twice the first: an end that comes early is the safe one.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DueMoment.At(new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset));
    }

    /// <summary>Null text is no calendar.</summary>
    internal static Result<HolidayCalendar?> Calendar(this IHolidayCalendars calendars, string? code)
    {
        if (string.IsNullOrWhiteSpace(code)) return (HolidayCalendar?)null;
        return calendars.Find(code) is { } found ? found : DeadlineComputationRefusals.UnknownCalendar(code);
    }
}
