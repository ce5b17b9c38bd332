using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using System.Text;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Statistics.Releases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Releases;

/// <summary>The figures of a publication as a file. The JSON is the stored text byte for byte, so that its hash can be checked.</summary>
/// <param name="Format"><c>csv</c> or <c>json</c>.</param>
[Requires(Permissions.StatisticsRead), Audited(AuditAct.Disclose, AuditObject.Statistics)]
public sealed record ExportStatisticsReleaseQuery(Guid Id, string Format) : IQuery<StatisticsFile>;

public sealed record StatisticsFile(byte[] Content, string MediaType, string FileName);

internal sealed class ExportStatisticsReleaseValidator : AbstractValidator<ExportStatisticsReleaseQuery>
{
    public ExportStatisticsReleaseValidator() => RuleFor(q => q.Format).Must(StatisticsFormats.IsKnown).WithMessage("Either csv or json.");
}

internal static class StatisticsFormats
{
    internal const string Csv = "csv";
    internal const string Json = "json";

    internal static bool IsKnown(string? format) => format is Csv or Json;
}

internal sealed class ExportStatisticsReleaseHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ExportStatisticsReleaseQuery, Result<StatisticsFile>>
{
    public async Task<Result<StatisticsFile>> Handle(ExportStatisticsReleaseQuery query, CancellationToken ct)
    {
        if (await db.StatisticsReleases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct) is not { } release) return CommonRefusals.NotFound;
        audit.About(query.Id);
        if (!release.IsWhole) return ReleaseRefusals.Damaged;
        var name = $"outcomes-{release.Year}-edition-{release.Edition}{(release.State == FourEyesState.Approved ? "" : "-unpublished")}.{query.Format}";
        return query.Format == StatisticsFormats.Csv
            ? new StatisticsFile(FiguresCsv.Of(FigureText.Read(release.Content)), "text/csv", name)
            : new StatisticsFile(Encoding.UTF8.GetBytes(release.Content), "application/json", name);
    }
}
