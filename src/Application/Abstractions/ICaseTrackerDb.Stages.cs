using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Suspects.Stages;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>Stages of people, why proceedings stand still, and what ends them.</summary>
public partial interface ICaseTrackerDb
{
    /// <summary>Append-only.</summary>
    DbSet<SuspectStage> SuspectStages { get; }

    DbSet<Blockage> Blockages { get; }

    DbSet<Settlement> Settlements { get; }

    /// <summary>Append-only.</summary>
    DbSet<Discontinuance> Discontinuances { get; }

    DbSet<DiscontinuanceNotice> DiscontinuanceNotices { get; }

    DbSet<Appeal> Appeals { get; }

    /// <summary>Append-only.</summary>
    DbSet<EnforcementStep> EnforcementSteps { get; }
}
