using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Evidence.CustodyNeeds;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

/// <summary>The table of rules, written down a second time: what a type asks for is changed by intent or not at all.</summary>
public sealed class CustodyTableTests
{
    [Theory]
    [InlineData(CustodyTypes.Collected, To, None, Hash, false, CustodyWay.ByIntake)]
    [InlineData(CustodyTypes.Sealed, SealAfter, None, None, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.SealVerified, SealBefore | Condition, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.SealBroken, SealBefore | Reason | Witness, None, None, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Resealed, SealAfter, None, None, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Released, To | Condition | Receipt, SealBefore, Hash, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Received, Condition, SealBefore, Hash, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.CheckedOut, None, SealBefore, Hash, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.CheckedIn, To | Condition, SealBefore, Hash, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Copied, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Imaged, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Extracted, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Analysed, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.VerifiedOk, Hash, None, None, false, CustodyWay.ByMeasurement)]
    [InlineData(CustodyTypes.VerifiedMismatch, None, None, None, false, CustodyWay.ByMeasurement)]
    [InlineData(CustodyTypes.Transcribed, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Translated, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Redacted, Method, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Exported, To, None, Hash, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Disclosed, To | Authority, None, Hash, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.ExhibitedInCourt, Place | Authority, SealBefore, Hash, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Returned, To | Authority | Receipt, None, None, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Destroyed, Reason | Witness | Authority | Place, None, None, true, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Lost, Reason | Place, None, None, false, CustodyWay.ByHand)]
    [InlineData(CustodyTypes.Correction, Corrects | Reason, None, None, false, CustodyWay.ByHand)]
    public void Each_type_asks_for_this(string type, CustodyNeeds needs, CustodyNeeds whenSealed, CustodyNeeds ofFile, bool byCustodian, CustodyWay way)
    {
        var rule = CustodyRules.All[type];
        Assert.Equal((needs, whenSealed, ofFile, byCustodian, way), (rule.Needs, rule.WhenSealed, rule.OfFile, rule.ByCustodian, rule.Way));
    }

    [Fact]
    public void These_move_these_disclose_these_open_and_these_end_it()
    {
        Assert.Equal([CustodyTypes.CheckedIn, CustodyTypes.CheckedOut, CustodyTypes.Collected, CustodyTypes.Received, CustodyTypes.Released, CustodyTypes.Returned], Named(r => r.Moves));
        Assert.Equal([CustodyTypes.Disclosed, CustodyTypes.Exported], Named(r => r.Discloses));
        Assert.Equal([CustodyTypes.Analysed, CustodyTypes.Copied, CustodyTypes.Extracted, CustodyTypes.Imaged], Named(r => r.Opens));
        Assert.Equal([CustodyTypes.Destroyed, CustodyTypes.Lost, CustodyTypes.Returned], Named(r => r.EndsAs is not null));
    }

    [Theory]
    [InlineData(CustodyTypes.Released)]
    [InlineData(CustodyTypes.CheckedIn)]
    [InlineData(CustodyTypes.ExhibitedInCourt)]
    [InlineData(CustodyTypes.Disclosed)]
    [InlineData(CustodyTypes.Exported)]
    public void A_file_goes_nowhere_unmeasured_unless_it_was_just_found_unreadable(string type)
    {
        var file = GivenExhibit.File();
        var act = Complete(type) with { SealBefore = "", HashResult = "" };
        Assert.Equal(CustodyRefusals.NeedsHash, file.Record(act, Quiet, Now).Refusal);
        _ = file.RecordMeasurement(Anna, "", "Hash check", "the store does not answer", Now);
        Assert.Null(file.Record(act, Quiet, Now).Refusal);
    }

    private static IEnumerable<string> Named(Func<CustodyRule, bool> which) => CustodyRules.All.Values.Where(which).Select(r => r.Type).Order(StringComparer.Ordinal);
}
