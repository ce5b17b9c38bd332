using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;

namespace CaseTracker.Domain.Tests.Recovery;

public sealed class FinancialTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly CaseId Case = new(Guid.CreateVersion7());
    private static readonly UserId By = new(Guid.CreateVersion7());
    private static readonly string[] Banks = ["BANK_RECORDS", "BANK_RECORDS"];

    [Fact]
    public void One_financial_investigation_goes_on_at_a_time_and_it_ends_once()
    {
        Assert.Equal(FinancialRefusals.NoEnquiry, FinancialInvestigation.Open(Case, Day, [], "", null, By, Now).Refusal);
        var first = FinancialInvestigation.Open(Case, Day, Banks, " x ", null, By, Now).Value;
        Assert.Equal((1, "x", 1), (first.Number, first.Note, first.Enquiries.Count));
        Assert.Equal(FinancialRefusals.OneIsOpen, FinancialInvestigation.Open(Case, Day, Banks, "", first, By, Now).Refusal);
        Assert.Equal(FinancialRefusals.ClosedBeforeOpened, first.Close(Day.AddDays(-1), "NOTHING_FOUND", "", By).Refusal);
        Assert.False(first.Close(Day.AddDays(9), "NOTHING_FOUND", "", By).IsRefused);
        Assert.Equal(FinancialRefusals.Closed, first.Close(Day.AddDays(9), "ASSETS_FOUND", "", By).Refusal);
        Assert.Equal(FinancialRefusals.BeforeTheLast, FinancialInvestigation.Open(Case, Day.AddDays(8), Banks, "", first, By, Now).Refusal);
        Assert.Equal(2, FinancialInvestigation.Open(Case, Day.AddDays(9), Banks, "", first, By, Now).Value.Number);
    }

    [Fact]
    public void A_benefit_is_above_zero_and_gained_before_it_is_estimated()
    {
        Assert.Equal(FinancialRefusals.AmountOutOfRange, Estimate(0, Day, Day).Refusal);
        Assert.Equal(FinancialRefusals.PeriodEndsBefore, Estimate(5, Day, Day.AddDays(-1)).Refusal);
        Assert.Equal(FinancialRefusals.EstimatedBefore, Estimate(5, Day.AddDays(31), Day.AddDays(32)).Refusal);
        Assert.Equal(3, Estimate(5, Day, Day).Value.Number);
    }

    private static Result<BenefitEstimate> Estimate(decimal amount, DateOnly from, DateOnly until) =>
        BenefitEstimate.Make(Case, new BenefitGiven(amount, "EUR", "UNPAID_WAGES", from, until, "", Day.AddDays(30)), 2, By, Now);
}
