using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class HandOverTests
{
    private static readonly HandOverCheck Seen = new("S-1", "Whole", "", "", "");

    [Fact]
    public void Custody_stays_with_the_giver_until_the_receiver_accepts_and_then_it_is_one_transfer()
    {
        var item = Phone("S-1");
        var offer = Offered(item);
        Assert.True(item.IsHeldBy(Anna));
        Assert.Equal(1, item.LastSequence);

        Assert.Null(offer.Accept(item, Ivan, Seen, Now.AddHours(1)).Refusal);

        Assert.True(item.IsHeldBy(Ivan));
        Assert.Equal([CustodyTypes.Collected, CustodyTypes.Released, CustodyTypes.Received], item.Custody.Select(c => c.Type));
        Assert.Equal([offer.Id.Value, offer.Id.Value], item.Custody.Skip(1).Select(c => c.TransferId!.Value));
        Assert.Equal([Anna, Ivan], item.Custody.Skip(1).Select(c => c.Custodian.UserId!.Value));
        Assert.Equal(HandOverStatus.Accepted, offer.Status);
    }

    [Fact]
    public void Only_the_receiver_answers_and_only_the_giver_withdraws_and_only_once()
    {
        var item = Phone("S-1");
        var offer = Offered(item);
        Assert.Equal(HandOverRefusals.NotTheReceiver, offer.Accept(item, Anna, Seen, Now).Refusal);
        Assert.Equal(HandOverRefusals.NotTheReceiver, offer.Decline(Anna, "no", Now).Refusal);
        Assert.Equal(HandOverRefusals.NotTheGiver, offer.Withdraw(Ivan, "no", Now).Refusal);
        Assert.Equal((HandOverStatus.Pending, 1), (offer.Status, item.LastSequence));

        Assert.Null(offer.Decline(Ivan, "Seal torn", Now).Refusal);

        Assert.Equal(HandOverRefusals.NotPending, offer.Accept(item, Ivan, Seen, Now).Refusal);
        Assert.Equal(HandOverRefusals.NotPending, offer.Withdraw(Anna, "", Now).Refusal);
        Assert.True(item.IsHeldBy(Anna));
    }

    [Fact]
    public void A_sealed_item_is_taken_with_a_look_at_its_seal_and_condition()
    {
        var item = Phone("S-1");
        var offer = Offered(item);
        Assert.Equal(CustodyRefusals.NeedsSealSeen, offer.Accept(item, Ivan, Seen with { SealNumber = "" }, Now).Refusal);
        Assert.Equal(CustodyRefusals.NeedsCondition, offer.Accept(item, Ivan, Seen with { Condition = "" }, Now).Refusal);
        Assert.Equal(CustodyRefusals.SealDiffersUnexplained, offer.Accept(item, Ivan, Seen with { SealNumber = "S-9" }, Now).Refusal);
        Assert.Equal((HandOverStatus.Pending, 1), (offer.Status, item.LastSequence));
    }

    [Fact]
    public void A_hash_that_does_not_match_is_recorded_and_does_not_stand_in_the_way()
    {
        var item = GivenExhibit.File();
        var offer = Offered(item);

        Assert.Null(offer.Accept(item, Ivan, new HandOverCheck("", "Whole", "", new string('b', 64), "differs"), Now).Refusal);

        Assert.Equal([CustodyTypes.Collected, CustodyTypes.Released, CustodyTypes.VerifiedMismatch, CustodyTypes.Received], item.Custody.Select(c => c.Type));
        Assert.True(item.IsHeldBy(Ivan));
    }

    [Fact]
    public void Nobody_offers_what_they_do_not_hold_nor_to_themselves()
    {
        var item = Phone();
        Assert.Equal(CustodyRefusals.NotTheCustodian, HandOver.Offer(item, Ivan, Terms(Anna), Now).Refusal);
        Assert.Equal(HandOverRefusals.ToOneself, HandOver.Offer(item, Anna, Terms(Anna), Now).Refusal);
        Done(item, Complete(CustodyTypes.CheckedIn));
        Assert.Equal(CustodyRefusals.NotTheCustodian, HandOver.Offer(item, Anna, Terms(Ivan), Now).Refusal);
    }

    private static HandOver Offered(Exhibit item) => HandOver.Offer(item, Anna, Terms(Ivan), Now).Value;

    private static HandOverTerms Terms(UserId to) => new(to, "To examine it", "Room 12", "", "Whole", "");
}
