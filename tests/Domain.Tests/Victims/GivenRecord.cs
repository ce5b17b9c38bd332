using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Domain.Tests.Victims;

/// <summary>Records about a victim, with something sealed.</summary>
internal static class GivenRecord
{
    internal static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    internal static readonly DateOnly Today = new(2026, 5, 4);

    internal static RecordOf Of() => new(Guid.CreateVersion7(Now), CaseId.New(), VictimId.New(), UserId.New(), Now, [1, 2, 3]);
}
