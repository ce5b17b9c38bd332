namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Looks at small grey pictures of pages (PGM) for a white place at their edges.</summary>
internal static class WhiteSpots
{
    /// <summary>Longer side of the pictures.</summary>
    internal const int Pixels = 420;

    private const byte White = 250;
    private const int MaxLine = 100;

    /// <param name="frames">Of the pages, in order.</param>
    /// <param name="length">Letters of the line to place.</param>
    /// <returns>The first white place of each page; null where there is none, or no picture.</returns>
    internal static async Task<IReadOnlyList<Spot?>> FindAsync(Stream pictures, IReadOnlyList<PageFrame> frames, int length, CancellationToken ct)
    {
        var found = new List<Spot?>(frames.Count);
        var buffered = new BufferedStream(pictures, 256 << 10); // the pipe below it stays open for whoever reads on
        while (await LineAsync(buffered, ct) == "P5")
        {
            if ((await LineAsync(buffered, ct))?.Split(' ') is not [var w, var h] || await LineAsync(buffered, ct) != "255") break;
            if (!int.TryParse(w, out var width) || !int.TryParse(h, out var height) || width is < 1 or > Pixels + 1 || height is < 1 or > Pixels + 1) break;
            var grey = new byte[width * height];
            if (await buffered.ReadAtLeastAsync(grey, grey.Length, throwOnEndOfStream: false, ct) < grey.Length) break;
            if (found.Count < frames.Count) found.Add(Of(grey, width, height, frames[found.Count], length));
        }

        await buffered.CopyToAsync(Stream.Null, ct);
        while (found.Count < frames.Count) found.Add(null);
        return found;
    }

    internal static Spot? Of(ReadOnlySpan<byte> grey, int width, int height, PageFrame frame, int length)
    {
        foreach (var spot in Enum.GetValues<Spot>())
            if (IsWhite(grey, width, height, frame, PageStamp.Covers(frame, length, spot))) return spot;
        return null;
    }

    private static bool IsWhite(ReadOnlySpan<byte> grey, int width, int height, PageFrame frame, (double Left, double Bottom, double Right, double Top) box)
    {
        var (sx, sy) = (width / frame.Width, height / frame.Height);
        var (left, right) = (Math.Clamp((int)Math.Floor(box.Left * sx), 0, width - 1), Math.Clamp((int)Math.Ceiling(box.Right * sx), 1, width));
        var (top, bottom) = (Math.Clamp((int)Math.Floor((frame.Height - box.Top) * sy), 0, height - 1), Math.Clamp((int)Math.Ceiling((frame.Height - box.Bottom) * sy), 1, height));
        for (var row = top; row < bottom; row++)
            if (grey.Slice((row * width) + left, right - left).ContainsAnyInRange((byte)0, (byte)(White - 1))) return false;
        return true;
    }

    private static async Task<string?> LineAsync(Stream from, CancellationToken ct)
    {
        var line = new System.Text.StringBuilder();
        var one = new byte[1];
        while (line.Length < MaxLine)
        {
            if (await from.ReadAsync(one, ct) == 0) return null;
            if (one[0] == (byte)'\n') return line.ToString();
            _ = line.Append((char)one[0]);
        }

        return line.ToString();
    }
}
