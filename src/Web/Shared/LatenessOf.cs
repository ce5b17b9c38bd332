using CaseTracker.Domain.Deadlines;
using CaseTracker.Web.Shared.Time;

namespace CaseTracker.Web.Shared;

/// <summary>How late a day is for the viewer's unit, by the scale of the domain.</summary>
public static class LatenessOf
{
    public static Lateness Day(DateOnly due, UnitClock clock) => DueWords.Look(LatenessScale.Of(due, clock.Today));
}
