using System.Globalization;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>
/// One line with the numbers of a page, drawn upright over it as an artifact: searchable, and no part of what the page says. It stands where the page is
/// white; where it is white nowhere at its edges, the page is made a little smaller, and the line stands below it.
/// </summary>
/// <param name="Longest">Letters of the longest line of the bundle: all are of one size on pages of one size.</param>
/// <param name="Free">Where the page is white; null where it is white nowhere.</param>
internal sealed record PageStamp(PageFrame Frame, string Line, int Longest, Spot? Free)
{
    internal const string Font = "/CaseTrackerStamp";

    /// <summary>Of DejaVu Sans Mono, all letters alike.</summary>
    internal const double Advance = 0.602;

    private const double Points = 7, Margin = 14, Low = 10, Band = 22, UsualPage = 595;

    private double Size => SizeOf(Frame, Longest);

    private double Scale => Size / Points;

    /// <summary>Before the page's own content.</summary>
    internal string Begin()
    {
        if (Free is not null) return "q\n";
        var s = (Frame.Height - (Band * Scale)) / Frame.Height;
        var (x, y) = Frame.At(Frame.Width / 2, Frame.Height);
        return $"q {PageFrame.Numbers(s, 0, 0, s, x * (1 - s), y * (1 - s))} cm {PageFrame.Numbers(Frame.X0, Frame.Y0, Frame.X1 - Frame.X0, Frame.Y1 - Frame.Y0)} re W n\n";
    }

    /// <summary>A point of the page's own content, where <see cref="Begin"/> moves it to.</summary>
    internal (double X, double Y) Moved(double x, double y)
    {
        if (Free is not null) return (x, y);
        var s = (Frame.Height - (Band * Scale)) / Frame.Height;
        var (ax, ay) = Frame.At(Frame.Width / 2, Frame.Height);
        return ((x * s) + (ax * (1 - s)), (y * s) + (ay * (1 - s)));
    }

    /// <summary>After it.</summary>
    internal string End()
    {
        var (x, y) = Place(Frame, Line.Length, Size, Free ?? Spot.BottomRight);
        return $"\nQ\n/Artifact <</Type /Pagination>> BDC\nq {Frame.Upright()} cm\nBT {Font} {PageFrame.Numbers(Size)} Tf 0 g {PageFrame.Numbers(x, y)} Td ({Escaped()}) Tj ET\nQ\nEMC\n";
    }

    /// <summary>What the line covers, with a little room around it: left, bottom, right, top in points of the upright page.</summary>
    internal static (double Left, double Bottom, double Right, double Top) Covers(PageFrame frame, int length, Spot spot)
    {
        var size = SizeOf(frame, length);
        var (x, y) = Place(frame, length, size, spot);
        return (x - (size / 2), y - (size / 2), x + (length * Advance * size) + (size / 2), y + (size * 1.2));
    }

    private static double SizeOf(PageFrame frame, int length)
    {
        var size = Points * Math.Clamp(Math.Min(frame.Width, frame.Height) / UsualPage, 0.75, 6);
        return Math.Min(size, (frame.Width - 4) / (length * Advance));
    }

    private static (double X, double Y) Place(PageFrame frame, int length, double size, Spot spot)
    {
        var (wide, scale) = (length * Advance * size, size / Points);
        var room = Math.Max(0, Math.Min(Margin * scale, (frame.Width - wide) / 2));
        var x = spot switch
        {
            Spot.BottomRight or Spot.TopRight => frame.Width - wide - room,
            Spot.BottomCentre or Spot.TopCentre => (frame.Width - wide) / 2,
            _ => room,
        };
        return (x, spot < Spot.TopRight ? Low * scale : frame.Height - ((Low + Points) * scale));
    }

    private string Escaped() => string.Concat(Line.Select(c => c switch
    {
        '(' or ')' or '\\' => $"\\{c}",
        < ' ' or > '~' => "\\" + Convert.ToString(c <= 0xFF ? c : '?', 8).PadLeft(3, '0'),
        _ => c.ToString(CultureInfo.InvariantCulture),
    }));
}
