using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;

namespace CaseTracker.Domain.Hearings;

/// <summary>
/// Who is to be considered for special measures, and until when to apply. Every victim of trafficking is (Dir. 2012/29 Art. 22(3)); a child,
/// or someone of doubtful age, is presumed to need them (Art. 22(4), 24(2)).
/// </summary>
public static class SpecialMeasureWatch
{
    /// <summary>The unit's rule: so many working days before the hearing.</summary>
    public const string Rule = ProductRules.SpecialMeasures;

    /// <summary>The code of the list SpecialMeasureGround.</summary>
    public static string GroundFor(bool child) => child ? "CHILD_PRESUMED" : "TRAFFICKING_VICTIM";

    /// <summary>Whether this step says that the court was asked, or that the victim wants none.</summary>
    public static bool IsAnswered(SpecialMeasureStatus status) => status is not (SpecialMeasureStatus.Eligible or SpecialMeasureStatus.Assessed);

    /// <summary>Last day to apply, by the working days of the rule.</summary>
    public static Result<DateOnly> ApplyBy(DateOnly hearing, DeadlineRule rule, HolidayCalendar calendar)
    {
        var computed = DeadlineComputation.FromRule(rule, new(DeadlineTrigger.On(hearing), calendar));
        return computed.Refusal is { } refusal ? refusal : computed.Value.LegalDue.Date;
    }

    /// <summary>How many days ahead a hearing can lie whose day to apply has come, counted generously: for the database to look at few.</summary>
    public static int DaysAhead(DeadlineRule rule) => 30 + Math.Min(rule.Period.Quantity, 1000) * rule.Period.Unit switch
    {
        DeadlineUnit.Years => 366,
        DeadlineUnit.Months => 31,
        DeadlineUnit.Weeks => 7,
        DeadlineUnit.WorkingDays => 2,
        _ => 1,
    };
}
