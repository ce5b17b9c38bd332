using CaseTracker.Domain.Statistics.Exports;
using CaseTracker.Domain.Statistics.Releases;
using CaseTracker.Domain.Statistics.Targets;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>What is published of the statistics. No case stands in these tables.</summary>
public partial interface ICaseTrackerDb
{
    DbSet<StatisticsRelease> StatisticsReleases { get; }

    /// <summary>Append-only.</summary>
    DbSet<ProsecutionTarget> ProsecutionTargets { get; }

    DbSet<ResearchExport> ResearchExports { get; }
}
