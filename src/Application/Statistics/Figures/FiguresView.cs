namespace CaseTracker.Application.Statistics.Figures;

/// <summary>The outcome statistics of one year. Every number that is too small, or from which one could be worked out, is null.</summary>
/// <param name="AsOf">When it was counted.</param>
/// <param name="Threshold">The smallest number that is shown.</param>
/// <param name="NotRecorded">What of M1 to M19 is not counted, and why.</param>
public sealed record FiguresView(
    int Year, DateTimeOffset AsOf, int Threshold, IReadOnlyList<MeasureView> Measures, IReadOnlyList<ShareView> Shares, IReadOnlyList<SpreadView> Spreads, IReadOnlyList<MoneyView> Money,
    IReadOnlyList<FunnelStep> Funnel, decimal? VictimsPerProsecution, decimal? SoftIndependence, IReadOnlyList<NotRecorded> NotRecorded)
{
    /// <summary>M9, by currency. Empty in what was published before it was counted.</summary>
    public IReadOnlyList<RecoveryMoneyView> Recovery { get; init; } = [];

    /// <summary>M18, by topic. Empty in what was published before it was counted.</summary>
    public IReadOnlyList<TrainingShareView> Training { get; init; } = [];
}

/// <param name="Within">Key of what it is a part of; null for none.</param>
/// <param name="ByQuarter">Four.</param>
/// <param name="ByUnit">Units by name; not crossed with anything.</param>
/// <param name="ByRole">Chain roles; empty for what has none.</param>
public sealed record MeasureView(
    string Key, string Metric, string Title, string? Within, long? Total, IReadOnlyList<long?> ByQuarter, IReadOnlyList<FormRow> ByForm, IReadOnlyList<SplitRow> ByUnit, IReadOnlyList<SplitRow> ByRole);

/// <param name="Form">Code of the list TypeOfExploitation, or SEVERAL.</param>
/// <param name="Total">Of the year.</param>
/// <param name="Quarters">Four.</param>
public sealed record FormRow(string Form, long? Total, IReadOnlyList<long?> Quarters);

/// <param name="Code">A unit's name, or the code of a role.</param>
public sealed record SplitRow(string Code, long? Count);

/// <param name="Total">0 to 1, to three decimals.</param>
public sealed record ShareView(string Metric, string Title, string Part, string Whole, decimal? Total, IReadOnlyList<FormShare> ByForm);

public sealed record FormShare(string Form, decimal? Share);

/// <param name="Key">What is spread: <c>advice</c>, <c>interviews</c>, <c>contact</c>, <c>total</c>, <c>running</c>, <c>stage.</c> and a stage, or <c>request.</c>, until what, and then an instrument or a State.</param>
/// <param name="Form">Null: over all forms.</param>
/// <param name="P90">Needs twice the threshold.</param>
public sealed record SpreadView(string Key, string Metric, string? Form, decimal? Median, decimal? P90);

/// <param name="PaidShare">Paid ÷ awarded.</param>
public sealed record MoneyView(string Currency, decimal? Claimed, decimal? Awarded, decimal? Paid, decimal? PaidShare)
{
    /// <summary>From how many claims; null where the amount is hidden.</summary>
    public long? Claims { get; init; }

    public long? AwardedClaims { get; init; }

    public long? PaidClaims { get; init; }
}

/// <summary>Of the cases opened in the year: what was gained by the newest estimates, and what was realised of sentences and assets.</summary>
/// <param name="EstimatedCases">Null where the amount is hidden.</param>
/// <param name="RealisedCases">Null where the amount is hidden.</param>
/// <param name="Recovered">Realised ÷ estimated.</param>
public sealed record RecoveryMoneyView(string Currency, long? EstimatedCases, decimal? Estimated, long? RealisedCases, decimal? Realised, decimal? Recovered);

/// <param name="Topic">Code of the list TrainingTopic.</param>
/// <param name="Trained">Active staff whose training holds, on the last day of the year or today.</param>
public sealed record TrainingShareView(string Topic, long? Trained, long? Staff, decimal? Share, IReadOnlyList<TrainingUnitRow> ByUnit);

/// <param name="Unit">By name.</param>
public sealed record TrainingUnitRow(string Unit, long? Trained, long? Staff);

public sealed record FunnelStep(string Title, long? Count);
