using CaseTracker.Domain.Statistics.Exports;
using CaseTracker.Domain.Statistics.Releases;
using CaseTracker.Domain.Statistics.Targets;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>What is published of the statistics.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<StatisticsRelease> StatisticsReleases => Set<StatisticsRelease>();

    public DbSet<ProsecutionTarget> ProsecutionTargets => Set<ProsecutionTarget>();

    public DbSet<ResearchExport> ResearchExports => Set<ResearchExport>();
}
