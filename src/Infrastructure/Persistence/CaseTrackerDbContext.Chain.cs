using CaseTracker.Domain.Groups;
using CaseTracker.Domain.Links;
using CaseTracker.Domain.Staff.Training;
using CaseTracker.Domain.Victims.Interviews;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Groups, what links people, and training.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<CriminalGroup> CriminalGroups => Set<CriminalGroup>();

    public DbSet<GroupMembership> GroupMemberships => Set<GroupMembership>();

    public DbSet<Trace> Traces => Set<Trace>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<TrainingRecord> TrainingRecords => Set<TrainingRecord>();

    public DbSet<CompetenceWaiver> CompetenceWaivers => Set<CompetenceWaiver>();
}
