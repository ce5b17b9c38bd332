using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Suspects.Stages;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Stages of people, why proceedings stand still, and what ends them.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<SuspectStage> SuspectStages => Set<SuspectStage>();

    public DbSet<Blockage> Blockages => Set<Blockage>();

    public DbSet<Settlement> Settlements => Set<Settlement>();

    public DbSet<Discontinuance> Discontinuances => Set<Discontinuance>();

    public DbSet<DiscontinuanceNotice> DiscontinuanceNotices => Set<DiscontinuanceNotice>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<EnforcementStep> EnforcementSteps => Set<EnforcementStep>();
}
