using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>Turns protected tables into what is shown. Everything here is worked out from what is shown anyway, so nothing more can be learned from it.</summary>
internal static class FigureViews
{
    internal static MeasureView Measure(ProtectedMeasure made, IReadOnlyList<string> forms, IReadOnlyList<string> units, IReadOnlyList<string> roles) => new(
        made.Measure.Key, made.Measure.Metric, made.Measure.Title, made.Measure.Within, made.Forms.Total, Row(made.Forms, made.Forms.Rows),
        [.. forms.Select((form, at) => new FormRow(form, made.Forms[at, made.Forms.Columns], Row(made.Forms, at)))], Split(made.Units, units), made.Roles is { } byRole ? Split(byRole, roles) : []);

    internal static ShareView Share(Share share, IReadOnlyDictionary<string, MeasureView> measures, CellRule rule)
    {
        var (part, whole) = (measures[share.Part], measures[share.Whole]);
        return new ShareView(share.Metric, share.Title, share.Part, share.Whole, Ratio(part.Total, whole.Total, rule), [.. part.ByForm.Zip(whole.ByForm).Select(r => new FormShare(r.First.Form, Ratio(r.First.Total, r.Second.Total, rule)))]);
    }

    /// <summary>To three decimals; null where either is hidden or the whole is too small to divide by.</summary>
    internal static decimal? Ratio(decimal? part, long? whole, CellRule rule) =>
        part is { } some && whole is { } all && all >= rule.Threshold ? Math.Round(some / all, 3, MidpointRounding.AwayFromZero) : null;

    internal static SpreadView Spread(SpreadRow row, CellRule rule) => new(
        row.Spread, row.Spread switch { "advice" => "M8", "interviews" => "M7", "contact" => "M17", _ when row.Spread.StartsWith("request.", StringComparison.Ordinal) => "M16", _ => "M14" }, row.Form,
        row.Count >= rule.Threshold ? row.Median : null, row.Count >= 2L * rule.Threshold ? row.P90 : null);

    /// <summary>M12: from the victims who are known to custody that is served and compensation that is paid.</summary>
    internal static IReadOnlyList<FunnelStep> Funnel(IReadOnlyDictionary<string, MeasureView> measures)
    {
        var (custody, suspended) = (measures["decided.convicted.trafficking.custody"].Total, measures["decided.convicted.trafficking.custody.suspended"].Total);
        return
        [
            new("Victims identified", measures["victims"].Total), new("Cases investigated", measures["cases.investigated"].Total), new("Persons prosecuted", measures["defendants"].Total),
            new("Persons convicted", measures["decided.convicted"].Total), new("Convictions final", measures["decided.convicted.final"].Total), new("Custody to be served", custody - suspended),
            new("Victims compensated", measures["victims.entitled.claimed.awarded.paid"].Total),
        ];
    }

    /// <summary>M1 with one half for what derives from a victim.</summary>
    internal static decimal? SoftIndependence(IReadOnlyDictionary<string, MeasureView> measures, CellRule rule)
    {
        var (independent, supported) = (measures["elements.supported.independent"].Total, measures["elements.supported"].Total);
        return Ratio(independent + ((supported - independent) * 0.5m), measures["elements"].Total, rule);
    }

    private static long?[] Row(ProtectedTally tally, int row) => [.. Enumerable.Range(0, tally.Columns).Select(column => tally[row, column])];

    private static SplitRow[] Split(ProtectedTally tally, IReadOnlyList<string> codes) => [.. codes.Select((code, at) => new SplitRow(code, tally[at, 0]))];
}
