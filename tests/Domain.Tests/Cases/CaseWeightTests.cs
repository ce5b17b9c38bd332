using CaseTracker.Domain.Cases;

namespace CaseTracker.Domain.Tests.Cases;

public sealed class CaseWeightTests
{
    [Theory]
    [InlineData("INVESTIGATION", 1, 0, 0, 1.0)]
    [InlineData("INVESTIGATION", 0, 0, 0, 1.0)]
    [InlineData("INVESTIGATION", 3, 2, 0, 2.0)]
    [InlineData("INVESTIGATION", 3, 2, 1, 2.5)]
    [InlineData("TRIAL", 3, 2, 1, 3.8)]
    [InlineData("INVESTIGATION", 62, 40, 3, 6.5)]
    [InlineData("SUSPENDED", 3, 2, 0, 0.6)]
    [InlineData("CLOSED", 3, 2, 0, 0.0)]
    public void More_people_and_the_court_weigh_more_and_rest_weighs_less(string stage, int suspects, int victims, int children, double points) =>
        Assert.Equal((decimal)points, CaseWeight.Of(stage, suspects, victims, children));
}
