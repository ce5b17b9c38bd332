using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Counts;

public sealed class OffenceEditionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly UserId Administrator = UserId.New();

    [Theory]
    [InlineData("0203", true)]
    [InlineData("020321", true)]
    [InlineData("0204", true)]
    [InlineData("02044", true)]
    [InlineData("0302", false)]
    [InlineData("08021", false)]
    [InlineData("02", false)]
    [InlineData("OTHER", false)]
    public void Slavery_and_trafficking_with_all_below_them_are_trafficking(string iccs, bool trafficking) => Assert.Equal(trafficking, Written(Terms(iccs: iccs)).IsTrafficking);

    [Fact]
    public void An_amended_law_ends_the_version_before_and_both_may_be_charged_each_for_its_days()
    {
        var old = Written(Terms());
        var amended = old.Edit(Terms(from: new(2024, 7, 1)), 1, "Act of 2024", Administrator, Now).Value;

        Assert.Equal((new DateOnly(2024, 6, 30), EditionState.Current, 2), (old.ValidTo!.Value, old.State, amended.Number));
        Assert.True(old.MayBeChargedFor(new(2024, 6, 30)));
        Assert.False(old.MayBeChargedFor(new(2024, 7, 1)));
        Assert.True(amended.MayBeChargedFor(new(2024, 7, 1)));
        Assert.False(amended.MayBeChargedFor(new(2024, 6, 30)));
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var wrong = Written(Terms());
        var right = wrong.Edit(Terms(maximum: 240), 1, "Misread", Administrator, Now).Value;

        Assert.Equal((EditionState.Replaced, EditionState.Current), (wrong.State, right.State));
        Assert.False(wrong.MayBeChargedFor(new(2025, 1, 1)));
        Assert.Equal(OffenceRefusals.NotCurrent, wrong.Edit(Terms(), 2, "Again", Administrator, Now).Refusal);
    }

    [Fact]
    public void No_version_reaches_back_before_the_last_or_into_its_days()
    {
        Assert.Equal(OffenceRefusals.BeginsBeforeTheLast, Written(Terms()).Edit(Terms(from: new(2010, 1, 1)), 1, "x", Administrator, Now).Refusal);
        var closed = Written(Terms() with { ValidTo = new(2020, 12, 31) });
        Assert.Equal(OffenceRefusals.OverlapsTheLast, closed.Edit(Terms(from: new(2020, 12, 31)), 1, "x", Administrator, Now).Refusal);
        Assert.False(closed.Edit(Terms(from: new(2021, 1, 1)), 1, "x", Administrator, Now).IsRefused);
    }

    [Fact]
    public void What_is_withdrawn_is_charged_no_more_and_can_be_written_anew()
    {
        var offence = Written(Terms());
        Assert.False(offence.Withdraw("Repealed", Administrator, Now).IsRefused);
        Assert.False(offence.MayBeChargedFor(new(2025, 1, 1)));
        Assert.Equal(OffenceRefusals.NotCurrent, offence.Withdraw("Again", Administrator, Now).Refusal);
        Assert.Equal(2, offence.Edit(Terms(), 1, "In force again", Administrator, Now).Value.Number);
    }

    [Fact]
    public void The_range_of_the_sentence_is_a_range()
    {
        foreach (var (minimum, maximum, refusal) in ((int, int?, Refusal?)[])
            [(24, 12, OffenceRefusals.MaximumBelowMinimum), (-1, 12, OffenceRefusals.MonthsOutOfLimits), (0, 1201, OffenceRefusals.MonthsOutOfLimits), (12, 12, null), (60, null, null), (0, 0, null)])
            Assert.Equal(refusal, OffenceEdition.Write("X", Terms(minimum: minimum, maximum: maximum), "x", Administrator, Now).Refusal);
        Assert.Equal(OffenceRefusals.EndsBeforeItBegins, OffenceEdition.Write("X", Terms() with { ValidTo = new(2011, 4, 14) }, "x", Administrator, Now).Refusal);
    }

    internal static OffenceTerms Terms(string iccs = "02042", int minimum = 24, int? maximum = 120, DateOnly? from = null) =>
        new("Trafficking in human beings", "s. 10", iccs, "0401 00", minimum, maximum, true, [], from ?? new DateOnly(2011, 4, 15), null);

    internal static OffenceEdition Written(OffenceTerms terms) => OffenceEdition.Write("X-10", terms, "Code", Administrator, Now).Value;
}
