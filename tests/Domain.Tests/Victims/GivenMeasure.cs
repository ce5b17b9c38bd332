using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Domain.Tests.Victims;

/// <summary>Measures in the states that tests start from.</summary>
internal static class GivenMeasure
{
    internal static readonly DateOnly RequestDay = new(2026, 3, 2);
    internal static readonly DateOnly DecisionDay = new(2026, 3, 9);
    internal static readonly DateOnly LastDay = new(2026, 6, 30);

    /// <summary>Stand for sealed words; only that they are kept matters here.</summary>
    internal static readonly byte[] NoContact = [1];
    internal static readonly byte[] NotUrgent = [2];
    internal static readonly byte[] NoLongerNeeded = [3];

    internal static ProtectionMeasure Requested() => ProtectionMeasure.Request(
        CaseId.New(), VictimId.New(), "P07", RequestDay, " Family court ", new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));

    internal static ProtectionMeasure Granted(DateOnly? expiresOn, bool partly = false)
    {
        var measure = Requested();
        Assert.False(measure.Grant(DecisionDay, "District court", expiresOn, partly, NoContact).IsRefused);
        return measure;
    }

    /// <summary>All that can change, to compare before and after.</summary>
    internal static (ProtectionStatus, DateOnly?, string, DateOnly?, string) State(this ProtectionMeasure m) =>
        (m.Status, m.DecidedOn, m.Authority, m.ExpiresOn, Convert.ToHexString(m.Details));

    /// <summary>The act is refused for this reason, and nothing changed.</summary>
    internal static void IsRefused(this ProtectionMeasure measure, Refusal expected, Func<ProtectionMeasure, Result> act)
    {
        var before = measure.State();
        Assert.Same(expected, act(measure).Refusal);
        Assert.Equal(before, measure.State());
    }
}
