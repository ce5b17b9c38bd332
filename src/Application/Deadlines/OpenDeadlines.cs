using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Application.Deadlines;

internal static class OpenDeadlines
{
    /// <summary>Those that somebody still has to see to: running, and stopped for a time.</summary>
    internal static IQueryable<Deadline> Open(this IQueryable<Deadline> deadlines) => deadlines.Where(d => d.Status == DeadlineStatus.Running || d.Status == DeadlineStatus.Stopped);
}
