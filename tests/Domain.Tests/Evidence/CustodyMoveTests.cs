using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

/// <summary>Where an item may go, and from where it may come.</summary>
public sealed class CustodyMoveTests
{
    private static readonly Holder Shelf = Holder.Store("Shelf 4");
    private static readonly Holder Colleague = Holder.Person(Ivan);

    [Fact]
    public void An_event_nobody_knows_is_refused() => Refused(CustodyRefusals.UnknownType, Complete("TELEPORTED"));

    [Fact]
    public void Outside_is_neither_a_shelf_nor_a_colleague()
    {
        foreach (var type in (string[])[CustodyTypes.Released, CustodyTypes.Returned, CustodyTypes.Disclosed]) Refused(CustodyRefusals.RecipientNotOutside, Complete(type) with { To = Shelf });
        Refused(CustodyRefusals.RecipientNotOutside, Complete(CustodyTypes.Returned) with { To = Colleague });
    }

    [Fact]
    public void What_is_checked_in_lies_in_the_store()
    {
        foreach (var to in (Holder[])[Colleague, Holder.Outside("Dr. Weber", "")]) Refused(CustodyRefusals.NotAStore, Complete(CustodyTypes.CheckedIn) with { To = to });
    }

    [Fact]
    public void What_a_colleague_holds_is_handed_over_and_what_lies_in_the_store_is_checked_out_neither_is_just_received()
    {
        Refused(CustodyRefusals.NeedsHandOver, Complete(CustodyTypes.Received, Ivan));
        var stored = Phone("S-1");
        Done(stored, Complete(CustodyTypes.CheckedIn));
        Assert.Equal(CustodyRefusals.NotOutside, stored.Record(Complete(CustodyTypes.Received, Ivan), Quiet, Now).Refusal);
    }

    [Theory]
    [InlineData(CustodyTypes.Sealed)]
    [InlineData(CustodyTypes.Resealed)]
    [InlineData(CustodyTypes.Returned)]
    public void Only_the_custodian_seals_and_gives_back(string type) => Assert.Equal(CustodyRefusals.NotTheCustodian, ReadyFor(type).Record(Complete(type, Ivan), Quiet, Now).Refusal);

    [Theory]
    [InlineData(CustodyTypes.Released)]
    [InlineData(CustodyTypes.CheckedIn)]
    [InlineData(CustodyTypes.Returned)]
    [InlineData(CustodyTypes.Destroyed)]
    public void While_an_offer_waits_it_goes_nowhere_and_is_not_destroyed(string type) =>
        Assert.Equal(CustodyRefusals.HandOverPending, Phone("S-1").Record(Complete(type), Quiet with { HandOverPending = true }, Now).Refusal);

    [Fact]
    public void What_is_gone_is_offered_to_nobody_and_an_offer_from_before_moves_nothing()
    {
        var gone = Phone("S-1");
        Done(gone, Complete(CustodyTypes.Lost));
        Assert.Equal(CustodyRefusals.Ended, HandOver.Offer(gone, Anna, Terms, Now).Refusal);

        var stored = Phone("S-1");
        var offer = HandOver.Offer(stored, Anna, Terms, Now).Value;
        Done(stored, Complete(CustodyTypes.CheckedIn)); // past the guard that a pending offer sets
        Assert.Equal(CustodyRefusals.NotTheCustodian, offer.Accept(stored, Ivan, new HandOverCheck("S-1", "Whole", "", "", ""), Now).Refusal);
        Assert.Equal((ExhibitState.InStore, HandOverStatus.Pending), (stored.State, offer.Status));
    }

    [Fact]
    public void A_correction_gives_nothing_back_unless_it_takes_back_an_end()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.CheckedIn));
        Done(item, Complete(CustodyTypes.Correction) with { Corrects = 2 });
        Assert.Equal((ExhibitState.InStore, "Shelf 4"), (item.State, item.CustodianName));
    }

    [Fact]
    public void Another_seal_than_recorded_is_explained_in_the_offer() =>
        Assert.Equal(CustodyRefusals.SealDiffersUnexplained, HandOver.Offer(Phone("S-1"), Anna, Terms with { SealNumber = "S-9" }, Now).Refusal);

    [Fact]
    public void Nothing_is_written_of_a_file_that_has_not_arrived_and_a_file_arrives_once()
    {
        var awaited = Exhibit.Register(CaseId.New(), 1, ExhibitKind.File, Particulars(""), Anna, Now).Value;
        Assert.Equal(ExhibitRefusals.NoContent, awaited.Record(Complete(CustodyTypes.Analysed), Quiet, Now).Refusal);
        var file = GivenExhibit.File();
        Assert.Equal(ExhibitRefusals.AlreadyReceived, file.Receive(file.Content! with { Sha256 = new string('b', 64) }, Ivan, Now).Refusal);
        Assert.Equal(ExhibitRefusals.NotAFile, Phone().Receive(file.Content!, Anna, Now).Refusal);
        Assert.Equal((new string('a', 64), 1), (file.Content!.Sha256, file.LastSequence));
    }

    [Fact]
    public void A_hash_that_the_sender_claimed_and_that_differs_stands_in_the_first_entry()
    {
        Assert.Contains(new string('c', 64), GivenExhibit.File(new string('c', 64)).Custody[0].Remarks, StringComparison.Ordinal);
        Assert.Equal("", GivenExhibit.File(new string('a', 64)).Custody[0].Remarks);
        Assert.Equal("", GivenExhibit.File().Custody[0].Remarks);
    }

    [Fact]
    public void Nothing_is_collected_in_the_future_or_by_an_authority_that_ends_before_it_begins()
    {
        Assert.Equal(ExhibitRefusals.CollectedInTheFuture, Exhibit.Register(CaseId.New(), 1, ExhibitKind.Physical, Particulars("") with { CollectedAt = Now.AddSeconds(1) }, Anna, Now).Refusal);
        var authority = new LegalAuthority("WARRANT", "7/26", null, new(2026, 2, 3), new(2026, 2, 2));
        Assert.Equal(ExhibitRefusals.AuthorityEndsBeforeItBegins, Phone().Detail(ExhibitDetails.None with { Authority = authority }).Refusal);
    }

    private static HandOverTerms Terms => new(Ivan, "To examine it", "", "", "Whole", "");

    private static void Refused(Refusal refusal, CustodyAct act) => Assert.Equal((act.Type, refusal), (act.Type, Phone("S-1").Record(act, Quiet, Now).Refusal));
}
