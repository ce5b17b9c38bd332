using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Time;

namespace CaseTracker.Web.Pages.Home;

/// <param name="What">What is due, without a person's name.</param>
public sealed record DueLine(Guid CaseId, string CaseReference, string CaseTitle, string What, DateOnly DueOn);

/// <summary>What is equally late.</summary>
public sealed record DueGroup(Lateness Lateness, IReadOnlyList<DueLine> Lines)
{
    public static IReadOnlyList<DueGroup> Of(IEnumerable<DueLine> lines, UnitClock clock) =>
    [
        .. lines.GroupBy(line => LatenessOf.Day(line.DueOn, clock)).OrderByDescending(group => group.Key)
            .Select(group => new DueGroup(group.Key, [.. group.OrderBy(line => line.DueOn).ThenBy(line => line.CaseReference, StringComparer.Ordinal)])),
    ];
}
