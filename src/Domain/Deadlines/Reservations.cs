using CaseTracker.Domain.Deadlines.Conventions;

namespace CaseTracker.Domain.Deadlines;

/// <summary>How far a result may be relied on. Each reservation is written down; the gravest is the status.</summary>
internal static class Reservations
{
    internal static ComputationStatus Of(DeadlinePeriod period, HolidayCalendar? calendar, DeadlineRule? rule, Counting counting)
    {
        var status = ComputationStatus.Computed;
        if (calendar is null)
        {
            counting.Working.Add("No calendar given: only Saturdays and Sundays are taken as days off");
        }

        if (rule is { State: RuleState.Unconfirmed })
        {
            counting.Working.Add($"Rule {rule.Id}, version {rule.Version}, is not yet confirmed by an administrator");
            status = ComputationStatus.Unconfirmed;
        }

        if (counting.Calendar.UnknownYears.Count > 0)
        {
            counting.Working.Add(
                $"Calendar {calendar!.Code} has no holidays for {string.Join(", ", counting.Calendar.UnknownYears)}: check the date by hand");
            status = ComputationStatus.Unverified;
        }

        // A country's own pack cites its law; the bare convention, or an instrument that refers to it, does not.
        var national = Convention.Find(period.ConventionCode)!.IsNational
            && (rule is null || (period.ConventionCode == "NATIONAL" && rule.State == RuleState.Unconfirmed));
        if (!national)
        {
            return status;
        }

        counting.Working.Add("National law governs this period: confirm how it counts");
        return ComputationStatus.NeedsNationalLaw;
    }
}
