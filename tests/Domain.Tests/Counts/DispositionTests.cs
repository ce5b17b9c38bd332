using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Outcomes;

namespace CaseTracker.Domain.Tests.Counts;

public sealed class DispositionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 4);
    private static readonly UserId Prosecutor = UserId.New();
    private static readonly UserId Supervisor = UserId.New();
    private static readonly CaseId Case = CaseId.New();
    private static readonly SuspectId Suspect = SuspectId.New();
    private static readonly VictimId Victim = VictimId.New();
    private static readonly SettlementTerms Fair = new("PLEA_AGREEMENT", "DEFENCE", Day, "Pleads guilty", Day, "", 2500, "EUR", "");

    [Fact]
    public void A_settlement_without_compensation_or_without_asking_the_victims_needs_the_reason()
    {
        Assert.Equal("settlement.compensation_reason_needed", Offer(Fair with { Compensation = null, Currency = "" }).Refusal?.Code);
        Assert.Equal("settlement.consultation_reason_needed", Offer(Fair with { VictimsConsultedOn = null }).Refusal?.Code);
        Assert.Equal("settlement.amount_out_of_range", Offer(Fair with { Compensation = 0 }).Refusal?.Code);
        Assert.Equal("settlement.amount_out_of_range", Offer(Fair with { Currency = "" }).Refusal?.Code);
        Assert.False(Offer(Fair with { Compensation = null, Currency = "", WhyNoCompensation = "Paid already", VictimsConsultedOn = null, WhyNotConsulted = "Cannot be found" }).IsRefused);
        Assert.False(Settlement.Offer(Suspect, [Laid(victim: false)], Fair with { VictimsConsultedOn = null }, null, Prosecutor, Now).IsRefused);
    }

    [Fact]
    public void A_settlement_is_for_counts_that_stand_and_one_at_a_time()
    {
        Assert.Equal("settlement.no_counts", Settlement.Offer(Suspect, [], Fair, null, Prosecutor, Now).Refusal?.Code);
        Assert.Equal("settlement.count_not_standing", Settlement.Offer(SuspectId.New(), [Laid()], Fair, null, Prosecutor, Now).Refusal?.Code);
        Assert.Equal("settlement.count_not_standing", Settlement.Offer(Suspect, [Withdrawn()], Fair, null, Prosecutor, Now).Refusal?.Code);
        var first = Offer(Fair).Value;
        Assert.Equal("settlement.one_is_open", Settlement.Offer(Suspect, [Laid()], Fair, first, Prosecutor, Now).Refusal?.Code);
        Assert.False(first.TakeBack(Day, "").IsRefused);
        Assert.Equal(2, Settlement.Offer(Suspect, [Laid()], Fair, first, Prosecutor, Now).Value.Number);
    }

    [Fact]
    public void Nothing_is_accepted_that_another_person_did_not_approve()
    {
        var settlement = Offer(Fair).Value;
        Assert.Equal("settlement.not_approved", settlement.Conclude(true, Day, "").Refusal?.Code);
        Assert.Equal("settlement.second_person", settlement.Decide(true, "Fair", Prosecutor, Now).Refusal?.Code);
        Assert.False(settlement.Decide(true, "Fair", Supervisor, Now).IsRefused);
        Assert.Equal("settlement.not_waiting", settlement.Decide(false, "No", Supervisor, Now).Refusal?.Code);
        Assert.Equal("settlement.before_the_offer", settlement.Conclude(true, Day.AddDays(-1), "").Refusal?.Code);
        Assert.False(settlement.Conclude(true, Day, "By the court").IsRefused);
        Assert.Equal((SettlementState.Accepted, Day), (settlement.State, settlement.ConcludedOn));
        Assert.Equal("settlement.not_open", settlement.TakeBack(Day, "").Refusal?.Code);
    }

    [Fact]
    public void It_is_not_gone_on_with_only_when_counts_are_withdrawn_and_every_victim_of_them_is_named()
    {
        Assert.Equal("discontinuance.counts_stand", Decide([Laid()], []).Refusal?.Code);
        Assert.Equal("discontinuance.count_of_another", Decide([Withdrawn()], [], [Guid.CreateVersion7()]).Refusal?.Code);
        Assert.Equal("discontinuance.victims_missing", Decide([Withdrawn()], []).Refusal?.Code);
        Assert.Equal("discontinuance.only_unpunished", Decide([Withdrawn()], [Victim], ground: "NON_PUNISHMENT").Refusal?.Code);
        Assert.False(Decide([Withdrawn()], [Victim], ground: "NON_PUNISHMENT", unpunished: true).IsRefused);
        var (gone, stands) = (Withdrawn(), Laid());
        Assert.False(Decide([gone, stands], [Victim], [gone.Id.Value]).Value.Whole);
        Assert.True(Decide([], []).Value.Whole); // declined before anything was charged
    }

    [Fact]
    public void A_victim_is_told_once_may_ask_once_and_somebody_else_decides_the_review()
    {
        var decision = Decide([Withdrawn()], [Victim]).Value;
        var notice = DiscontinuanceNotice.For(decision, Victim, true, DeadlineId.New());
        Assert.Equal("discontinuance.before_the_decision", notice.Tell(Day.AddDays(-1), Day, Day.AddDays(10), Prosecutor).Refusal?.Code);
        Assert.Equal("discontinuance.review_before_told", notice.Tell(Day, Day, Day, Prosecutor).Refusal?.Code);
        Assert.False(notice.Tell(Day, Day, Day.AddDays(10), Prosecutor).IsRefused);
        Assert.Equal("discontinuance.told_already", notice.Tell(Day, Day, Day.AddDays(10), Prosecutor).Refusal?.Code);
        Assert.Equal("discontinuance.not_asked", notice.Review(ReviewOutcome.Upheld, "", Prosecutor, Supervisor, Day).Refusal?.Code);
        Assert.False(notice.AskReview(Day.AddDays(11), Day).IsRefused);
        Assert.True(notice.AskedLate);
        Assert.Equal("discontinuance.asked_already", notice.AskReview(Day, Day).Refusal?.Code);
        Assert.Equal("discontinuance.second_person", notice.Review(ReviewOutcome.Overturned, "", Prosecutor, Prosecutor, Day).Refusal?.Code);
        Assert.False(notice.Review(ReviewOutcome.Overturned, "The ledger was overlooked", Prosecutor, Supervisor, Day).IsRefused);
        Assert.Equal("discontinuance.not_asked", notice.Review(ReviewOutcome.Upheld, "", Prosecutor, Supervisor, Day).Refusal?.Code);
    }

    [Fact]
    public void An_appeal_follows_a_verdict_and_is_decided_once()
    {
        var filed = new AppealFiled("DEFENCE", "SENTENCE", "Court of appeal", Day, "");
        Assert.Equal("appeal.no_verdict", Appeal.File(Case, Suspect, filed, null, 1, Prosecutor, Now).Refusal?.Code);
        Assert.Equal("appeal.before_the_verdict", Appeal.File(Case, Suspect, filed, Day.AddDays(1), 1, Prosecutor, Now).Refusal?.Code);
        var appeal = Appeal.File(Case, Suspect, filed, Day, 1, Prosecutor, Now).Value;
        Assert.Equal("appeal.before_it_was_filed", appeal.Decide("UPHELD", Day.AddDays(-1), "", Prosecutor).Refusal?.Code);
        Assert.False(appeal.Decide("UPHELD", Day, "", Prosecutor).IsRefused);
        Assert.Equal("appeal.decided", appeal.Decide("CHANGED", Day, "", Prosecutor).Refusal?.Code);
    }

    private static Result<Settlement> Offer(SettlementTerms terms) => Settlement.Offer(Suspect, [Laid()], terms, null, Prosecutor, Now);

    private static Result<Discontinuance> Decide(IReadOnlyList<Count> counts, IReadOnlyCollection<VictimId> victims, IReadOnlyList<Guid>? of = null, string ground = "EVIDENTIAL", bool unpunished = false) =>
        Discontinuance.Decide(Case, Suspect, counts, new DiscontinuanceGiven(of ?? [], ground, "Nobody saw it", Day, victims), unpunished, 1, Prosecutor, Now);

    private static Count Laid(bool victim = true) => Count.Lay(Case, 1, Suspect, victim ? Victim : null, new CountParticulars("Trafficking", "s. 232", "", null, null), Now).Value;

    private static Count Withdrawn()
    {
        var count = Laid();
        Assert.False(count.Withdraw(false, false, new ChargeStep("VICTIM_UNTRACEABLE", "Gone", Prosecutor, Now)).IsRefused);
        return count;
    }
}
