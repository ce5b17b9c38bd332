using System.Collections.Frozen;

namespace CaseTracker.Domain.Deadlines.Conventions;

/// <summary>Every convention the engine knows, each with the text that prescribes it.</summary>
internal static class ConventionCatalogue
{
    private static readonly FrozenSet<DeadlineUnit> AnyDays =
        FrozenSet.ToFrozenSet([DeadlineUnit.CalendarDays, DeadlineUnit.Weeks, DeadlineUnit.Months, DeadlineUnit.Years]);

    private static readonly FrozenSet<DeadlineUnit> AnyOrWorkingDays = AnyDays.Append(DeadlineUnit.WorkingDays).ToFrozenSet();

    private static readonly FrozenSet<DeadlineUnit> Days = FrozenSet.ToFrozenSet([DeadlineUnit.CalendarDays]);

    private static readonly FrozenSet<DeadlineUnit> MonthsOnly = FrozenSet.ToFrozenSet([DeadlineUnit.Months, DeadlineUnit.Years]);

    private static readonly FrozenSet<DeadlineUnit> WorkingDays = FrozenSet.ToFrozenSet([DeadlineUnit.WorkingDays]);

    internal static IReadOnlyList<Convention> All { get; } =
    [
        new("EU1182", "Acts of the Union", "Reg. 1182/71 Arts 2 and 3; C-171/03")
        {
            Days = new(AnyOrWorkingDays) { Roll = DayRoll.ForwardOnly, NeedsTwoWorkingDays = true },
            Hours = new(HourRoll.None) { ShowsFullHourReading = true },
        },
        new("HOURS_EXACT", "Elapsed hours from the instant", "Instant to instant") { Hours = new(HourRoll.None) },
        new("HOURS_EXCL_NBD", "Hours of business days only", "POCA 2002 s.295(1)-(1B)")
        {
            Hours = new(HourRoll.BusinessDaysOnly) { Directions = Directions.Forward },
        },
        new("EW_CTL", "Custody time limit", "SI 1987/299 reg. 2(4),(5)")
        {
            Days = new(AnyDays) { Roll = DayRoll.Preceding, Directions = Directions.Forward },
        },
        new("EW_EXCL_NOROLL", "Day excluded, never moved", "CPS guidance on unduly lenient sentences") { Days = new(AnyDays) },
        new("EW_INCL_NOROLL", "\"Beginning with\" the day, never moved", "Sentencing Act 2020 s.385")
        {
            Days = new(AnyDays) { FirstDay = FirstDay.Included, Directions = Directions.Forward },
        },
        new("US_R45", "Federal Rule 45, days", "FRCrP 45(a)(1),(5),(6)")
        {
            Days = new(AnyDays) { Roll = DayRoll.InDirection },
            Hours = new(HourRoll.SameTimeNextDay),
        },
        new("US_R45_HOURS", "Federal Rule 45, hours", "FRCrP 45(a)(2)") { Hours = new(HourRoll.SameTimeNextDay) },
        new("US_R45_STOPCLOCK", "Federal Rule 45 with excludable days", "18 USC 3161(h)")
        {
            Days = new(Days) { Roll = DayRoll.InDirection, SkipsStoppedDays = true, Directions = Directions.Forward },
        },
        new("PLAIN_EXCL", "Day excluded, never moved", "Safe reading for minimums and expiries") { Days = new(AnyDays) },
        new("MONTHS_NOROLL", "Same date months later, never moved", "ECHR Art. 35(1): Sabri Gunes v. Turkey (GC)") { Days = new(MonthsOnly) },
        new("WORKING_DAYS", "Working days of the calendar", "Policy and guidance") { Days = new(WorkingDays) },
        new("WORKING_DAYS_BACK", "Working days before a fixed date", "Policy")
        {
            Days = new(WorkingDays) { Directions = Directions.Backward },
        },
        new("NATIONAL", "As national law counts: day excluded", "National procedural code") { Days = new(AnyOrWorkingDays), IsNational = true },
        new("NATIONAL_INCL", "As national law counts: day included", "National procedural code, deprivation of liberty")
        {
            Days = new(AnyDays) { FirstDay = FirstDay.Included, Directions = Directions.Forward },
            IsNational = true,
        },
    ];

    private static readonly FrozenDictionary<string, Convention> ByCode = All.ToFrozenDictionary(convention => convention.Code);

    internal static Convention? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var found) ? found : null;
}
