using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class ContinuityTests
{
    [Fact]
    public void A_clean_ledger_leaves_no_question()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealBroken));
        Done(item, Complete(CustodyTypes.Resealed));
        Assert.Empty(Of(item));
    }

    [Fact]
    public void Registering_long_after_collection_is_a_gap_until_it_is_explained()
    {
        var bare = Exhibit.Register(Domain.Common.CaseId.New(), 1, ExhibitKind.Physical, Particulars(""), Anna, Now.AddDays(4)).Value;
        var told = Exhibit.Register(Domain.Common.CaseId.New(), 1, ExhibitKind.Physical, Particulars("") with { LateReason = "In the safe of the station" }, Anna, Now.AddDays(4)).Value;

        Assert.Equal((ContinuityKind.Gap, false), One(Of(bare)));
        Assert.Equal((ContinuityKind.Gap, true), One(Of(told)));
    }

    [Fact]
    public void A_late_entry_shows_with_its_reason()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealVerified) with { LateReason = "No network" }, Now.AddHours(2));
        var finding = Assert.Single(Of(item));
        Assert.Equal((ContinuityKind.LateEntry, 2, "No network"), (finding.Kind, finding.Sequence, finding.Explanation));
    }

    [Fact]
    public void A_late_movement_that_lies_before_another_one_overlaps_with_it()
    {
        var item = Phone();
        Done(item, Complete(CustodyTypes.CheckedIn) with { OccurredAt = Now.AddHours(3) }, Now.AddHours(3));
        Done(item, Complete(CustodyTypes.CheckedOut, Ivan) with { OccurredAt = Now.AddHours(1), LateReason = "Forgotten" }, Now.AddHours(4));
        Assert.Contains(Of(item), f => f is { Kind: ContinuityKind.OverlappingCustodians, Sequence: 3, IsExplained: false });
    }

    [Fact]
    public void Another_seal_than_recorded_is_a_question_until_a_correction_answers_it()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealVerified) with { SealBefore = "S-9", Remarks = "Reads S-9" });
        Assert.Equal((ContinuityKind.SealMismatch, false), One(Of(item)));

        Done(item, Complete(CustodyTypes.Correction) with { Corrects = 2, SealBefore = "S-9", Reason = "Misread, photograph 4" });

        Assert.Equal((ContinuityKind.SealMismatch, true), One(Of(item)));
    }

    [Fact]
    public void Work_on_a_sealed_thing_and_a_move_with_its_seal_open_are_questions()
    {
        var worked = Phone("S-1");
        Done(worked, Complete(CustodyTypes.Imaged) with { Reason = "" });
        Assert.Equal((ContinuityKind.WorkedOnWhileSealed, false), One(Of(worked)));

        var moved = Phone("S-1");
        Done(moved, Complete(CustodyTypes.SealBroken));
        Done(moved, Complete(CustodyTypes.CheckedIn) with { SealBefore = "" });
        Assert.Equal((ContinuityKind.SealLeftOpen, false), One(Of(moved)));
    }

    [Fact]
    public void An_offer_that_waits_or_waited_too_long_is_a_question()
    {
        var item = Phone();
        var offer = HandOver.Offer(item, Anna, new HandOverTerms(Ivan, "x", "", "", "Whole", ""), Now).Value;
        Assert.Equal((ContinuityKind.PendingTransfer, false), One(Continuity.Of(item, item.Custody, [offer], Now.AddHours(25))));
        Assert.Empty(Continuity.Of(item, item.Custody, [offer], Now.AddHours(23)));

        Assert.Null(offer.Accept(item, Ivan, new HandOverCheck("", "Whole", "", "", ""), Now.AddHours(25)).Refusal);

        Assert.Equal((ContinuityKind.LateTransfer, false), One(Continuity.Of(item, item.Custody, [offer], Now.AddHours(26))));
    }

    [Fact]
    public void A_ledger_without_its_end_is_told_as_broken()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.SealVerified));
        Assert.Contains(Continuity.Of(item, [item.Custody[0]], [], Now), f => f.Kind == ContinuityKind.ChainBroken);
    }

    private static (ContinuityKind, bool) One(IReadOnlyList<ContinuityFinding> found) => (Assert.Single(found).Kind, found[0].IsExplained);

    private static IReadOnlyList<ContinuityFinding> Of(Exhibit item) => Continuity.Of(item, item.Custody, [], Now.AddHours(5));
}
