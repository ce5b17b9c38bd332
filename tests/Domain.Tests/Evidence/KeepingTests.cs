using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using static CaseTracker.Domain.Tests.Evidence.GivenExhibit;

namespace CaseTracker.Domain.Tests.Evidence;

public sealed class KeepingTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.Date);

    [Theory]
    [InlineData(CustodyTypes.Returned)]
    [InlineData(CustodyTypes.Destroyed)]
    public void What_is_on_legal_hold_is_neither_returned_nor_destroyed_until_the_hold_is_lifted(string type)
    {
        var item = Phone("S-1");
        Assert.Null(item.PlaceHold("Appeal 4/26", Anna, Now).Refusal);
        Assert.Equal(CustodyRefusals.OnHold, item.Record(Complete(type), Quiet, Now).Refusal);
        Assert.Equal(1, item.LastSequence);

        Assert.Null(item.LiftHold().Refusal);

        Done(item, Complete(type));
    }

    [Theory]
    [InlineData(CustodyTypes.Released)]
    [InlineData(CustodyTypes.Lost)]
    [InlineData(CustodyTypes.SealBroken)]
    public void A_hold_stands_in_the_way_of_nothing_else(string type)
    {
        var item = Phone("S-1");
        Assert.Null(item.PlaceHold("Appeal 4/26", Anna, Now).Refusal);
        Done(item, Complete(type));
    }

    [Fact]
    public void A_hold_is_placed_once_by_someone_for_a_reason_and_lifted_once()
    {
        var item = Phone();
        Assert.Equal(ExhibitRefusals.NotOnHold, item.LiftHold().Refusal);
        Assert.Null(item.PlaceHold(" Appeal ", Ivan, Now).Refusal);
        Assert.Equal((Now, Ivan, "Appeal"), (item.HoldSince, item.HoldBy, item.HoldReason));
        Assert.Equal(ExhibitRefusals.OnHoldAlready, item.PlaceHold("Again", Anna, Now).Refusal);
        Assert.Equal(Ivan, item.HoldBy);
        Assert.Null(item.LiftHold().Refusal);
        Assert.Equal((null, null, ""), (item.HoldSince, item.HoldBy, item.HoldReason));
    }

    [Fact]
    public void What_is_gone_is_not_held()
    {
        var item = Phone("S-1");
        Done(item, Complete(CustodyTypes.Returned));
        Assert.Equal(CustodyRefusals.Ended, item.PlaceHold("Appeal", Anna, Now).Refusal);
    }

    [Fact]
    public void Nothing_is_destroyed_on_or_before_the_last_day_of_its_retention()
    {
        var item = Phone("S-1");
        Assert.Null(item.Detail(ExhibitDetails.None with { Retention = new(Today, "Rule 7") }).Refusal);
        Assert.Equal(CustodyRefusals.RetentionRuns, item.Record(Complete(CustodyTypes.Destroyed), Quiet with { Today = Today }, Now).Refusal);
        Assert.Equal(CustodyRefusals.RetentionRuns, item.Record(Complete(CustodyTypes.Destroyed), Quiet, Now).Refusal); // nobody said what day it is
        Assert.Null(item.Record(Complete(CustodyTypes.Destroyed), Quiet with { Today = Today.AddDays(1) }, Now).Refusal);
    }

    [Fact]
    public void What_is_withheld_is_not_disclosed_and_withholding_needs_its_ground()
    {
        var item = Phone("S-1");
        Assert.Equal(ExhibitRefusals.WithheldNeedsReason, item.Detail(ExhibitDetails.None with { Disclosure = new("WITHHELD_PII", "") }).Refusal);
        Assert.Null(item.Detail(ExhibitDetails.None with { Disclosure = new("WITHHELD_PII", "Order 3") }).Refusal);
        Assert.Equal(CustodyRefusals.Withheld, item.Record(Complete(CustodyTypes.Disclosed), Quiet, Now).Refusal);

        Assert.Null(item.Detail(ExhibitDetails.None with { Disclosure = new("RELEVANT_DISCLOSE", "") }).Refusal);
        Done(item, Complete(CustodyTypes.Disclosed));

        Assert.Equal(DisclosureStanding.Disclosed, item.Disclosure.Status);
    }

    [Fact]
    public void What_was_disclosed_redacted_stays_so()
    {
        var item = Phone("S-1");
        Assert.Null(item.Detail(ExhibitDetails.None with { Disclosure = new(DisclosureStanding.DisclosedRedacted, "") }).Refusal);
        Done(item, Complete(CustodyTypes.Disclosed));
        Assert.Equal(DisclosureStanding.DisclosedRedacted, item.Disclosure.Status);
    }

    [Fact]
    public void A_position_has_both_coordinates_and_an_amount_has_its_unit()
    {
        var item = Phone();
        Assert.Equal(ExhibitRefusals.PositionIncomplete, item.Detail(ExhibitDetails.None with { Origin = ExhibitOrigin.Unknown with { Latitude = 48 } }).Refusal);
        Assert.Equal(ExhibitRefusals.PositionIncomplete, item.Detail(ExhibitDetails.None with { Origin = ExhibitOrigin.Unknown with { Longitude = 16 } }).Refusal);
        Assert.Equal(ExhibitRefusals.PositionIncomplete, item.Detail(ExhibitDetails.None with { Origin = ExhibitOrigin.Unknown with { AccuracyMetres = 5 } }).Refusal);
        Assert.Equal(ExhibitRefusals.QuantityIncomplete, item.Detail(ExhibitDetails.None with { Quantity = new(2, "") }).Refusal);
        Assert.Equal(ExhibitRefusals.QuantityIncomplete, item.Detail(ExhibitDetails.None with { Quantity = new(null, "GRAM") }).Refusal);

        Assert.Null(item.Detail(ExhibitDetails.None with { Origin = ExhibitOrigin.Unknown with { Latitude = 48, Longitude = 16, AccuracyMetres = 5 }, Quantity = new(2, "GRAM") }).Refusal);

        Assert.Equal((48m, 16m, 2m), (item.Origin.Latitude, item.Origin.Longitude, item.Quantity.Amount));
    }
}
