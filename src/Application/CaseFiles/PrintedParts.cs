using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.CaseFiles;

// What all printed documents have in common.

/// <param name="Marking">Classification, printed on every page.</param>
/// <param name="PrintedBy">Who prints; the copy can be traced to them.</param>
internal sealed record DocumentPrint(string Marking, string PrintedBy, DateTimeOffset At, TimeZoneInfo Zone)
{
    internal string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "not stated";
}

internal static class ContentHash
{
    /// <summary>Of what the document says, not of when or by whom it is printed: two prints of one state carry the same.</summary>
    internal static string Of(IReadOnlyList<Block> body) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body.Select(b => new { Kind = b.GetType().Name, Block = (object)b }))));
}

internal static class Sizes
{
    internal static string Words(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.00} GiB"),
    };
}

/// <summary>Short forms for tables.</summary>
internal static class Cells
{
    internal static IReadOnlyList<Block> Text(string text) => [new Paragraph(text.Length == 0 ? "–" : text)];

    internal static IReadOnlyList<Block> Strong(string text) => [new Paragraph([new TextRun(text, Strong: true)])];

    internal static IReadOnlyList<Block> Link(string text, string anchor) => [new Paragraph([new TextRun(text, LinkTo: anchor)])];

    internal static IReadOnlyList<Block> Mono(string text) => [new Paragraph([new TextRun(text, Mono: true)])];

    internal static IReadOnlyList<Block> Lines(params IEnumerable<string> lines) => [.. lines.Where(l => l.Length > 0).Select(l => new Paragraph(l))];

    /// <summary>One table with a point and what is to be said of it.</summary>
    internal static Table Facts(string caption, params IEnumerable<(string Point, IReadOnlyList<Block> Says)> lines) =>
        new(caption, [new("Point", 24, true), new("Content", 76)], [.. lines.Select(l => Row(Strong(l.Point), l.Says))]);

    internal static TableRow Row(params IReadOnlyList<IReadOnlyList<Block>> cells) => new(null, cells);
}
