using System.Globalization;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Previews;
using CaseTracker.Infrastructure.Sandboxing;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>Reads what the survey of a document says of its pages, which a hostile file may have a hand in: nothing is believed without a limit.</summary>
internal static class PageSizes
{
    private const int MaxBytes = 1 << 20;
    private const double MaxPoints = 100_000;

    /// <exception cref="RedactionException"><c>too_many_pages</c></exception>
    internal static async Task<IReadOnlyList<PageSize>> ReadAsync(Stream output, int maxPages, CancellationToken ct)
    {
        var lines = Encoding.ASCII.GetString((await EngineProcess.ReadAsync(output, MaxBytes, cut: false, ct)).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        if (lines.Count == 0) return []; // the exit code says why
        if (lines.LastOrDefault(line => line is ["pages", _]) is not [_, var count] || !int.TryParse(count, CultureInfo.InvariantCulture, out var pages) || pages < 1) throw EngineOutput.Malformed();
        if (pages > maxPages) throw new RedactionException("too_many_pages", $"{pages}");
        var sizes = new PageSize?[pages];
        foreach (var line in lines)
        {
            if (line is ["size", var of, var wide, var high] && At(of, pages) is { } page) sizes[page] = new PageSize(Points(wide), Points(high));
            if (line is ["rot", var turned, "90" or "270"] && At(turned, pages) is { } side && sizes[side] is { } flat) sizes[side] = new PageSize(flat.Height, flat.Width);
        }

        return [.. sizes.Select(size => size ?? throw EngineOutput.Malformed())];
    }

    private static int? At(string number, int pages) => int.TryParse(number, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= pages ? page - 1 : null;

    private static double Points(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points is > 0 and < MaxPoints ? points : throw EngineOutput.Malformed();
}
