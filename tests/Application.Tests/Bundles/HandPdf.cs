using System.Globalization;
using System.Text;

namespace CaseTracker.Application.Tests.Bundles;

/// <param name="Extra">Members of the page's dictionary, as PDF.</param>
internal sealed record HandPage(string Text, string Box = "0 0 595 842", string Extra = "", string Before = "");

/// <summary>PDFs written by hand, for what no honest program writes.</summary>
internal static class HandPdf
{
    /// <param name="catalog">Members of the catalog; objects of <paramref name="more"/> begin at 100.</param>
    public static byte[] Write(IReadOnlyList<HandPage> pages, string catalog = "", params string[] more)
    {
        var objects = new SortedDictionary<int, string>
        {
            [1] = $"<</Type/Catalog/Pages 2 0 R{catalog}>>",
            [2] = $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, i) => $"{10 + (2 * i)} 0 R"))}]/Resources<</Font<</F 3 0 R>>>>>>",
            [3] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var i = 0; i < pages.Count; i++)
        {
            var content = $"{pages[i].Before} BT /F 18 Tf 60 400 Td ({pages[i].Text}) Tj ET";
            objects[10 + (2 * i)] = $"<</Type/Page/Parent 2 0 R/MediaBox[{pages[i].Box}]/Contents {11 + (2 * i)} 0 R{pages[i].Extra}>>";
            objects[11 + (2 * i)] = $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
        }

        for (var i = 0; i < more.Length; i++) objects[100 + i] = more[i];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        foreach (var (number, body) in objects)
        {
            _ = table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{pdf.Length:0000000000} 00000 n \n");
            _ = pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var at = pdf.Length;
        _ = pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 1\n0000000000 65535 f \n{table}trailer\n<</Size {objects.Keys.Last() + 1}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static byte[] Pages(string name, int count) => Write([.. Enumerable.Range(1, count).Select(i => new HandPage($"{name} sheet {i}"))]);
}
