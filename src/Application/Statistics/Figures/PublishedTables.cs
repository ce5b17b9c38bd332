using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>What was published, in the order of today's rows: a row of then that is gone now, and one that is new, say nothing.</summary>
internal static class PublishedTables
{
    internal static ProtectedTally Forms(MeasureView view, IReadOnlyList<string> forms)
    {
        var rows = view.ByForm.ToDictionary(r => r.Form);
        return ProtectedTally.Published(
        [
            .. forms.Select(form => rows.GetValueOrDefault(form) is { } row ? (IReadOnlyList<long?>)[.. row.Quarters, row.Total] : [null, null, null, null, null]),
            [.. view.ByQuarter, view.Total],
        ]);
    }

    internal static ProtectedTally Split(IReadOnlyList<SplitRow> split, long? total, IReadOnlyList<string> codes)
    {
        var rows = split.GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.First().Count);
        return ProtectedTally.Published([.. codes.Select(code => (IReadOnlyList<long?>)[rows.GetValueOrDefault(code), rows.GetValueOrDefault(code)]), [total, total]]);
    }
}
