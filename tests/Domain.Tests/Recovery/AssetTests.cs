using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;

namespace CaseTracker.Domain.Tests.Recovery;

public sealed class AssetTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly CaseId Case = new(Guid.CreateVersion7());
    private static readonly UserId By = new(Guid.CreateVersion7());

    [Fact]
    public void An_asset_goes_from_identified_to_realised_and_every_step_stays()
    {
        var (asset, first) = Identified();
        Assert.Equal((AssetMeasures.Identified, 1, 900m), (first.Measure, first.Number, first.Amount!.Value));
        Assert.Equal(2, asset.Take(Step("FROZEN", 1), null, By, Now).Value.Number);
        Assert.False(asset.Take(Step("CONFISCATED", 2, basis: "NON_CONVICTION"), null, By, Now).IsRefused);
        Assert.Equal("NON_CONVICTION", asset.Basis);
        Assert.False(asset.Take(Step("REALISED", 3, 400, disposition: "STATE_BUDGET"), null, By, Now).IsRefused);
        Assert.False(asset.Take(Step("REALISED", 4, 200, disposition: "COMPENSATION"), null, By, Now).IsRefused);
        Assert.Equal((AssetMeasures.Realised, 5, Day.AddDays(4), "NON_CONVICTION"), (asset.State, asset.Steps, asset.StateOn, asset.Basis));
    }

    [Theory]
    [InlineData("FROZEN", "FROZEN")]
    [InlineData("SEIZED", "FROZEN")]
    [InlineData("FROZEN", "REALISED")]
    [InlineData("FROZEN", "IDENTIFIED")]
    public void A_step_follows_only_what_it_may(string first, string then)
    {
        var (asset, _) = Identified();
        Assert.False(asset.Take(Step(first, 1), null, By, Now).IsRefused);
        Assert.Equal(AssetRefusals.NotAfterThat, asset.Take(Step(then, 2, then == "REALISED" ? 5 : null, disposition: then == "REALISED" ? "STATE_BUDGET" : ""), null, By, Now).Refusal);
        Assert.Equal((first, 2), (asset.State, asset.Steps));
    }

    [Fact]
    public void A_released_asset_can_be_seized_again_and_rests_on_no_basis()
    {
        var asset = Confiscated("EXTENDED");
        Assert.False(asset.Take(Step("RELEASED", 3), null, By, Now).IsRefused);
        Assert.Equal("", asset.Basis);
        Assert.False(asset.Take(Step("SEIZED", 4), null, By, Now).IsRefused);
    }

    [Fact]
    public void Each_step_has_what_belongs_to_it_and_nothing_else()
    {
        var (asset, _) = Identified();
        Assert.Equal(AssetRefusals.BeforeTheLast, asset.Take(Step("FROZEN", -1), null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.BasisNeeded, asset.Take(Step("CONFISCATED", 1), null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.BasisNeeded, asset.Take(Step("FROZEN", 1, basis: "EXTENDED"), null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.DispositionNeeded, asset.Take(Step("FROZEN", 1, disposition: "STATE_BUDGET"), null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.AmountOutOfRange, asset.Take(Step("FROZEN", 1, 0), null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.AmountNeeded, asset.Take(Step("RELEASED", 1, 5), null, By, Now).Refusal);
        var held = Confiscated("CIVIL_RECOVERY");
        Assert.Equal(AssetRefusals.AmountNeeded, held.Take(Step("REALISED", 3, disposition: "STATE_BUDGET"), null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.AmountNeeded, held.Take(Step("REALISED", 3, 5, disposition: "DESTROYED"), null, By, Now).Refusal);
        Assert.False(held.Take(Step("REALISED", 3, disposition: "DESTROYED"), null, By, Now).IsRefused);
    }

    [Theory]
    [InlineData("CONVICTION_BASED")]
    [InlineData("VALUE_BASED")]
    [InlineData("EXTENDED")]
    public void After_a_conviction_the_money_is_that_of_the_sentence_and_no_more_than_is_left_of_it(string basis)
    {
        var asset = Confiscated(basis);
        var realised = Step("REALISED", 3, 400, disposition: "STATE_BUDGET");
        Assert.Equal(AssetRefusals.EnforcementNeeded, asset.Take(realised, null, By, Now).Refusal);
        Assert.Equal(AssetRefusals.MoreThanEnforced, asset.Take(realised, new EnforcedConfiscation(Guid.CreateVersion7(), "EUR", 399.99m), By, Now).Refusal);
        Assert.Equal(AssetRefusals.MoreThanEnforced, asset.Take(realised, new EnforcedConfiscation(Guid.CreateVersion7(), "RON", 400), By, Now).Refusal);
        var step = new EnforcedConfiscation(Guid.CreateVersion7(), "EUR", 400);
        Assert.Equal(step.StepId, asset.Take(realised, step, By, Now).Value.EnforcementStepId);
    }

    [Fact]
    public void Without_a_conviction_nothing_belongs_to_a_sentence() =>
        Assert.Equal(AssetRefusals.NoEnforcement, Confiscated("THIRD_PARTY").Take(Step("REALISED", 3, 400, disposition: "STATE_BUDGET"), new EnforcedConfiscation(Guid.CreateVersion7(), "EUR", 400), By, Now).Refusal);

    private static (Asset Asset, AssetStep First) Identified() => Asset.Identify(Case, 1, new AssetGiven("VEHICLE", " Van ", 900, "EUR", null, "", Day), By, Now).Value;

    private static Asset Confiscated(string basis)
    {
        var (asset, _) = Identified();
        Assert.False(asset.Take(Step("CONFISCATED", 2, 900, basis), null, By, Now).IsRefused);
        return asset;
    }

    private static AssetStepGiven Step(string measure, int days, decimal? amount = null, string basis = "", string disposition = "") => new(measure, Day.AddDays(days), amount, basis, disposition, "");
}
