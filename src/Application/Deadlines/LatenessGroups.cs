using CaseTracker.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>How many deadlines stand in each group.</summary>
public sealed record LatenessCounts(int CriticallyOverdue, int Overdue, int DueSoon, int NotDue)
{
    public int Of(Lateness group) => group switch
    {
        Lateness.CriticallyOverdue => CriticallyOverdue,
        Lateness.Overdue => Overdue,
        Lateness.DueSoon => DueSoon,
        _ => NotDue,
    };
}

/// <summary><see cref="Deadline.LatenessAt"/> in terms the database can count and select by.</summary>
internal static class LatenessGroups
{
    internal const string Unknown = "Choose criticallyOverdue, overdue, dueSoon or notDue.";

    /// <summary>As the API writes it; null when it is not one of the four.</summary>
    internal static Lateness? Read(string? code) => code switch
    {
        "criticallyOverdue" => Lateness.CriticallyOverdue,
        "overdue" => Lateness.Overdue,
        "dueSoon" => Lateness.DueSoon,
        "notDue" => Lateness.NotDue,
        _ => null,
    };

    /// <param name="open">Running and stopped clocks only.</param>
    internal static IQueryable<Deadline> In(this IQueryable<Deadline> open, Lateness group, DateTimeOffset now, DateOnly today)
    {
        var (critical, soon) = Bounds(today);
        return group switch
        {
            Lateness.CriticallyOverdue => open.Where(d => d.Status == DeadlineStatus.Running && d.Kind != DeadlineKind.Minimum && d.DueOn < critical),
            Lateness.Overdue => open.Where(d => d.Status == DeadlineStatus.Running && d.Kind != DeadlineKind.Minimum && d.DueOn >= critical && (d.DueOn < today || d.DueAt < now)),
            Lateness.DueSoon => open.Where(d => d.Status == DeadlineStatus.Running && d.DueOn >= today && d.DueOn <= soon && (d.DueAt == null || d.DueAt >= now)),
            _ => open.Where(d => d.Status == DeadlineStatus.Stopped || d.DueOn > soon || (d.Kind == DeadlineKind.Minimum && (d.DueOn < today || d.DueAt < now))),
        };
    }

    internal static async Task<LatenessCounts> CountAsync(this IQueryable<Deadline> open, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        var (critical, soon) = Bounds(today);
        var counts = await open
            .GroupBy(d => d.Status == DeadlineStatus.Stopped || (d.Kind == DeadlineKind.Minimum && (d.DueOn < today || d.DueAt < now)) ? 0
                : d.DueOn < critical ? 3
                : d.DueOn < today || d.DueAt < now ? 2
                : d.DueOn <= soon ? 1 : 0)
            .Select(g => new { Group = g.Key, Count = g.Count() }).ToDictionaryAsync(g => (Lateness)g.Group, g => g.Count, ct);
        return new LatenessCounts(
            counts.GetValueOrDefault(Lateness.CriticallyOverdue), counts.GetValueOrDefault(Lateness.Overdue), counts.GetValueOrDefault(Lateness.DueSoon),
            counts.GetValueOrDefault(Lateness.NotDue));
    }

    private static (DateOnly Critical, DateOnly Soon) Bounds(DateOnly today) =>
        (today.AddDays(-LatenessScale.CriticallyOverdueDays), today.AddDays(LatenessScale.DueSoonDays));
}
