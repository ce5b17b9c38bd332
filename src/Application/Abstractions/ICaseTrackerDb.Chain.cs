using CaseTracker.Domain.Groups;
using CaseTracker.Domain.Links;
using CaseTracker.Domain.Staff.Training;
using CaseTracker.Domain.Victims.Interviews;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>Groups, what links people, and training.</summary>
public partial interface ICaseTrackerDb
{
    /// <summary>Those of visible cases.</summary>
    DbSet<CriminalGroup> CriminalGroups { get; }

    DbSet<GroupMembership> GroupMemberships { get; }

    DbSet<Trace> Traces { get; }

    DbSet<Link> Links { get; }

    /// <summary>Of staff, like <see cref="Staff"/> itself; who may read whose is decided by the use cases.</summary>
    DbSet<TrainingRecord> TrainingRecords { get; }

    /// <summary>Append-only.</summary>
    DbSet<CompetenceWaiver> CompetenceWaivers { get; }
}
