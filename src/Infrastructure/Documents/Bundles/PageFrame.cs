using System.Globalization;
using System.Text.Json;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Where a number can stand on an upright page.</summary>
internal enum Spot { BottomRight, BottomCentre, BottomLeft, TopRight, TopCentre, TopLeft }

/// <summary>The visible part of a page in its own units, and how it is turned to be read.</summary>
/// <param name="Rotate">0, 90, 180 or 270, clockwise.</param>
/// <param name="Unit">Points to one unit of the page.</param>
internal sealed record PageFrame(double X0, double Y0, double X1, double Y1, int Rotate, double Unit)
{
    private const double Letter = 612, LetterHigh = 792;

    /// <summary>Upright, in points.</summary>
    internal double Width => (Rotate % 180 == 0 ? X1 - X0 : Y1 - Y0) * Unit;

    internal double Height => (Rotate % 180 == 0 ? Y1 - Y0 : X1 - X0) * Unit;

    internal static PageFrame Of(PdfJson pdf, JsonElement page)
    {
        var media = Box(pdf, pdf.Inherited(page, "/MediaBox")) ?? (0, 0, Letter, LetterHigh);
        var crop = Box(pdf, pdf.Inherited(page, "/CropBox")) ?? media;
        var seen = (X0: Math.Max(crop.X0, media.X0), Y0: Math.Max(crop.Y0, media.Y0), X1: Math.Min(crop.X1, media.X1), Y1: Math.Min(crop.Y1, media.Y1));
        if (seen.X1 - seen.X0 < 1 || seen.Y1 - seen.Y0 < 1) seen = media;
        var turned = (int)Math.Round(PdfJson.Number(pdf.Inherited(page, "/Rotate"), 0) / 90) % 4 * 90;
        var unit = PdfJson.Number(pdf.Get(page, "/UserUnit"), 1);
        return new PageFrame(seen.X0, seen.Y0, seen.X1, seen.Y1, (turned + 360) % 360, unit is > 0 and < 1000 ? unit : 1);
    }

    /// <summary>A point of the upright page, in points from its lower left corner, where it lies in the page's own units.</summary>
    internal (double X, double Y) At(double right, double up)
    {
        var (u, v) = (right / Unit, up / Unit);
        return Rotate switch { 90 => (X1 - v, Y0 + u), 180 => (X1 - u, Y1 - v), 270 => (X0 + v, Y1 - u), _ => (X0 + u, Y0 + v) };
    }

    /// <summary>The matrix under which one draws on the upright page in points.</summary>
    internal string Upright()
    {
        var (ox, oy) = At(0, 0);
        var s = 1 / Unit;
        return Rotate switch
        {
            90 => Numbers(0, s, -s, 0, ox, oy),
            180 => Numbers(-s, 0, 0, -s, ox, oy),
            270 => Numbers(0, -s, s, 0, ox, oy),
            _ => Numbers(s, 0, 0, s, ox, oy),
        };
    }

    internal static string Numbers(params double[] values) => string.Join(' ', values.Select(v => v.ToString("0.#####", CultureInfo.InvariantCulture)));

    private static (double X0, double Y0, double X1, double Y1)? Box(PdfJson pdf, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < 4) return null;
        var n = value.EnumerateArray().Take(4).Select(v => PdfJson.Number(pdf.Resolve(v), double.NaN)).ToArray();
        if (n.Any(v => double.IsNaN(v) || Math.Abs(v) > 1e6)) return null;
        var box = (X0: Math.Min(n[0], n[2]), Y0: Math.Min(n[1], n[3]), X1: Math.Max(n[0], n[2]), Y1: Math.Max(n[1], n[3]));
        return box.X1 - box.X0 < 1 || box.Y1 - box.Y0 < 1 ? null : box;
    }
}
