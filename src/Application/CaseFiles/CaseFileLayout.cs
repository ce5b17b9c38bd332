using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;

namespace CaseTracker.Application.CaseFiles;

/// <param name="Marking">Classification, printed on every page.</param>
/// <param name="PrintedBy">Who prints; the copy can be traced to them.</param>
internal sealed record CaseFilePrint(string Marking, string PrintedBy, DateTimeOffset At, TimeZoneInfo Zone)
{
    internal string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "not stated";
}

/// <summary>The sections of a case file, in their order. What each holds stands in the files beside this one.</summary>
internal sealed class CaseFileLayout(CaseFileContent content, IReferenceCodes codes, IDeadlineRules rules, CaseFilePrint print)
{
    internal PrintedDocument Compose()
    {
        var people = new CaseFilePeople(content, codes, print);
        var proof = new CaseFileProof(content, codes, print);
        var clocks = new CaseFileClocks(content, codes, rules, print);
        IReadOnlyList<Block> body =
        [
            .. people.Parties(), .. people.Counts(), .. proof.Chronology(), .. proof.Evidence(), .. clocks.Protection(), .. clocks.Deadlines(), .. proof.Stages(),
        ];
        var found = content.Case;
        return new PrintedDocument(
            found.Reference, found.Title, $"Case file · {codes.Label("CaseStage", found.Stage)}", "en", print.Marking, content.Unit, print.Time(print.At), Cover(found), body, Hash(body));
    }

    private IReadOnlyList<(string Label, string Value)> Cover(Case found) =>
    [
        ("Lead prosecutor", content.Name(found.LeadId)),
        ("Stage", codes.Label("CaseStage", found.Stage)),
        ("Opened", CaseFilePrint.Day(found.OpenedOn)),
        ("Came to light by", codes.Label("DetectionMode", found.DetectionMode)),
        ("Forms of exploitation", string.Join(", ", found.Exploitation.Select(code => codes.Label("TypeOfExploitation", code)))),
        ("First report", CaseFilePrint.Day(found.FirstReportOn)),
        ("First prosecutor advice", CaseFilePrint.Day(found.FirstProsecutorAdviceOn)),
        ("Made for", "Prosecution"),
        ("Printed by", print.PrintedBy),
        ("Printed at", $"{print.Time(print.At)} ({print.Zone.Id})"),
    ];

    /// <summary>Of what the file says, not of when or by whom it is printed: two prints of one state carry the same.</summary>
    private static string Hash(IReadOnlyList<Block> body) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body.Select(b => new { Kind = b.GetType().Name, Block = (object)b }))));
}

/// <summary>Short forms for tables.</summary>
internal static class Cells
{
    internal static IReadOnlyList<Block> Text(string text) => [new Paragraph(text.Length == 0 ? "–" : text)];

    internal static IReadOnlyList<Block> Strong(string text) => [new Paragraph([new TextRun(text, Strong: true)])];

    internal static IReadOnlyList<Block> Mono(string text) => [new Paragraph([new TextRun(text, Mono: true)])];

    internal static IReadOnlyList<Block> Lines(params IEnumerable<string> lines) => [.. lines.Where(l => l.Length > 0).Select(l => new Paragraph(l))];

    internal static TableRow Row(params IReadOnlyList<IReadOnlyList<Block>> cells) => new(null, cells);
}
