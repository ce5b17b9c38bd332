using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Reads one section for one audience and says how it is printed.</summary>
internal abstract class SectionReader(ICaseTrackerDb db)
{
    internal abstract DocumentSection Section { get; }

    protected ICaseTrackerDb Db => db;

    internal abstract Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct);

    /// <summary>Display names of staff by id.</summary>
    protected async Task<Dictionary<UserId, string>> NamesAsync(IEnumerable<UserId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Staff.Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
    }

    /// <summary>Pseudonyms of the victims this audience may know of.</summary>
    protected Task<Dictionary<VictimId, string>> PseudonymsAsync(DocumentScope scope, CancellationToken ct) =>
        scope.Victims(db).ToDictionaryAsync(v => v.Id, v => v.Pseudonym, ct);
}

/// <param name="Rows">How many rows of what it was made of; for the integrity page.</param>
internal sealed record SectionPart(IReadOnlyList<Block> Blocks, int Rows)
{
    /// <summary>Items of evidence that were read; for the audit entry.</summary>
    internal IReadOnlyList<Guid> Exhibits { get; init; } = [];
}

/// <summary>How things are written in one document: its language, its zone, its moment.</summary>
internal sealed record PrintFrame(PrintTexts Texts, IReferenceCodes Codes, TimeZoneInfo Zone, DateTimeOffset At)
{
    internal string this[string key] => Texts[key];

    internal DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(At, Zone).DateTime);

    internal string Time(DateTimeOffset at) => Time(at, Zone);

    internal string Time(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy, HH:mm", Texts.Culture);

    internal string Day(DateOnly? day) => day?.ToString("d MMM yyyy", Texts.Culture) ?? Texts["common.not_stated"];

    internal string Label(string list, string? code) => string.IsNullOrEmpty(code) ? "" : Texts.Find($"code.{list}.{code}", Codes.Label(list, code));

    internal string Money(decimal amount, string currency) => $"{amount.ToString("N2", Texts.Culture)} {currency}";

    /// <summary>A table, or the sentence that there is nothing to list.</summary>
    internal Block TableOr(string none, string caption, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows) =>
        rows.Count == 0 ? new Paragraph(Texts[none]) : new Table(caption, columns, rows);

    /// <summary>One table with a point and what is to be said of it.</summary>
    /// <param name="weight">Of the points, of a hundred.</param>
    internal Table Facts(string caption, double weight, IEnumerable<(string Point, IReadOnlyList<Block> Says)> lines) =>
        new(caption, [Column("common.point", weight, true), Column("common.content", 100 - weight)], [.. lines.Select(l => Cells.Row(Cells.Strong(l.Point), l.Says))]);

    internal TableColumn Column(string key, double weight, bool head = false) => new(Texts[key], weight, head);
}
