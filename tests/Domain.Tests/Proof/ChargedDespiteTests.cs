using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Tasks;

namespace CaseTracker.Domain.Tests.Proof;

public sealed class ChargedDespiteTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly (UserId Author, UserId Supervisor) People = (UserId.New(), UserId.New());

    [Fact]
    public void A_gap_asks_for_a_reason_and_no_gap_asks_for_none()
    {
        ProofGap[] gaps = [new(CountId.New(), 2, OffenceElement.Means, ElementStanding.TestimonyOnly), new(CountId.New(), 3, OffenceElement.Act, ElementStanding.Unproved)];

        var refusal = Of(gaps, "  ").Refusal!;
        Assert.Equal(("case.proof_reason_needed", RefusalKind.Conflict, "proofReason"), (refusal.Code, refusal.Kind, refusal.Field));
        var kept = Of(gaps, " The custody ends tomorrow ").Value!;
        Assert.Equal(("2 Means TestimonyOnly\n3 Act Unproved", "The custody ends tomorrow"), (kept.Gaps, kept.Reason));
        Assert.Null(Of([], "").Value);
    }

    [Fact]
    public void A_task_is_changed_while_open_and_closed_once()
    {
        var task = Task(new DateOnly(2026, 3, 10)).Value;
        Assert.Equal(TaskRefusals.DueInThePast, Task(new DateOnly(2026, 3, 4)).Refusal);
        Assert.Equal(TaskRefusals.ElementOfNoCount, CaseTask.Set(CaseId.New(), 1, Given(Today), TaskSubject.None with { Element = OffenceElement.Act }, People.Author, Today, Now).Refusal);

        Assert.False(task.Change(Given(new DateOnly(2026, 3, 10)), new DateOnly(2026, 4, 1)).IsRefused); // an overdue one may be given to another without a new day
        Assert.Equal(TaskRefusals.DueInThePast, task.Change(Given(new DateOnly(2026, 3, 11)), new DateOnly(2026, 4, 1)).Refusal);
        Assert.False(task.Close(true, " Found ", People.Author, Now).IsRefused);
        Assert.Equal((TaskState.Done, "Found", (UserId?)People.Author), (task.State, task.Outcome, task.ClosedBy));
        Assert.Equal(TaskRefusals.Closed, task.Close(false, "x", People.Author, Now).Refusal);
        Assert.Equal(TaskRefusals.Closed, task.Change(Given(Today), Today).Refusal);
    }

    [Fact]
    public void A_strategy_is_signed_off_by_another_and_sent_back_with_a_reason()
    {
        var strategy = CaseStrategy.Write(CaseId.New(), 1, " Follow the money ", true, People.Author, Now);

        Assert.Equal(StrategyRefusals.OwnStrategy, strategy.Respond(true, "", People.Author, Now).Refusal);
        Assert.Equal(StrategyRefusals.SayWhy, strategy.Respond(false, " ", People.Supervisor, Now).Refusal);
        Assert.False(strategy.Respond(true, "", People.Supervisor, Now).IsRefused);
        Assert.Equal((StrategyState.SignedOff, "Follow the money"), (strategy.State, strategy.Text));
        Assert.Equal(StrategyRefusals.Answered, strategy.Respond(false, "x", People.Supervisor, Now).Refusal);
        strategy.Overtake();
        Assert.Equal(StrategyState.SignedOff, strategy.State);
    }

    [Fact]
    public void The_first_day_of_advice_is_kept_and_never_lies_before_the_first_report()
    {
        var particulars = new CaseParticulars("T", "PROACTIVE", ["ForcedLabour"], new DateOnly(2026, 1, 10), null, false);
        var opened = Case.Open(UnitId.New(), "A-1", particulars, People.Author, Today, Now).Value;

        Assert.Equal(CaseRefusals.AdviceBeforeReport, opened.Advised(new DateOnly(2026, 1, 9)).Refusal);
        foreach (var (on, first) in ((DateOnly, DateOnly)[])[(new(2026, 2, 2), new(2026, 2, 2)), (new(2026, 3, 3), new(2026, 2, 2)), (new(2026, 1, 20), new(2026, 1, 20))])
        {
            Assert.False(opened.Advised(on).IsRefused);
            Assert.Equal(first, opened.FirstProsecutorAdviceOn);
        }
        Assert.Equal(AdviceRefusals.GivenInTheFuture, WrittenAdvice.Give(CaseId.New(), 1, new AdviceGiven("S", "Police", "T", Today.AddDays(1)), People.Author, Today, Now).Refusal);
    }

    private static Result<ChargedDespite?> Of(ProofGap[] gaps, string reason) => ChargedDespite.Of(CaseId.New(), null, gaps, reason, People.Author, Now);

    private static Result<CaseTask> Task(DateOnly due) => CaseTask.Set(CaseId.New(), 1, Given(due), TaskSubject.None, People.Author, Today, Now);

    private static TaskParticulars Given(DateOnly due) => new("Ask the bank", "", People.Author, due);
}
