using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff.Training;

namespace CaseTracker.Domain.Tests.Staff;

public sealed class TrainingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly UserId Supervisor = UserId.New();
    private static readonly UserId Officer = UserId.New();

    [Fact]
    public void Nobody_records_or_takes_back_their_own()
    {
        Assert.Same(TrainingRefusals.Own, TrainingRecord.Write(Supervisor, Taken(Day, null), Supervisor, Now).Refusal);
        var record = Written(Day, null);
        Assert.Same(TrainingRefusals.Own, record.TakeBack("mine", Officer, Now).Refusal);
        Assert.Null(record.TakenBackAt);
    }

    [Fact]
    public void It_holds_from_the_day_it_was_completed_to_its_last_day()
    {
        Assert.Same(TrainingRefusals.LapsesBefore, TrainingRecord.Write(Officer, Taken(Day, Day.AddDays(-1)), Supervisor, Now).Refusal);
        var record = Written(Day, Day.AddDays(10));
        Assert.Equal([false, true, true, false], ((int[])[-1, 0, 10, 11]).Select(d => record.HoldsOn(Day.AddDays(d))));
        Assert.True(Written(Day, null).HoldsOn(Day.AddYears(40)));
    }

    [Fact]
    public void Taken_back_it_holds_no_more()
    {
        var record = Written(Day, null);
        Assert.False(record.TakeBack("another person's", Supervisor, Now).IsRefused);
        Assert.False(record.HoldsOn(Day));
        Assert.Same(TrainingRefusals.TakenBack, record.TakeBack("again", Supervisor, Now).Refusal);
        Assert.Equal(TrainingState.Missing, TrainingStanding.Of([record], Day));
    }

    [Fact]
    public void Standing_in_a_topic_is_that_of_what_holds_longest()
    {
        Assert.Equal(TrainingState.Missing, TrainingStanding.Of([], Day));
        Assert.Equal(TrainingState.Lapsed, TrainingStanding.Of([Written(Day.AddYears(-2), Day.AddDays(-1))], Day));
        Assert.Equal(TrainingState.LapsesSoon, TrainingStanding.Of([Written(Day.AddYears(-2), Day.AddDays(60))], Day));
        Assert.Equal(TrainingState.Valid, TrainingStanding.Of([Written(Day.AddYears(-2), Day.AddDays(61))], Day));
        Assert.Equal(TrainingState.Valid, TrainingStanding.Of([Written(Day.AddYears(-2), Day.AddDays(1)), Written(Day.AddYears(-1), null)], Day));
    }

    private static TrainingRecord Written(DateOnly completed, DateOnly? until) => TrainingRecord.Write(Officer, Taken(completed, until), Supervisor, Now).Value;

    private static TrainingTaken Taken(DateOnly completed, DateOnly? until) => new("CHILD_INTERVIEW", "Academy", completed, until, "");
}
