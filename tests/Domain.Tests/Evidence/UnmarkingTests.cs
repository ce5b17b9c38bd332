using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class UnmarkingTests
{
    private const string Reason = "An adult, proved by her passport";

    [Fact]
    public void One_person_marks_it_and_nobody_ends_the_marking_by_editing()
    {
        var item = Marked();
        Assert.Equal(ExhibitRefusals.MarkingNeedsTwoPeople, item.Detail(ExhibitDetails.None).Refusal);
        Assert.Null(item.Detail(ExhibitDetails.None with { Markings = ["CSAM", "PRIVILEGED"] }).Refusal);
        Assert.Null(item.Detail(ExhibitDetails.None with { Markings = ["CSAM"] }).Refusal);
        Assert.True(item.IsAbuseMaterial);
    }

    [Fact]
    public void It_ends_when_a_second_person_confirms()
    {
        var item = Marked();
        var proposal = Proposal(item);
        Assert.Equal(ExhibitRefusals.MarkingNeedsTwoPeople, item.Unmark(proposal).Refusal);
        Assert.Equal(OpeningRefusals.SecondPerson, proposal.Approve(Anna, Now).Refusal);
        Assert.Equal(ExhibitRefusals.MarkingNeedsTwoPeople, item.Unmark(proposal).Refusal);

        Assert.Null(proposal.Approve(Ivan, Now).Refusal);
        Assert.Null(item.Unmark(proposal).Refusal);

        Assert.Equal((false, OpeningState.Used, Ivan), (item.IsAbuseMaterial, proposal.State, proposal.DecidedBy));
    }

    [Fact]
    public void What_was_declined_too_old_of_another_item_or_for_opening_ends_no_marking()
    {
        var item = Marked();
        var (declined, late, other, opening) = (Proposal(item), Proposal(item), Proposal(Marked()), DualOpening.Ask(item.Id, item.CaseId, Anna, Reason, Now));
        Assert.Null(declined.Decline(Ivan, Now).Refusal);
        Assert.Equal(OpeningRefusals.AlreadyDecided, late.Approve(Ivan, Now + DualOpening.AskedFor).Refusal);
        Assert.Null(other.Approve(Ivan, Now).Refusal);
        Assert.Null(opening.Approve(Ivan, Now).Refusal);
        Assert.Null(opening.Use(Anna, Now).Refusal);
        foreach (var given in (DualOpening[])[declined, late, other, opening]) Assert.Equal(ExhibitRefusals.MarkingNeedsTwoPeople, item.Unmark(given).Refusal);
        Assert.True(item.IsAbuseMaterial);
    }

    [Fact]
    public void A_confirmed_end_of_the_marking_opens_nothing()
    {
        var proposal = Proposal(Marked());
        Assert.Null(proposal.Approve(Ivan, Now).Refusal);
        Assert.Equal(OpeningRefusals.NeedsTwoPeople, proposal.Use(Anna, Now).Refusal);
    }

    [Theory]
    [InlineData(OpeningPurpose.Open)]
    [InlineData(OpeningPurpose.Unmark)]
    public void What_was_decided_is_decided_once(OpeningPurpose purpose)
    {
        var item = Marked();
        var asked = DualOpening.Ask(item.Id, item.CaseId, Anna, Reason, Now, purpose);
        Assert.Null(asked.Approve(Ivan, Now).Refusal);
        Assert.Equal(OpeningRefusals.AlreadyDecided, asked.Approve(UserId.New(), Now).Refusal);
        Assert.Equal(OpeningRefusals.AlreadyDecided, asked.Decline(Ivan, Now).Refusal);
        Assert.Equal(Ivan, asked.DecidedBy);
    }

    private static Exhibit Marked()
    {
        var item = Phone();
        Assert.Null(item.Detail(ExhibitDetails.None with { Markings = ["CSAM"] }).Refusal);
        return item;
    }

    private static DualOpening Proposal(Exhibit item) => DualOpening.Ask(item.Id, item.CaseId, Anna, Reason, Now, OpeningPurpose.Unmark);
}
