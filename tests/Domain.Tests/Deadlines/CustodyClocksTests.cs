using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

public sealed class CustodyClocksTests
{
    [Theory]
    [InlineData("EW-CTL-CC", true)]
    [InlineData("DE-STPO-121", true)]
    [InlineData("EU-EAW-17-3", false)]
    [InlineData("EW-VC-1", false)]
    [InlineData(null, false)]
    public void Only_clocks_at_whose_end_somebody_who_is_held_is_concerned_are_custody_clocks(string? rule, bool custody) => Assert.Equal(custody, CustodyClocks.Has(rule));
}
