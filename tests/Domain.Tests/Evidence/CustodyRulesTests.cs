using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Evidence.CustodyNeeds;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class CustodyRulesTests
{
    private static readonly (CustodyNeeds Need, Func<CustodyAct, CustodyAct> Without, Refusal Refusal)[] Fields =
    [
        (Reason, a => a with { Reason = " " }, CustodyRefusals.NeedsReason), (Witness, a => a with { Witness = "" }, CustodyRefusals.NeedsWitness),
        (SealBefore, a => a with { SealBefore = "" }, CustodyRefusals.NeedsSealSeen), (SealAfter, a => a with { SealAfter = "" }, CustodyRefusals.NeedsNewSeal),
        (To, a => a with { To = Holder.Nobody }, CustodyRefusals.NeedsRecipient), (Hash, a => a with { HashResult = "" }, CustodyRefusals.NeedsHash),
        (Authority, a => a with { Authority = "" }, CustodyRefusals.NeedsAuthority), (Place, a => a with { Place = "" }, CustodyRefusals.NeedsPlace),
        (Condition, a => a with { Condition = "" }, CustodyRefusals.NeedsCondition), (Receipt, a => a with { Receipt = "" }, CustodyRefusals.NeedsReceipt),
        (Method, a => a with { Remarks = "" }, CustodyRefusals.NeedsMethod), (Corrects, a => a with { Corrects = null }, CustodyRefusals.NeedsEntry),
    ];

    public static TheoryData<string> ByHand => [.. CustodyRules.All.Values.Where(r => r.Way != CustodyWay.ByIntake).Select(r => r.Type)];

    [Fact]
    public void Every_type_of_the_law_has_its_rule() => Assert.Equal(25, CustodyRules.All.Count);

    [Theory]
    [MemberData(nameof(ByHand))]
    public void What_says_all_it_needs_is_recorded(string type)
    {
        var item = ReadyFor(type);
        var before = item.LastSequence;

        var recorded = item.Record(Complete(type), Quiet, Now);

        Assert.Null(recorded.Refusal);
        Assert.Equal((before + 1, type), (item.LastSequence, item.Custody[^1].Type));
        Assert.True(CustodyChain.IsWhole(item, item.Custody));
    }

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Each_field_a_type_needs_is_asked_for_by_name_and_nothing_is_written_without_it(string type)
    {
        var needs = CustodyRules.All[type].NeedsOf(ExhibitKind.Physical, ReadyFor(type).SealNumber.Length > 0);
        foreach (var (need, without, refusal) in Fields.Where(f => needs.HasFlag(f.Need)))
        {
            var item = ReadyFor(type);
            var before = item.LastSequence;
            Assert.Equal((type, refusal), (type, item.Record(without(Complete(type)), Quiet, Now).Refusal));
            Assert.Equal(before, item.LastSequence);
        }
        Assert.Equal(CustodyRefusals.NeedsPurpose, ReadyFor(type).Record(Complete(type) with { Purpose = "" }, Quiet, Now).Refusal);
    }

    [Theory]
    [InlineData(CustodyTypes.SealBroken, Reason | Witness)]
    [InlineData(CustodyTypes.Destroyed, Reason | Witness | Authority | Place)]
    [InlineData(CustodyTypes.Disclosed, To | Authority)]
    [InlineData(CustodyTypes.ExhibitedInCourt, Place | Authority)]
    [InlineData(CustodyTypes.Correction, Corrects | Reason)]
    public void The_gravest_events_need_at_least_this(string type, CustodyNeeds least) => Assert.Equal(least, CustodyRules.All[type].Needs & least);

    [Fact]
    public void Collection_is_written_at_intake_only() => Assert.Equal(CustodyRefusals.WrittenAtIntake, Phone().Record(Complete(CustodyTypes.Collected), Quiet, Now).Refusal);

    [Fact]
    public void Nobody_types_the_hash_of_a_file() => Assert.Equal(CustodyRefusals.MeasuredByServer, GivenExhibit.File().Record(Complete(CustodyTypes.VerifiedOk), Quiet, Now).Refusal);

    [Fact]
    public void To_a_colleague_an_item_is_handed_over_never_just_released() =>
        Assert.Equal(CustodyRefusals.NeedsHandOver, Phone("S-1").Record(Complete(CustodyTypes.Released) with { To = Holder.Person(Ivan) }, Quiet, Now).Refusal);
}
