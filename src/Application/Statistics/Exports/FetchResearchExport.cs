using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Statistics.Releases;
using CaseTracker.Domain.Statistics.Suppression;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Exports;

/// <summary>The file of an approved export in the Human Trafficking Case Data Standard 2.0, or the report of what was lost in it. Who is in it is recorded, encrypted.</summary>
/// <param name="Format"><c>csv</c>, <c>json</c>, or <c>loss</c> for the report.</param>
[Requires(Permissions.ResearchExport), Audited(AuditAct.Disclose, AuditObject.ResearchExport)]
public sealed record FetchResearchExportQuery(Guid Id, string Format) : IQuery<StatisticsFile>;

internal sealed class FetchResearchExportValidator : AbstractValidator<FetchResearchExportQuery>
{
    public FetchResearchExportValidator() => RuleFor(q => q.Format).Must(format => StatisticsFormats.IsKnown(format) || format == FetchResearchExportHandler.Loss).WithMessage("One of csv, json and loss.");
}

internal sealed class FetchResearchExportHandler(ICaseTrackerDb db, IResearchRows rows, IReferenceCodes codes, CellRule rule, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<FetchResearchExportQuery, Result<StatisticsFile>>
{
    internal const string Loss = "loss";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task<Result<StatisticsFile>> Handle(FetchResearchExportQuery query, CancellationToken ct)
    {
        if (await db.ResearchExports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct) is not { } export) return CommonRefusals.NotFound;
        audit.About(query.Id);
        var today = user.Actor.Today(clock);
        var may = export.MayBeFetched(today);
        if (may.Refusal is { } refusal) return refusal;
        var made = HtcdsExport.Of(export.Id, await rows.OfAsync(export.Id, today, ct), new HtcdsMapping(codes), rule);
        audit.Showed(made.Victims);
        var name = $"htcds-2.0-{export.Year}-{export.Id.ToString("N")[..8]}";
        return query.Format switch
        {
            StatisticsFormats.Csv => new StatisticsFile(CsvLines.Bytes(made.Rows.Select(row => CsvLines.Line(HtcdsFields.All.Select(f => row.GetValueOrDefault(f.Name, "")))).Prepend(CsvLines.Line(HtcdsFields.All.Select(f => f.Name)))), "text/csv", $"{name}.csv"),
            StatisticsFormats.Json => new StatisticsFile(Json(new { standard = "HTCDS 2.0", year = export.Year, rows = made.Rows.Select(row => row.Where(f => f.Value.Length > 0).ToDictionary(f => f.Key, f => f.Value)) }), "application/json", $"{name}.json"),
            _ => new StatisticsFile(Json(made.Loss), "application/json", $"{name}-loss.json"),
        };
    }

    private static byte[] Json(object value) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value, Web));
}
