using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class CustodyTests
{
    [Theory]
    [InlineData(CustodyTypes.SealBroken)]
    [InlineData(CustodyTypes.CheckedIn)]
    [InlineData(CustodyTypes.Released)]
    [InlineData(CustodyTypes.Destroyed)]
    public void Only_the_custodian_can_do_it(string type)
    {
        var item = ReadyFor(type);
        Refused(item, CustodyRefusals.NotTheCustodian, Complete(type, Ivan));
    }

    [Fact]
    public void What_lies_in_the_store_is_checked_out_first_and_then_whoever_took_it_holds_it()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.CheckedIn));
        Assert.Equal((ExhibitState.InStore, "Shelf 4", (UserId?)null), (item.State, item.CustodianName, item.CustodianId));
        Refused(item, CustodyRefusals.InTheStore, Complete(CustodyTypes.SealBroken));

        Done(item, Complete(CustodyTypes.CheckedOut, Ivan));

        Assert.True(item.IsHeldBy(Ivan));
        Assert.Equal(HolderKind.Store, item.Custody[^1].From.Kind);
        Refused(item, CustodyRefusals.NotInTheStore, Complete(CustodyTypes.CheckedOut, Ivan));
    }

    [Fact]
    public void What_was_sent_outside_comes_back_to_who_received_it()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.Released));
        Assert.Equal((ExhibitState.Outside, "Dr. Weber"), (item.State, item.CustodianName));
        Refused(item, CustodyRefusals.IsOutside, Complete(CustodyTypes.SealBroken));

        Done(item, Complete(CustodyTypes.Received, Ivan));

        Assert.True(item.IsHeldBy(Ivan));
        Assert.Equal(("Dr. Weber", "Laboratory"), (item.Custody[^1].From.Name, item.Custody[^1].From.Agency));
    }

    [Fact]
    public void After_the_end_only_a_correction_follows_and_takes_it_back()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.Returned));
        Refused(item, CustodyRefusals.Ended, Complete(CustodyTypes.SealVerified));

        Done(item, Complete(CustodyTypes.Correction) with { Corrects = 2 });

        Assert.Equal((ExhibitState.Held, (UserId?)Anna), (item.State, item.CustodianId));
        Refused(item, CustodyRefusals.AlreadyCorrected, Complete(CustodyTypes.Correction) with { Corrects = 2 });
        Refused(item, CustodyRefusals.UnknownEntry, Complete(CustodyTypes.Correction) with { Corrects = 9 });
    }

    [Fact]
    public void While_an_offer_waits_nobody_else_gets_the_item() =>
        Assert.Equal(CustodyRefusals.HandOverPending, Phone("S-1").Record(Complete(CustodyTypes.Released), Quiet with { HandOverPending = true }, Now).Refusal);

    [Theory]
    [InlineData(CustodyTypes.Disclosed)]
    [InlineData(CustodyTypes.Exported)]
    public void While_an_incident_is_open_nothing_is_disclosed_and_everything_else_is_recorded(string type)
    {
        var item = Phone("S-1");
        Assert.Equal(CustodyRefusals.DisclosureFrozen, item.Record(Complete(type), Quiet with { DisclosureFrozen = true }, Now).Refusal);
        Assert.Null(item.Record(Complete(CustodyTypes.SealBroken), Quiet with { DisclosureFrozen = true }, Now).Refusal);
    }

    [Fact]
    public void A_late_entry_needs_a_reason_and_nothing_happens_in_the_future_or_before_collection()
    {
        var (item, later) = (Phone("S-1"), Now.AddHours(5));
        Assert.Equal(CustodyRefusals.LateWithoutReason, item.Record(Complete(CustodyTypes.SealVerified), Quiet, later).Refusal);
        Assert.Equal(CustodyRefusals.InTheFuture, item.Record(Complete(CustodyTypes.SealVerified) with { OccurredAt = later.AddSeconds(1) }, Quiet, later).Refusal);
        Assert.Equal(CustodyRefusals.BeforeCollection, item.Record(Complete(CustodyTypes.SealVerified) with { OccurredAt = Now.AddMinutes(-1), LateReason = "x" }, Quiet, later).Refusal);

        Done(item, Complete(CustodyTypes.SealVerified) with { LateReason = "No network at the scene" }, later);

        Assert.Equal((Now, later), (item.Custody[^1].OccurredAt, item.Custody[^1].RecordedAt));
    }

    [Fact]
    public void A_new_seal_has_a_new_number_and_another_seal_than_recorded_is_explained()
    {
        var item = Phone("S-1");
        Refused(item, CustodyRefusals.AlreadySealed, Complete(CustodyTypes.Sealed));
        Refused(item, CustodyRefusals.SealDiffersUnexplained, Complete(CustodyTypes.SealVerified) with { SealBefore = "S-9", Remarks = "" });
        Done(item, Complete(CustodyTypes.SealBroken));
        Assert.Equal("", item.SealNumber);
        Refused(item, CustodyRefusals.NotSealed, Complete(CustodyTypes.SealVerified));
        Refused(item, CustodyRefusals.SealNumberUsed, Complete(CustodyTypes.Resealed) with { SealAfter = "S-1" });

        Done(item, Complete(CustodyTypes.Resealed));

        Assert.Equal("S-2", item.SealNumber);
    }

    private static void Refused(Exhibit item, Refusal refusal, CustodyAct act)
    {
        var before = (item.LastSequence, item.State, item.SealNumber, item.CustodianId);
        Assert.Equal(refusal, item.Record(act, Quiet, Now).Refusal);
        Assert.Equal(before, (item.LastSequence, item.State, item.SealNumber, item.CustodianId));
    }
}
