using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseTracker.Application.Tests.Redactions;

/// <summary>Documents put together object by object, and changed by what is appended to them.</summary>
internal static partial class WrittenPdf
{
    /// <param name="objects">From number 1.</param>
    internal static byte[] Of(IReadOnlyList<string> objects, string trailer = "")
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var written in objects)
        {
            offsets.Add(pdf.Length);
            _ = pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{written}\nendobj\n");
        }

        var xref = pdf.Length;
        _ = pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) _ = pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        _ = pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    internal static string Stream(string content, string dictionary = "") => $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream";

    /// <summary>An incremental update, as any program appends one: objects that are new, or stand for one of the same number.</summary>
    internal static byte[] Update(byte[] pdf, string trailer, params (int Number, string Body)[] objects)
    {
        var old = Encoding.Latin1.GetString(pdf);
        var (size, previous) = (int.Parse(Size().Match(old, old.LastIndexOf("trailer", StringComparison.Ordinal)).Groups[1].Value, CultureInfo.InvariantCulture), Start().Matches(old)[^1].Groups[1].Value);
        var added = new StringBuilder(old);
        var table = new StringBuilder();
        foreach (var (number, body) in objects)
        {
            _ = table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{added.Length:0000000000} 00000 n \n");
            _ = added.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var xref = added.Length;
        var most = Math.Max(size, objects.Select(o => o.Number).DefaultIfEmpty(0).Max() + 1);
        _ = added.Append(CultureInfo.InvariantCulture, $"xref\n{table}trailer\n<< /Size {most} /Root 1 0 R /Prev {previous} {trailer} >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(added.ToString());
    }

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"startxref\n(\d+)")]
    private static partial Regex Start();
}
