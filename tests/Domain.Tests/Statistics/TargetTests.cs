using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using CaseTracker.Domain.Statistics.Exports;
using CaseTracker.Domain.Statistics.Releases;
using CaseTracker.Domain.Statistics.Targets;

namespace CaseTracker.Domain.Tests.Statistics;

public sealed class TargetTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly UserId One = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly UserId Other = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));

    [Fact]
    public void Three_times_as_many_within_36_months_grows_evenly()
    {
        var target = ProsecutionTarget.Fix("", 2025, 100, 3, 36, "Plan", One, Now).Value;
        Assert.Equal((300m, new DateOnly(2026, 1, 1), new DateOnly(2029, 1, 1)), (target.Goal, target.StartsOn, target.EndsOn));
        Assert.Equal([100m, 150m, 300m, 300m, 100m], new[] { new DateOnly(2026, 1, 31), new(2026, 10, 1), new(2029, 1, 1), new(2031, 1, 1), new(2025, 6, 1) }.Select(target.ExpectedOn));
        Assert.Equal(0.5m, target.Progress(150));
    }

    [Theory]
    [InlineData(null, TargetStanding.Unknown)]
    [InlineData(149, TargetStanding.Behind)]
    [InlineData(150, TargetStanding.OnCourse)]
    [InlineData(300, TargetStanding.Reached)]
    public void It_stands_where_the_way_says(int? reached, TargetStanding standing) =>
        Assert.Equal(standing, ProsecutionTarget.Fix("", 2025, 100, 3, 36, "Plan", One, Now).Value.StandingOn(new DateOnly(2026, 10, 1), reached));

    [Theory]
    [InlineData(2025, 0, 3, 36, "target.no_baseline")]
    [InlineData(2025, 10, 1, 36, "target.not_more")]
    [InlineData(2025, 10, 3, 0, "target.no_horizon")]
    [InlineData(2027, 10, 3, 36, "target.no_year")]
    public void A_target_that_says_nothing_is_refused(int year, int baseline, int multiple, int months, string code) =>
        Assert.Equal(code, ProsecutionTarget.Fix("", year, baseline, multiple, months, "Plan", One, Now).Refusal?.Code);

    [Fact]
    public void What_is_asked_for_is_answered_once_and_by_another()
    {
        var release = StatisticsRelease.Ask(2025, 1, "{}", "", Today, One, Now).Value;
        Assert.Equal("statistics.second_person", release.Decide(true, "", One, Now).Refusal?.Code);
        Assert.Equal("statistics.say_why", release.Decide(false, " ", Other, Now).Refusal?.Code);
        Assert.Equal((FourEyesState.Waiting, null), (release.State, release.AnsweredBy));
        Assert.Null(release.Decide(true, "", Other, Now).Refusal);
        Assert.Equal("statistics.answered", release.Decide(false, "why", Other, Now).Refusal?.Code);
        Assert.Equal(FourEyesState.Approved, release.State);
        Assert.True(release.IsWhole);
        Assert.Equal("statistics.year_not_over", StatisticsRelease.Ask(2026, 1, "{}", "", Today, One, Now).Refusal?.Code);
    }

    [Fact]
    public void An_export_is_fetched_after_it_is_approved_and_until_it_expires()
    {
        Assert.Equal("export.expiry_out_of_range", ResearchExport.Ask(2025, "R", "P", Today.AddDays(91), Today, One, Now).Refusal?.Code);
        Assert.Equal("export.no_year", ResearchExport.Ask(2027, "R", "P", Today, Today, One, Now).Refusal?.Code);
        var export = ResearchExport.Ask(2025, "R", "P", Today.AddDays(5), Today, One, Now).Value;
        Assert.Equal("export.not_approved", export.MayBeFetched(Today).Refusal?.Code);
        _ = export.Decide(true, "", Other, Now);
        Assert.Null(export.MayBeFetched(Today.AddDays(5)).Refusal);
        Assert.Equal("export.expired", export.MayBeFetched(Today.AddDays(6)).Refusal?.Code);
    }

    [Fact]
    public void Nobody_stands_in_a_group_that_is_too_small()
    {
        var random = new Random(5);
        string[] genders = ["Feminine", "Masculine", "NonConforming"], forms = ["ForcedLabour", "Servitude", "Other"], units = ["A", "B", "C", "D"];
        var rows = Enumerable.Range(0, 200).Select(_ => new TraitRow(Guid.CreateVersion7(), [genders[random.Next(20) == 0 ? 2 : random.Next(2)], forms[random.Next(3)], units[random.Next(4)]])).ToList();
        var made = GroupAnonymity.Of(rows, 3, 11);
        Assert.All(made.Rows.GroupBy(r => string.Join('|', r.Values)), group => Assert.True(group.Count() >= 11));
        Assert.Equal(200, made.Rows.Count + made.Dropped);
        Assert.True(made.Blanked[2] > 0);
        Assert.True(made.Rows.Count > 150);
    }
}
