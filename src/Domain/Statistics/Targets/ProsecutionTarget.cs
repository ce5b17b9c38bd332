using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Statistics.Targets;

/// <summary>How the number of prosecutions stands to the way it was to grow.</summary>
public enum TargetStanding { Unknown, Behind, OnCourse, Reached }

/// <summary>How far prosecutions of trafficking are to grow, and by when: three times as many in 36 months (R89). A later one for the same form takes its place; none is changed.</summary>
public sealed class ProsecutionTarget
{
    public const decimal DefaultMultiple = 3m;
    public const decimal MaxMultiple = 20m;
    public const int DefaultMonths = 36;
    public const int MaxMonths = 120;
    public const int MaxBaseline = 1_000_000;
    public const int FormMaxLength = 40;
    public const int ReasonMaxLength = 1000;

    private ProsecutionTarget()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Code of the list TypeOfExploitation; empty for all forms together.</summary>
    public string Form { get; private init; } = "";

    public int BaselineYear { get; private init; }

    /// <summary>Persons prosecuted in that year, also before the product was in use.</summary>
    public int Baseline { get; private init; }

    public decimal Multiple { get; private init; }

    public int Months { get; private init; }

    public string Reason { get; private init; } = "";

    public UserId SetBy { get; private init; }

    public DateTimeOffset SetAt { get; private init; }

    /// <summary>The way begins when the year of the baseline is over.</summary>
    public DateOnly StartsOn => new(BaselineYear + 1, 1, 1);

    public DateOnly EndsOn => StartsOn.AddMonths(Months);

    public decimal Goal => Baseline * Multiple;

    public static Result<ProsecutionTarget> Fix(string form, int baselineYear, int baseline, decimal multiple, int months, string reason, UserId by, DateTimeOffset now)
    {
        if (baseline is < 1 or > MaxBaseline) return TargetRefusals.NoBaseline;
        if (multiple is <= 1 or > MaxMultiple) return TargetRefusals.NotMore;
        if (months is < 1 or > MaxMonths) return TargetRefusals.NoHorizon;
        if (baselineYear < 1990 || baselineYear > now.Year) return TargetRefusals.NoYear;
        return new ProsecutionTarget
        {
            Id = Guid.CreateVersion7(now), Form = form, BaselineYear = baselineYear, Baseline = baseline, Multiple = multiple, Months = months, Reason = reason.Trim(), SetBy = by, SetAt = now,
        };
    }

    /// <summary>What twelve months should have brought on that day if growth were even, to one decimal.</summary>
    public decimal ExpectedOn(DateOnly day)
    {
        var elapsed = Math.Clamp(((day.Year - StartsOn.Year) * 12) + day.Month - StartsOn.Month, 0, Months);
        return Math.Round(Baseline + ((Goal - Baseline) * elapsed / Months), 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>Prosecutions of twelve months ÷ (baseline × multiple), to three decimals (M13).</summary>
    public decimal Progress(long twelveMonths) => Math.Round(twelveMonths / Goal, 3, MidpointRounding.AwayFromZero);

    /// <param name="twelveMonths">Null where it is hidden or not known.</param>
    public TargetStanding StandingOn(DateOnly day, long? twelveMonths) => twelveMonths switch
    {
        null => TargetStanding.Unknown,
        { } reached when reached >= Goal => TargetStanding.Reached,
        { } reached when reached >= ExpectedOn(day) => TargetStanding.OnCourse,
        _ => TargetStanding.Behind,
    };
}

public static class TargetRefusals
{
    public static readonly Refusal NoBaseline = new("target.no_baseline", "The baseline is a whole number of at least 1.", RefusalKind.Invalid, "baseline");
    public static readonly Refusal NotMore = new("target.not_more", $"The multiple is above 1 and at most {ProsecutionTarget.MaxMultiple}.", RefusalKind.Invalid, "multiple");
    public static readonly Refusal NoHorizon = new("target.no_horizon", $"Between 1 and {ProsecutionTarget.MaxMonths} months.", RefusalKind.Invalid, "months");
    public static readonly Refusal NoYear = new("target.no_year", "The year of the baseline is between 1990 and this year.", RefusalKind.Invalid, "baselineYear");
}
