using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;

namespace CaseTracker.Domain.Tests.Disclosure;

public sealed class DisclosureItemTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Anna = UserId.New();
    private static readonly UserId Boris = UserId.New();

    private static DisclosureItem Line() => DisclosureItem.List(CaseId.New(), ExhibitId.New(), Now);

    private static DisclosureDecision Said(string status, string order = "", string reason = "Looked at it") => new(status, reason, order);

    [Fact]
    public void A_new_line_is_not_reviewed_and_a_decision_says_who_when_and_why()
    {
        var line = Line();
        Assert.Equal(DisclosureStates.NotReviewed, line.Status);

        var entry = line.Decide(Said(DisclosureStates.RelevantDisclose), Anna, Now).Value;

        Assert.Equal((DisclosureStates.RelevantDisclose, "Looked at it", Anna, (DateTimeOffset?)Now), (line.Status, line.Reason, line.DecidedBy, line.DecidedAt));
        Assert.Equal((1, DisclosureAct.Decided, Anna), (entry.Number, entry.Act, entry.By));
    }

    [Theory]
    [InlineData(DisclosureStates.WithheldPii)]
    [InlineData(DisclosureStates.WithheldPublicInterest)]
    public void Personal_data_and_public_interest_are_withheld_by_order_of_a_court_only(string status)
    {
        var line = Line();
        Assert.Equal(DisclosureRefusals.NeedsCourtOrder, line.Decide(Said(status), Anna, Now).Refusal);
        Assert.Null(line.Decide(Said(status, "Order 3/26"), Anna, Now).Refusal);
    }

    [Fact]
    public void Privilege_needs_no_order_unless_it_may_assist_the_defence()
    {
        var line = Line();
        Assert.Null(line.Decide(Said(DisclosureStates.WithheldPrivilege), Anna, Now).Refusal);
        _ = line.Flag("Contradicts the witness", Boris, Now);
        Assert.Equal(DisclosureRefusals.NeedsCourtOrder, line.Decide(Said(DisclosureStates.WithheldPrivilege), Anna, Now).Refusal);
    }

    [Theory]
    [InlineData(DisclosureStates.Disclosed)]
    [InlineData(DisclosureStates.DisclosedRedacted)]
    public void Nobody_decides_that_something_is_out(string status) => Assert.Equal(DisclosureRefusals.ByReleaseOnly, Line().Decide(Said(status), Anna, Now).Refusal);

    [Theory]
    [InlineData(DisclosureStates.NotReviewed)]
    [InlineData("MAYBE")]
    public void Not_reviewed_is_no_decision(string status) => Assert.Equal(DisclosureRefusals.NoDecision, Line().Decide(Said(status), Anna, Now).Refusal);

    [Fact]
    public void A_decision_says_why() => Assert.Equal(DisclosureRefusals.NeedsReason, Line().Decide(Said(DisclosureStates.NotRelevant, reason: " "), Anna, Now).Refusal);

    [Fact]
    public void The_withholding_of_a_flagged_line_holds_when_a_second_person_agrees()
    {
        var line = Line();
        _ = line.Flag("Alibi", Anna, Now);
        Assert.Equal(DisclosureAct.Proposed, line.Decide(Said(DisclosureStates.WithheldPublicInterest, "Order 3/26"), Anna, Now).Value.Act);
        Assert.Equal(DisclosureStates.NotReviewed, line.Status);
        Assert.Equal(DisclosureRefusals.SecondPerson, line.Agree("Yes", Anna, Now).Refusal);

        Assert.Equal(DisclosureAct.Agreed, line.Agree("Read the order", Boris, Now).Value.Act);

        Assert.Equal((DisclosureStates.WithheldPublicInterest, "Order 3/26", Anna), (line.Status, line.CourtOrder, line.DecidedBy));
        Assert.Equal(DisclosureRefusals.NothingProposed, line.Agree("Again", Boris, Now).Refusal);
        Assert.True(line.MayAssist);
    }

    [Fact]
    public void A_withholding_that_is_declined_leaves_the_line_where_it_was()
    {
        var line = Line();
        _ = line.Decide(Said(DisclosureStates.Deferred), Anna, Now);
        _ = line.Flag("Alibi", Anna, Now);
        _ = line.Decide(Said(DisclosureStates.WithheldPii, "Order 3/26"), Anna, Now);
        Assert.Null(line.Decline("Redact it instead", Boris, Now).Refusal);
        Assert.Equal((DisclosureStates.Deferred, ""), (line.Status, line.ProposedStatus));
    }

    [Fact]
    public void What_may_assist_the_defence_is_never_called_not_relevant()
    {
        var line = Line();
        _ = line.Flag("Alibi", Anna, Now);
        Assert.Equal(DisclosureRefusals.FlaggedIsRelevant, line.Decide(Said(DisclosureStates.NotRelevant), Anna, Now).Refusal);
    }

    [Theory]
    [InlineData(DisclosureStates.NotRelevant)]
    [InlineData(DisclosureStates.WithheldPrivilege)]
    public void A_flag_undoes_what_was_decided_without_it(string status)
    {
        var line = Line();
        _ = line.Decide(Said(status), Anna, Now);
        _ = line.Flag("Alibi", Boris, Now);
        Assert.Equal((DisclosureStates.NotReviewed, true), (line.Status, line.MayAssist));
    }

    [Fact]
    public void A_further_reason_leaves_a_withholding_that_was_agreed_and_drops_a_wish_to_clear()
    {
        var line = Line();
        _ = line.Flag("Alibi", Anna, Now);
        _ = line.Decide(Said(DisclosureStates.WithheldPii, "Order 3/26"), Anna, Now);
        _ = line.Agree("Yes", Boris, Now);
        _ = line.AskClearing("Disproved", Anna, Now);

        _ = line.Flag("A second witness", Boris, Now);

        Assert.Equal((DisclosureStates.WithheldPii, null), (line.Status, line.ClearingAskedBy));
        Assert.Equal(DisclosureRefusals.NoClearingAsked, line.AnswerClearing(true, "Yes", Boris, Now).Refusal);
    }

    [Fact]
    public void Two_people_clear_a_flag_and_it_is_not_forgotten()
    {
        var line = Line();
        Assert.Equal(DisclosureRefusals.NotFlagged, line.AskClearing("Disproved", Anna, Now).Refusal);
        _ = line.Flag("Alibi", Anna, Now);
        Assert.Equal(DisclosureRefusals.NoClearingAsked, line.AnswerClearing(true, "Yes", Boris, Now).Refusal);
        Assert.Null(line.AskClearing("Disproved", Anna, Now).Refusal);
        Assert.Equal(DisclosureRefusals.ClearingAlreadyAsked, line.AskClearing("Disproved", Boris, Now).Refusal);
        Assert.Equal(DisclosureRefusals.SecondPerson, line.AnswerClearing(true, "Yes", Anna, Now).Refusal);
        Assert.True(line.MayAssist);

        Assert.Equal(DisclosureAct.Cleared, line.AnswerClearing(true, "Seen", Boris, Now.AddDays(1)).Value.Act);

        Assert.Equal((false, (DateTimeOffset?)Now, (DateTimeOffset?)Now.AddDays(1)), (line.MayAssist, line.FlaggedAt, line.ClearedAt));
    }

    [Fact]
    public void A_refused_clearing_leaves_the_flag_and_drops_nothing_else()
    {
        var line = Line();
        _ = line.Flag("Alibi", Anna, Now);
        _ = line.AskClearing("Disproved", Anna, Now);
        Assert.Equal(DisclosureAct.ClearingRefused, line.AnswerClearing(false, "Not so", Boris, Now).Value.Act);
        Assert.Equal((true, null), (line.MayAssist, line.ClearingAskedBy));
        Assert.Null(line.AskClearing("Once more", Anna, Now).Refusal);
    }
}
