using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Application.Statistics.Targets;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Tests.Statistics;

public sealed class FiguresTests
{
    private static readonly Guid Unit = Id(900);

    /// <summary>Three counts by hand: one proved by papers alone; one of a child, act by a transcript of what the victim said, purpose by papers; one with nothing but a statement for the act.</summary>
    [Fact]
    public void M1_and_M2_of_many_cases_are_those_of_the_proof_matrix()
    {
        var rows = ProofMeasures.Of(new ProofRows(
            [new(Id(1), Unit, "ForcedLabour", 1, false), new(Id(2), Unit, "ForcedLabour", 2, true), new(Id(3), Unit, "Servitude", 2, false)],
            [
                Link(1, OffenceElement.Act, 10), Link(1, OffenceElement.Means, 10), Link(1, OffenceElement.Purpose, 10),
                Link(2, OffenceElement.Act, 12), Link(2, OffenceElement.Purpose, 10),
                Link(3, OffenceElement.Act, 11), Link(3, OffenceElement.Means, 13), Link(3, OffenceElement.Purpose, 10) with { Admissibility = Admissibility.Excluded },
            ],
            [new(Id(10), null, "INDEPENDENT"), new(Id(11), null, "VICTIM_TESTIMONY"), new(Id(12), Id(11), "INDEPENDENT"), new(Id(13), null, "VICTIM_DERIVED")])).ToList();

        long Sum(string measure) => rows.Where(r => r.Measure == measure).Sum(r => r.Count);
        Assert.Equal((3, 2, 8, 5, 4), (Sum("counts"), Sum("counts.testimony"), Sum("elements"), Sum("elements.supported"), Sum("elements.supported.independent")));
        Assert.Equal(3, rows.Where(r => r is { Measure: "elements", Quarter: 1 }).Sum(r => r.Count));
    }

    [Theory]
    [InlineData("2026-11-22", "2025-4 2026-1 2026-2 2026-3")]
    [InlineData("2026-01-01", "2025-1 2025-2 2025-3 2025-4")]
    [InlineData("2026-03-31", "2025-1 2025-2 2025-3 2025-4")]
    [InlineData("2026-04-01", "2025-2 2025-3 2025-4 2026-1")]
    public void A_target_is_measured_over_the_four_quarters_that_were_over_last(string today, string quarters) =>
        Assert.Equal(quarters, string.Join(' ', TargetReading.LastQuarters(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Select(q => $"{q.Year}-{q.Quarter}")));

    [Fact]
    public void A_share_is_shown_where_both_numbers_are_and_the_whole_is_not_too_small()
    {
        var rule = new CellRule(11);
        Assert.Equal(0.333m, FigureViews.Ratio(11, 33, rule));
        Assert.Null(FigureViews.Ratio(11, null, rule));
        Assert.Null(FigureViews.Ratio(null, 33, rule));
        Assert.Null(FigureViews.Ratio(0, 10, rule));
        Assert.Null(FigureViews.Ratio(0, 0, rule));
    }

    [Fact]
    public void A_median_needs_the_threshold_and_the_ninth_tenth_twice_that()
    {
        var rule = new CellRule(11);
        Assert.Equal((null, null), Shown(10));
        Assert.Equal((5m, null), Shown(21));
        Assert.Equal((5m, 9m), Shown(22));

        (decimal?, decimal?) Shown(int count) => FigureViews.Spread(new SpreadRow("advice", null, count, 5, 9), rule) is var s ? (s.Median, s.P90) : default;
    }

    [Fact]
    public void Each_number_stands_once_and_behind_what_it_is_a_part_of()
    {
        var keys = MeasureCatalogue.All.Select(m => m.Key).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(MeasureCatalogue.All.Where(m => m.Within is not null), m => Assert.True(keys.IndexOf(m.Within!) is >= 0 and var at && at < keys.IndexOf(m.Key), m.Key));
        Assert.All(MeasureCatalogue.Shares, s => Assert.True(keys.Contains(s.Part) && keys.Contains(s.Whole) && s.Part.StartsWith(s.Whole + ".", StringComparison.Ordinal), s.Title));
    }

    private static ProofLinkRow Link(int count, OffenceElement element, int exhibit) =>
        new(Id(count), element, Id(exhibit), ProofStrength.Direct, Admissibility.Untested, ExhibitState.InStore);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
