using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Conventions;

namespace CaseTracker.Domain.Deadlines.Rules;

/// <summary>What a rule must say before a clock can be started by it.</summary>
internal static class RuleTerms
{
    internal static Refusal? Check(DeadlineRule terms)
    {
        var (period, national) = (terms.Period, terms.Period.Unit == DeadlineUnit.National);
        if (Convention.Find(period.ConventionCode) is not { } convention) return DeadlineComputationRefusals.UnknownConvention(period.ConventionCode);
        if (!national && !convention.Counts(period.Unit)) return DeadlineComputationRefusals.UnitNotForConvention;
        if (!national && period.Quantity is < DeadlinePeriod.MinimumQuantity or > DeadlinePeriod.MaximumQuantity) return DeadlineComputationRefusals.QuantityOutOfLimits;
        if (!national && period.Unit == DeadlineUnit.Years && period.Quantity > DeadlinePeriod.MaximumYears) return DeadlineComputationRefusals.QuantityOutOfLimits;
        if (PeriodGuards.RunsBackward(period, convention) && (national || !convention.RunsBackward(period.Unit))) return DeadlineComputationRefusals.DirectionNotForConvention;
        if (terms.DeductsDaysSpent && period.Unit != DeadlineUnit.CalendarDays) return DeadlineComputationRefusals.OnlyDaysDeductDays;
        if (!ReminderPlan.CanRead(terms.WarningLeads)) return RuleRefusals.LeadsNotUnderstood;
        return terms.ValidTo < terms.ValidFrom ? RuleRefusals.EndsBeforeItBegins : null;
    }
}
