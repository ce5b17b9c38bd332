using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines.Calendars;

public sealed partial class CalendarEdition
{
    /// <summary>A calendar as the product generates it.</summary>
    /// <param name="parent">The calendar it rests on, whose days are marked as such; null for a State.</param>
    public static CalendarEdition Shipped(HolidayCalendar law, CalendarEdition? parent, DateTimeOffset at) =>
        Make(law.Code, law.Name, parent?.Code, (law.FirstYear, law.LastYear), 1, law.Version, DaysOf(law, parent, []), new(null, at, ""));

    /// <summary>A newer release generates other days: they take the place of the law's, the local ones stay.</summary>
    public CalendarEdition Reship(HolidayCalendar law, CalendarEdition? parent, DateTimeOffset at)
    {
        State = EditionState.Replaced;
        return Make(Code, law.Name, parent?.Code, (law.FirstYear, law.LastYear), Number + 1, law.Version, DaysOf(law, parent, Local), new(null, at, ""));
    }

    /// <summary>A region or a court with days of its own, resting on a wider calendar.</summary>
    public static Result<CalendarEdition> Open(string code, string name, CalendarEdition parent, CalendarAct act)
    {
        if (string.IsNullOrWhiteSpace(act.Reason)) return CalendarRefusals.ReasonMissing;
        return Make(code, name.Trim(), parent.Code, (parent.FirstYear, parent.LastYear), 1, parent.ShippedVersion, Inherited(parent, []), act);
    }

    /// <summary>Local days in and out: the next version.</summary>
    /// <param name="entered">Stand in place of whatever the date had.</param>
    /// <param name="takenBack">Dates of local days; law or parent speak again.</param>
    /// <param name="parent">The current version of the calendar it rests on; null for a State.</param>
    /// <param name="law">What the product generates for the code; null when it ships none.</param>
    public Result<CalendarEdition> Change(
        IReadOnlyList<CalendarDay> entered, IReadOnlyList<DateOnly> takenBack, CalendarEdition? parent, HolidayCalendar? law, CalendarAct act)
    {
        if (State != EditionState.Current) return CalendarRefusals.NotCurrent;
        if (string.IsNullOrWhiteSpace(act.Reason)) return CalendarRefusals.ReasonMissing;
        if (entered.Count + takenBack.Count == 0) return CalendarRefusals.NothingChanges;
        if (entered.Select(day => day.Date).Concat(takenBack).GroupBy(date => date).Any(same => same.Count() > 1)) return CalendarRefusals.DayTwice;
        if (entered.Any(day => day.Date.Year < FirstYear || day.Date.Year > LastYear)) return CalendarRefusals.YearNotCovered;
        if (entered.Any(day => day is { Kind: CalendarDayKind.WorkingSaturday, Date.DayOfWeek: not DayOfWeek.Saturday })) return CalendarRefusals.NotASaturday;
        if (entered.Any(day => day.Kind == CalendarDayKind.NamedWeekendDay || string.IsNullOrWhiteSpace(day.Name))) return CalendarRefusals.NameMissing;
        if (takenBack.Any(date => Local.All(day => day.Date != date))) return CalendarRefusals.NotALocalDay;
        var local = Local.Where(day => !takenBack.Contains(day.Date) && entered.All(now => now.Date != day.Date))
            .Concat(entered.Select(day => day with { Name = day.Name.Trim(), Source = CalendarDaySource.Local })).ToList();
        if (local.Count > MostLocalDays) return CalendarRefusals.TooManyDays;
        State = EditionState.Replaced;
        return Make(Code, Name, ParentCode, (FirstYear, LastYear), Number + 1, ShippedVersion, law is null ? Inherited(parent!, local) : DaysOf(law, parent, local), act);
    }

    /// <summary>The parent has a new version: so has this one.</summary>
    public CalendarEdition Follow(CalendarEdition parent, HolidayCalendar? law, CalendarAct act)
    {
        State = EditionState.Replaced;
        var days = law is null ? Inherited(parent, Local) : DaysOf(law, parent, Local);
        return Make(Code, Name, ParentCode, (parent.FirstYear, parent.LastYear), Number + 1, parent.ShippedVersion, days, act);
    }

    private List<CalendarDay> Local => [.. days.Where(day => day.Source == CalendarDaySource.Local)];

    /// <summary>The law's days; of a region, those that its parent has too are the parent's, with the changes made to them there.</summary>
    private static List<CalendarDay> DaysOf(HolidayCalendar law, CalendarEdition? parent, List<CalendarDay> local)
    {
        var own = law.Holidays.Select(h => new CalendarDay(h.Date, h.Name, CalendarDayKind.Holiday, CalendarDaySource.Law))
            .Concat(law.WeekendNames.Select(n => new CalendarDay(n.Key, n.Value, CalendarDayKind.NamedWeekendDay, CalendarDaySource.Law)));
        return Layered(local, parent is null ? own : Inherited(parent, []).Concat(own));
    }

    private static List<CalendarDay> Inherited(CalendarEdition parent, List<CalendarDay> local) =>
        Layered(local, parent.days.Select(day => day with { Source = CalendarDaySource.Parent }));

    /// <summary>Of each date the first that is said; a name of a weekend day gives way to a holiday.</summary>
    private static List<CalendarDay> Layered(List<CalendarDay> first, IEnumerable<CalendarDay> then) =>
        [.. first, .. then.Where(day => first.All(own => own.Date != day.Date)).OrderBy(day => day.Kind == CalendarDayKind.NamedWeekendDay).DistinctBy(day => day.Date)];
}
