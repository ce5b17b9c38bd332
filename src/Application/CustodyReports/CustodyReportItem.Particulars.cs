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
            yield return ("Position", Cells.Text(string.Create(culture, $"{north:0.######}, {east:0.######}{(p.Origin.AccuracyMetres is { } metres ? string.Create(culture, $", within {metres:0.#} m") : "")}")));
        if (p.Quantity.Amount is { } amount) yield return ("Quantity", Cells.Text($"{amount.ToString("0.####", culture)} {words.Unit(p.Quantity.Unit)}"));
        if (p.Authority.Reference.Length > 0) yield return ("Legal authority", Cells.Text(p.Authority.Reference));
        if (p.Hold is { } hold) yield return ("Legal hold", Cells.Lines($"Since {words.Time(hold.Since)}, {words.Person(hold.By)}", hold.Reason));
        if (p.Retention.Until is { } until) yield return ("Kept at least until", Cells.Lines(until.ToString("yyyy-MM-dd", culture), p.Retention.Basis));
        yield return ("Disclosure", Cells.Lines(words.Disclosure(p.Disclosure.Status), p.Disclosure.Reason));
    }
}
