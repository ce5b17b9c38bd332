using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class TakeOverTests
{
    private static readonly CustodyAct Seen = new(CustodyTypes.Received, Ivan, Now, "Taken over")
    {
        From = Holder.Person(Ivan, "Unit A"), Place = "Room 12", SealBefore = "S-1", Condition = "Whole", Reason = "Anna has left", Witness = "Clara",
    };

    [Fact]
    public void What_someone_held_who_left_is_received_without_a_giver_and_stands_out()
    {
        var item = Phone("S-1");

        Assert.Null(item.TakeOver(Seen, custodianLeft: true, "", Now).Refusal);

        var entry = item.Custody[^1];
        Assert.True(item.IsHeldBy(Ivan));
        Assert.Equal((CustodyTypes.Received, (UserId?)Anna, (UserId?)Ivan, "Clara", "Anna has left"), (entry.Type, entry.From.UserId, entry.To.UserId, entry.Witness, entry.Reason));
        Assert.True(CustodyChain.IsWhole(item, item.Custody));
        var finding = Assert.Single(Continuity.Of(item, item.Custody, [], Now), f => f.Kind == ContinuityKind.OneSidedTransfer);
        Assert.Equal((2, "Anna has left"), (finding.Sequence, finding.Explanation));
    }

    [Fact]
    public void Nothing_is_taken_over_from_someone_who_is_still_here_from_the_store_or_from_outside()
    {
        var (here, stored, outside, ended) = (Phone("S-1"), Phone("S-1"), Phone("S-1"), Phone("S-1"));
        Done(stored, Complete(CustodyTypes.CheckedIn));
        Done(outside, Complete(CustodyTypes.Released));
        Done(ended, Complete(CustodyTypes.Destroyed));
        Assert.Equal(CustodyRefusals.CustodianStillHere, here.TakeOver(Seen, custodianLeft: false, "", Now).Refusal);
        Assert.Equal(CustodyRefusals.CustodianStillHere, stored.TakeOver(Seen, custodianLeft: true, "", Now).Refusal);
        Assert.Equal(CustodyRefusals.CustodianStillHere, outside.TakeOver(Seen, custodianLeft: true, "", Now).Refusal);
        Assert.Equal(CustodyRefusals.Ended, ended.TakeOver(Seen, custodianLeft: true, "", Now).Refusal);
        Assert.True(here.IsHeldBy(Anna));
    }

    [Fact]
    public void It_needs_a_reason_a_witness_a_place_a_look_at_seal_and_condition_and_says_why_it_is_late()
    {
        foreach (var (act, refusal) in new[]
        {
            (Seen with { Reason = " " }, CustodyRefusals.NeedsReason), (Seen with { Witness = "" }, CustodyRefusals.NeedsWitness), (Seen with { Place = "" }, CustodyRefusals.NeedsPlace),
            (Seen with { SealBefore = "" }, CustodyRefusals.NeedsSealSeen), (Seen with { Condition = "" }, CustodyRefusals.NeedsCondition),
            (Seen with { SealBefore = "S-9" }, CustodyRefusals.SealDiffersUnexplained),
        })
        {
            var item = Phone("S-1");
            Assert.Equal(refusal, item.TakeOver(act, custodianLeft: true, "", Now).Refusal);
            Assert.Equal(1, item.LastSequence);
        }
        Assert.Equal(CustodyRefusals.LateWithoutReason, Phone("S-1").TakeOver(Seen, custodianLeft: true, "", Now.AddHours(2)).Refusal);
        Assert.Null(Phone("S-1").TakeOver(Seen with { LateReason = "No network" }, custodianLeft: true, "", Now.AddHours(2)).Refusal);
    }

    [Fact]
    public void A_file_is_measured_and_a_mismatch_is_written_down_and_stops_nothing()
    {
        var item = GivenExhibit.File();
        Assert.Null(item.TakeOver(Seen with { SealBefore = "", HashResult = new string('b', 64) }, custodianLeft: true, "differs", Now).Refusal);
        Assert.Equal([CustodyTypes.Collected, CustodyTypes.VerifiedMismatch, CustodyTypes.Received], item.Custody.Select(c => c.Type));
        Assert.Equal([Anna, Anna, Ivan], item.Custody.Select(c => c.Custodian.UserId!.Value));
    }

    [Fact]
    public void The_offer_of_who_left_lapses()
    {
        var item = Phone("S-1");
        var offer = HandOver.Offer(item, Anna, new(UserId.New(), "To examine it", "", "", "Whole", ""), Now).Value;
        Assert.Null(offer.Lapse(Now).Refusal);
        Assert.Equal((HandOverStatus.Withdrawn, HandOverRefusals.NotPending), (offer.Status, offer.Lapse(Now).Refusal));
    }
}
