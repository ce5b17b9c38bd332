using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;

namespace CaseTracker.Application.CustodyReports;

// What is recorded beside the ledger.
internal sealed partial class CustodyReportItem
{
    private IEnumerable<(string, IReadOnlyList<Block>)> Particulars()
    {
        var (p, culture) = (item.Particulars, CultureInfo.InvariantCulture);
        if (p.Origin is { Latitude: { } north, Longitude: { } east })
            yield return (words["position"], Cells.Text(Within(string.Create(culture, $"{north:0.######}, {east:0.######}"), p.Origin.AccuracyMetres?.ToString("0.#", culture))));
        if (p.Quantity.Amount is { } amount) yield return (words["quantity"], Cells.Text($"{amount.ToString("0.####", culture)} {words.Unit(p.Quantity.Unit)}"));
        if (p.Authority.Reference.Length > 0) yield return (words["authority"], Cells.Text(p.Authority.Reference));
        if (p.Hold is { } hold) yield return (words["hold"], Cells.Lines(words.Of("hold_since", words.Time(hold.Since), words.Person(hold.By)), hold.Reason));
        if (p.Retention.Until is { } until) yield return (words["kept_until"], Cells.Lines(words.Day(until), p.Retention.Basis));
        yield return (words["disclosure"], Cells.Lines(words.Disclosure(p.Disclosure.Status), p.Disclosure.Reason));
    }

    private string Within(string position, string? metres) => metres is null ? position : words.Of("within", position, metres);
}
