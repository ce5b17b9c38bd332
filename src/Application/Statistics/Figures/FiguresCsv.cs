using System.Globalization;
using CaseTracker.Application.Common;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>Figures as a table: one line a number. What is hidden is an empty cell.</summary>
internal static class FiguresCsv
{
    internal static byte[] Of(FiguresView figures) => CsvLines.Bytes(Lines(figures));

    private static IEnumerable<string> Lines(FiguresView figures)
    {
        var year = figures.Year.ToString(CultureInfo.InvariantCulture);
        yield return CsvLines.Line("metric", "measure", "year", "quarter", "form", "unit", "role", "count");
        foreach (var m in figures.Measures)
        {
            yield return CsvLines.Line(m.Metric, m.Key, year, "", "", "", "", Text(m.Total));
            for (var q = 0; q < m.ByQuarter.Count; q++) yield return CsvLines.Line(m.Metric, m.Key, year, Quarter(q), "", "", "", Text(m.ByQuarter[q]));
            foreach (var form in m.ByForm)
            {
                yield return CsvLines.Line(m.Metric, m.Key, year, "", form.Form, "", "", Text(form.Total));
                for (var q = 0; q < form.Quarters.Count; q++) yield return CsvLines.Line(m.Metric, m.Key, year, Quarter(q), form.Form, "", "", Text(form.Quarters[q]));
            }
            foreach (var unit in m.ByUnit) yield return CsvLines.Line(m.Metric, m.Key, year, "", "", unit.Code, "", Text(unit.Count));
            foreach (var role in m.ByRole) yield return CsvLines.Line(m.Metric, m.Key, year, "", "", "", role.Code, Text(role.Count));
        }
        foreach (var s in figures.Shares) yield return CsvLines.Line(s.Metric, $"{s.Part} / {s.Whole}", year, "", "", "", "", Text(s.Total));
        foreach (var s in figures.Spreads)
        {
            yield return CsvLines.Line(s.Metric, $"{s.Key} median", year, "", s.Form ?? "", "", "", Text(s.Median));
            yield return CsvLines.Line(s.Metric, $"{s.Key} p90", year, "", s.Form ?? "", "", "", Text(s.P90));
        }
        foreach (var line in Amounts(figures, year)) yield return line;
    }

    private static IEnumerable<string> Amounts(FiguresView figures, string year)
    {
        string Line(string metric, string what, string unit, decimal? number) => CsvLines.Line(metric, what, year, "", "", unit, "", Text(number));
        foreach (var m in figures.Money)
        {
            yield return Line("M10", $"claimed {m.Currency}", "", m.Claimed);
            yield return Line("M10", $"awarded {m.Currency}", "", m.Awarded);
            yield return Line("M10", $"paid {m.Currency}", "", m.Paid);
        }
        foreach (var r in figures.Recovery)
        {
            yield return Line("M9", $"benefit estimated {r.Currency}", "", r.Estimated);
            yield return Line("M9", $"realised {r.Currency}", "", r.Realised);
            yield return Line("M9", $"realised / benefit {r.Currency}", "", r.Recovered);
        }
        foreach (var t in figures.Training)
        {
            yield return Line("M18", $"trained {t.Topic}", "", t.Trained);
            yield return Line("M18", $"trained {t.Topic} / staff", "", t.Share);
            foreach (var unit in t.ByUnit) yield return Line("M18", $"trained {t.Topic}", unit.Unit, unit.Trained);
        }
    }

    private static string Quarter(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
