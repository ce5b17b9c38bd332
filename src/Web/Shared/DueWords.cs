using System.Globalization;

namespace CaseTracker.Web.Shared;

/// <summary>Due dates as the use cases write them (<c>2026-04-07</c> or <c>2026-09-22T22:20:00+02:00</c>), in parts for the page.</summary>
public static class DueWords
{
    public static DateOnly Day(string due) => DateOnly.ParseExact(due[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Time of day with its offset, <c>22:20 (+02:00)</c>; empty for a day clock.</summary>
    public static string Time(string due) => due.Length > 10 ? $"{due[11..16]} ({due[19..]})" : "";

    public static Lateness Look(Domain.Deadlines.Lateness lateness) => lateness switch
    {
        Domain.Deadlines.Lateness.CriticallyOverdue => Lateness.CriticallyOverdue,
        Domain.Deadlines.Lateness.Overdue => Lateness.Overdue,
        Domain.Deadlines.Lateness.DueSoon => Lateness.DueSoon,
        _ => Lateness.NotDue,
    };

    /// <summary>Worst first; a stopped clock is with those not due.</summary>
    public static IReadOnlyList<(Lateness Lateness, IReadOnlyList<Application.Deadlines.DeadlineLine> Lines)> Groups(IEnumerable<Application.Deadlines.DeadlineLine> lines) =>
        [.. lines.GroupBy(l => Look(l.Lateness)).OrderByDescending(g => g.Key).Select(g => (g.Key, (IReadOnlyList<Application.Deadlines.DeadlineLine>)[.. g]))];
}
