using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;
using static CaseTracker.Domain.Tests.Counts.OffenceEditionTests;

namespace CaseTracker.Domain.Tests.Counts;

/// <summary>What leaves trafficking holds only when a second person approved it (R16).</summary>
public sealed class ChargeChangeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly UserId Prosecutor = UserId.New();
    private static readonly UserId Supervisor = UserId.New();
    private static readonly OffenceEdition Labour = Written(Terms("02042"));
    private static readonly OffenceEdition Slavery = Written(Terms("02031"));
    private static readonly OffenceEdition Procuring = Written(Terms("08021"));
    private static readonly OffenceEdition Laundering = Written(Terms("07041"));

    [Fact]
    public void Only_the_step_out_of_trafficking_leaves_it_and_free_words_count_as_trafficking()
    {
        Assert.True(ChargeRule.Leaves(Labour, Procuring));
        Assert.True(ChargeRule.Leaves(null, Procuring));
        Assert.False(ChargeRule.Leaves(Labour, Slavery));
        Assert.False(ChargeRule.Leaves(null, Labour));
        Assert.False(ChargeRule.Leaves(Procuring, Laundering));
        Assert.False(ChargeRule.Leaves(Procuring, Labour));
    }

    [Fact]
    public void The_last_count_of_trafficking_drops_it_and_one_in_free_words_saves_nothing()
    {
        Assert.True(ChargeRule.Drops(Labour, []));
        Assert.True(ChargeRule.Drops(Labour, [Procuring, null]));
        Assert.True(ChargeRule.Drops(null, [null]));
        Assert.False(ChargeRule.Drops(Labour, [Slavery]));
        Assert.False(ChargeRule.Drops(Laundering, []));
    }

    [Fact]
    public void Another_offence_of_the_same_kind_holds_at_once_and_leaves_its_line()
    {
        var count = Laid(Labour);
        var change = count.Amend(Labour, Slavery, Step()).Value;

        Assert.Equal((Slavery.Id, Slavery.Title, 1), (count.OffenceId!.Value, count.Offence, count.LastChange));
        Assert.Equal((1, ChargeAct.Amended, (OffenceEditionId?)Labour.Id, (OffenceEditionId?)Slavery.Id, (ChargeProposalId?)null), (change.Number, change.Act, change.FromOffenceId, change.ToOffenceId, change.ProposalId));
        Assert.Equal(CountRefusals.SameOffence, count.Amend(Slavery, Slavery, Step()).Refusal);
    }

    [Fact]
    public void Leaving_trafficking_needs_the_approval_of_exactly_this_change()
    {
        var count = Laid(Labour);
        Assert.Equal(CountRefusals.NeedsApproval, count.Amend(Labour, Procuring, Step()).Refusal);
        Assert.Equal(CountRefusals.NeedsApproval, count.Amend(Labour, Procuring, Step(Asked(count, Procuring))).Refusal);
        Assert.Equal(CountRefusals.NeedsApproval, count.Amend(Labour, Procuring, Step(Approved(count, Laundering))).Refusal);
        Assert.Equal(CountRefusals.NeedsApproval, count.Amend(Labour, Procuring, Step(Approved(Laid(Labour), Procuring))).Refusal);
        Assert.Equal(CountRefusals.NeedsApproval, count.Amend(Labour, Procuring, Step(Approved(count, null))).Refusal);

        var approved = Approved(count, Procuring);
        var change = count.Amend(Labour, Procuring, Step(approved)).Value;

        Assert.Equal(((ChargeProposalId?)approved.Id, Prosecutor), (change.ProposalId, change.By));
    }

    [Fact]
    public void Who_goes_unpunished_waits_for_nobody_and_nobody_else_uses_that_reason()
    {
        Assert.Equal(CountRefusals.OnlyUnpunished, Laid(Labour).Withdraw(true, false, Step(code: ChargeRule.NonPunishment)).Refusal);
        Assert.Equal(CountRefusals.NeedsApproval, Laid(Labour).Withdraw(true, true, Step()).Refusal);
        var count = Laid(Labour);
        Assert.False(count.Withdraw(true, true, Step(code: ChargeRule.NonPunishment)).IsRefused);
        Assert.Equal(CountRefusals.Withdrawn, count.Withdraw(false, false, Step()).Refusal);
        Assert.Equal(CountRefusals.Withdrawn, count.Amend(Labour, Slavery, Step()).Refusal);
    }

    [Fact]
    public void One_of_several_is_withdrawn_at_once_the_last_after_approval()
    {
        Assert.False(Laid(Labour).Withdraw(false, false, Step()).IsRefused);
        var last = Laid(Labour);
        Assert.Equal(CountRefusals.NeedsApproval, last.Withdraw(true, false, Step()).Refusal);
        var change = last.Withdraw(true, false, Step(Approved(last, null))).Value;
        Assert.Equal((ChargeAct.Withdrawn, (OffenceEditionId?)null, Prosecutor), (change.Act, change.ToOffenceId, last.WithdrawnBy!.Value));
    }

    [Fact]
    public void A_proposal_says_what_cannot_be_proved_and_is_answered_once_by_somebody_else()
    {
        Assert.Equal(ChargeProposalRefusals.EvidenceGapMissing, ChargeProposal.Ask(Laid(Labour), new(Procuring, "VICTIM_WITHDREW", "Why", " ", null), Prosecutor, Now).Refusal);
        var asked = Asked(Laid(Labour), Procuring);
        Assert.Equal(ChargeProposalRefusals.SecondPerson, asked.Decide(true, "Mine", Prosecutor, Now).Refusal);
        Assert.False(asked.Decide(false, "The means are proved by the ledger", Supervisor, Now).IsRefused);
        Assert.Equal((ChargeProposalState.Refused, "The means are proved by the ledger"), (asked.State, asked.Answer));
        Assert.Equal(ChargeProposalRefusals.NotWaiting, asked.Decide(true, "x", Supervisor, Now).Refusal);
        Assert.Equal(ChargeProposalRefusals.NotWaiting, asked.TakeBack("x", Prosecutor, Now).Refusal);
    }

    private static Count Laid(OffenceEdition offence) =>
        Count.Lay(CaseId.New(), 1, SuspectId.New(), null, new(offence.Title, offence.LegalBasis, "", null, null, offence.Id), Now).Value;

    private static ChargeProposal Asked(Count count, OffenceEdition? to) => ChargeProposal.Ask(count, new(to, "INSUFFICIENT_MEANS_EVIDENCE", "Why", "No means", null), Prosecutor, Now).Value;

    private static ChargeProposal Approved(Count count, OffenceEdition? to)
    {
        var asked = Asked(count, to);
        Assert.False(asked.Decide(true, "Agreed", Supervisor, Now).IsRefused);
        return asked;
    }

    private static ChargeStep Step(ChargeProposal? approved = null, string code = "NEW_EVIDENCE") => new(code, "Why", approved is null ? Prosecutor : Supervisor, Now, approved);
}
