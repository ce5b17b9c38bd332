using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;

namespace CaseTracker.Domain.Tests.Hearings;

public sealed class HearingTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 5, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);

    internal static Hearing Fixed() => Hearing.Fix(CaseId.New(), new HearingPlace("TRIAL", " District court ", " 12 "), Start, "Europe/Berlin", true, DateTimeOffset.UnixEpoch);

    private static SpecialMeasure Considered() => SpecialMeasure.Consider(Guid.CreateVersion7(), Fixed(), VictimId.New(), "REMOTE_HEARING", Day, [], DateTimeOffset.UnixEpoch).Value;

    [Fact]
    public void Its_day_is_that_of_its_zone()
    {
        var late = Hearing.Fix(CaseId.New(), new HearingPlace("TRIAL", "Court", ""), new(2026, 5, 5, 22, 30, 0, TimeSpan.Zero), "Europe/Berlin", true, DateTimeOffset.UnixEpoch);

        Assert.Equal(new DateOnly(2026, 5, 6), late.Day);
        Assert.Equal(("District court", "12"), (Fixed().Court, Fixed().Room));
    }

    [Fact]
    public void It_is_moved_and_held_but_not_before_it_began()
    {
        var hearing = Fixed();

        Assert.Same(HearingRefusals.SameTime, hearing.MoveTo(Start.ToOffset(TimeSpan.FromHours(2)), "12").Refusal);
        Assert.Null(hearing.MoveTo(Start.AddDays(1), "13").Refusal);
        Assert.Equal((HearingStatus.Moved, "13", true), (hearing.Status, hearing.Room, hearing.IsAhead));
        Assert.Same(HearingRefusals.NotYet, hearing.Hold(Start).Refusal);
        Assert.Null(hearing.Hold(Start.AddDays(2)).Refusal);
        Assert.Same(HearingRefusals.Over, hearing.MoveTo(Start, "").Refusal);
        Assert.Same(HearingRefusals.Over, hearing.Cancel().Refusal);
        Assert.Same(HearingRefusals.Over, hearing.Hold(Start.AddDays(3)).Refusal);
    }

    [Fact]
    public void Nothing_is_considered_for_a_hearing_that_is_over()
    {
        var hearing = Fixed();
        Assert.Null(hearing.Cancel().Refusal);

        Assert.Same(HearingRefusals.Over, SpecialMeasure.Consider(Guid.CreateVersion7(), hearing, VictimId.New(), "INTERMEDIARY", Day, [], DateTimeOffset.UnixEpoch).Refusal);
    }

    [Theory]
    [InlineData(SpecialMeasureStatus.Granted, SpecialMeasureStatus.Used, "")]
    [InlineData(SpecialMeasureStatus.PartlyGranted, SpecialMeasureStatus.NotUsed, "NOT_HEARD")]
    public void The_whole_cascade_keeps_the_day_of_each_step(SpecialMeasureStatus decision, SpecialMeasureStatus end, string reason)
    {
        var measure = Considered();
        foreach (var (to, days, why) in (IEnumerable<(SpecialMeasureStatus, int, string)>)
            [(SpecialMeasureStatus.Assessed, 1, ""), (SpecialMeasureStatus.Applied, 2, ""), (decision, 3, ""), (end, 4, reason)])
            Assert.Null(measure.Advance(to, Day.AddDays(days), why, []).Refusal);

        Assert.Equal((Day, Day.AddDays(1), Day.AddDays(2), Day.AddDays(3), Day.AddDays(4)), (measure.EligibleOn, measure.AssessedOn, measure.AppliedOn, measure.DecidedOn, measure.ClosedOn));
        Assert.Equal((end, decision, reason), (measure.Status, measure.Decision, measure.NotUsedReason));
        Assert.Empty(measure.Following);
    }

    [Fact]
    public void No_step_is_left_out_and_none_goes_back()
    {
        var measure = Considered();

        Assert.Equal("special_measure.not_from_here", measure.Advance(SpecialMeasureStatus.Granted, Day, "", []).Refusal?.Code);
        Assert.Null(measure.Advance(SpecialMeasureStatus.Assessed, Day, "", []).Refusal);
        Assert.Same(SpecialMeasureRefusals.BeforeTheLast, measure.Advance(SpecialMeasureStatus.Applied, Day.AddDays(-1), "", []).Refusal);
        Assert.Null(measure.Advance(SpecialMeasureStatus.Applied, Day, "", []).Refusal);
        Assert.Equal("special_measure.not_from_here", measure.Advance(SpecialMeasureStatus.Assessed, Day, "", []).Refusal?.Code);
        Assert.Null(measure.Advance(SpecialMeasureStatus.Refused, Day, "", []).Refusal);
        Assert.Equal("special_measure.not_from_here", measure.Advance(SpecialMeasureStatus.Used, Day, "", []).Refusal?.Code);
    }

    [Fact]
    public void That_it_was_not_used_needs_a_reason_and_nothing_else_has_one()
    {
        var measure = Considered();
        Assert.Same(SpecialMeasureRefusals.ReasonOfNotUsed, measure.Advance(SpecialMeasureStatus.Assessed, Day, "OTHER", []).Refusal);
        foreach (var to in (SpecialMeasureStatus[])[SpecialMeasureStatus.Assessed, SpecialMeasureStatus.Applied, SpecialMeasureStatus.Granted]) Assert.Null(measure.Advance(to, Day, "", []).Refusal);

        Assert.Same(SpecialMeasureRefusals.ReasonOfNotUsed, measure.Advance(SpecialMeasureStatus.NotUsed, Day, "", []).Refusal);
    }

    [Theory, InlineData(SpecialMeasureStatus.Eligible), InlineData(SpecialMeasureStatus.Assessed), InlineData(SpecialMeasureStatus.Applied)]
    public void Until_it_is_decided_the_victim_may_not_want_it(SpecialMeasureStatus reached)
    {
        var measure = Considered();
        foreach (var to in ((SpecialMeasureStatus[])[SpecialMeasureStatus.Assessed, SpecialMeasureStatus.Applied]).Where(to => to <= reached)) Assert.Null(measure.Advance(to, Day, "", []).Refusal);

        Assert.Null(measure.Advance(SpecialMeasureStatus.Withdrawn, Day, "", []).Refusal);
        Assert.True(SpecialMeasureWatch.IsAnswered(measure.Status));
    }

    [Fact]
    public void Only_an_application_or_the_victims_refusal_answers_the_question()
    {
        Assert.False(SpecialMeasureWatch.IsAnswered(SpecialMeasureStatus.Eligible));
        Assert.False(SpecialMeasureWatch.IsAnswered(SpecialMeasureStatus.Assessed));
        Assert.True(SpecialMeasureWatch.IsAnswered(SpecialMeasureStatus.Applied));
        Assert.True(SpecialMeasureWatch.IsAnswered(SpecialMeasureStatus.Refused));
        Assert.Equal(("CHILD_PRESUMED", "TRAFFICKING_VICTIM"), (SpecialMeasureWatch.GroundFor(true), SpecialMeasureWatch.GroundFor(false)));
    }

    [Fact]
    public void Each_step_has_a_code_of_its_own()
    {
        foreach (var status in Enum.GetValues<SpecialMeasureStatus>()) Assert.Equal(status, HearingCodes.FindStep(status.Code()));
        Assert.Null(HearingCodes.FindStep("NO_SUCH"));
    }
}
