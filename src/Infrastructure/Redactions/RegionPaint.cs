using System.Globalization;
using CaseTracker.Domain.Redactions;
using CaseTracker.Infrastructure.Previews;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>
/// Paints rectangles into pixels: black, with the region's number in white where there is room. The number says which line of the list of reasons it is; the
/// reason itself would tell whoever reads the page what kind of thing is hidden there.
/// </summary>
internal static class RegionPaint
{
    private const int GlyphWidth = 5;
    private const int GlyphHeight = 7;

    /// <summary>Smaller figures could not be read.</summary>
    private const int LeastScale = 2;

    /// <summary>The figures 0 to 9, seven rows of five dots each.</summary>
    private static readonly byte[][] Figures =
    [
        [0x0E, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0E], [0x04, 0x0C, 0x04, 0x04, 0x04, 0x04, 0x0E], [0x0E, 0x11, 0x01, 0x02, 0x04, 0x08, 0x1F], [0x1F, 0x02, 0x04, 0x02, 0x01, 0x11, 0x0E],
        [0x02, 0x06, 0x0A, 0x12, 0x1F, 0x02, 0x02], [0x1F, 0x10, 0x1E, 0x01, 0x01, 0x11, 0x0E], [0x06, 0x08, 0x10, 0x1E, 0x11, 0x11, 0x0E], [0x1F, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08],
        [0x0E, 0x11, 0x11, 0x0E, 0x11, 0x11, 0x0E], [0x0E, 0x11, 0x11, 0x0F, 0x01, 0x02, 0x0C],
    ];

    internal static void Paint(Pixels page, IEnumerable<RedactionRegion> regions)
    {
        foreach (var region in regions)
        {
            var (left, top, right, bottom) = Edges(page, region);
            for (var y = top; y < bottom; y++) page.Rgb.AsSpan(((y * page.Width) + left) * 3, (right - left) * 3).Clear();
            Write(page, region.Number.ToString(CultureInfo.InvariantCulture), left, top, right - left, bottom - top);
        }
    }

    /// <summary>True when painting them again would change nothing: each pixel of each rectangle is black, or white of its number.</summary>
    internal static bool IsPainted(Pixels page, IReadOnlyCollection<RedactionRegion> regions)
    {
        if (regions.Count == 0) return true;
        var again = page with { Rgb = (byte[])page.Rgb.Clone() };
        Paint(again, regions);
        return again.Rgb.AsSpan().SequenceEqual(page.Rgb);
    }

    /// <summary>Outwards to whole pixels and one more, so that no edge of a letter shimmers through.</summary>
    internal static (int Left, int Top, int Right, int Bottom) Edges(Pixels page, RedactionRegion region) => (
        Math.Max(0, (int)Math.Floor(region.Left * page.Width) - 1), Math.Max(0, (int)Math.Floor(region.Top * page.Height) - 1),
        Math.Min(page.Width, (int)Math.Ceiling((region.Left + region.Width) * page.Width) + 1), Math.Min(page.Height, (int)Math.Ceiling((region.Top + region.Height) * page.Height) + 1));

    private static void Write(Pixels page, string number, int left, int top, int width, int height)
    {
        var dotsWide = (number.Length * (GlyphWidth + 1)) - 1;
        var scale = Math.Min(Math.Min((width - 4) / (dotsWide + 2), (height - 4) / (GlyphHeight + 2)), Math.Max(LeastScale, page.Height / 500));
        if (scale < LeastScale) return;
        var (x, y) = (left + ((width - (dotsWide * scale)) / 2), top + ((height - (GlyphHeight * scale)) / 2));
        for (var i = 0; i < number.Length; i++)
            for (var dot = 0; dot < GlyphWidth * GlyphHeight; dot++)
            {
                if ((Figures[number[i] - '0'][dot / GlyphWidth] >> (GlyphWidth - 1 - (dot % GlyphWidth)) & 1) == 0) continue;
                var (dotX, dotY) = (x + (((i * (GlyphWidth + 1)) + (dot % GlyphWidth)) * scale), y + (dot / GlyphWidth * scale));
                for (var row = dotY; row < dotY + scale; row++) page.Rgb.AsSpan(((row * page.Width) + dotX) * 3, scale * 3).Fill(255);
            }
    }
}
