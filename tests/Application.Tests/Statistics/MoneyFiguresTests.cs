using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Tests.Statistics;

/// <summary>Sums of money, and training: shown only where they tell of nobody.</summary>
public sealed class MoneyFiguresTests
{
    private static readonly CellRule Rule = new(11);
    private static readonly Guid A = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
    private static readonly Guid B = new(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    [Fact]
    public void What_came_back_is_shown_of_eleven_cases_and_hidden_of_ten()
    {
        var shown = MoneyViews.Recovery(new RecoveryRow("EUR", 20, 11, 20000, 1000), Rule, []);
        Assert.Equal((20000m, 1000m, 0.05m), (shown.Estimated, shown.Realised, shown.Recovered));
        var few = MoneyViews.Recovery(new RecoveryRow("EUR", 20, 10, 20000, 1000), Rule, []);
        Assert.Equal((20000m, null, null, null), (few.Estimated, few.Realised, few.RealisedCases, few.Recovered));
    }

    [Theory]
    [InlineData(20, 20000.0)] // nothing moved
    [InlineData(21, null)]    // the difference would be the benefit of one
    [InlineData(30, null)]
    [InlineData(31, 20000.0)] // of eleven
    [InlineData(10, null)]
    [InlineData(null, 20000.0)]
    public void A_sum_is_hidden_when_the_number_of_cases_moved_by_a_few_since_it_was_published(int? before, double? expected)
    {
        RecoveryMoneyView[] published = [new("EUR", before, 1, null, null, null), new("RON", 19, 1, null, null, null)];
        Assert.Equal((decimal?)expected, MoneyViews.Recovery(new RecoveryRow("EUR", 20, 0, 20000, 0), Rule, published).Estimated);
    }

    [Fact]
    public void The_same_holds_for_compensation()
    {
        var row = new MoneyRow("EUR", 40, 30, 12, 4000, 3000, 600);
        var first = MoneyViews.Claims(row, Rule, []);
        Assert.Equal((4000m, 3000m, 600m, 0.2m), (first.Claimed, first.Awarded, first.Paid, first.PaidShare));
        var next = MoneyViews.Claims(row with { PaidClaims = 13, Paid = 700 }, Rule, [first]);
        Assert.Equal((4000m, 3000m, null, null), (next.Claimed, next.Awarded, next.Paid, next.PaidShare));
    }

    [Fact]
    public void Training_is_shown_topic_by_topic_and_hides_whom_a_unit_would_tell_of()
    {
        var figures = Training(20, 15);
        var topic = figures[0];
        Assert.Equal(("VICTIM_CENTRED", 35L, 60L, 0.583m), (topic.Topic, topic.Trained, topic.Staff, topic.Share));
        Assert.Equal([20L, 15L], topic.ByUnit.Select(u => u.Trained!.Value));
        var few = Training(20, 4)[0]; // four of unit B, so that unit A is hidden with them
        Assert.Equal(24, few.Trained);
        Assert.All(few.ByUnit, unit => Assert.Null(unit.Trained));
        Assert.Equal(0, figures[1].Trained);
    }

    [Fact]
    public void Training_that_moved_by_a_few_since_it_was_published_is_hidden()
    {
        var published = Training(20, 15);
        Assert.Null(Training(21, 15, published)[0].Trained);
        Assert.Equal(35, Training(20, 15, published)[0].Trained);
    }

    private static IReadOnlyList<TrainingShareView> Training(long a, long b, params IReadOnlyList<TrainingShareView>[] published) => TrainingFigures.Of(
        [
            new("staff", A, "", 0, null, 32), new("staff", B, "", 0, null, 28), new("staff.trained", A, "", 0, "VICTIM_CENTRED", a), new("staff.trained", B, "", 0, "VICTIM_CENTRED", b),
            new("staff.trained", A, "", 0, "DATA_PROTECTION", 32),
        ], [A, B], ["A", "B"], Rule, published);
}
