using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Proof, tasks, advice and strategy.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<ExhibitSource> ExhibitSources => Set<ExhibitSource>();

    public DbSet<ChargedDespite> ChargedDespite => Set<ChargedDespite>();

    public DbSet<CaseTask> Tasks => Set<CaseTask>();

    public DbSet<WrittenAdvice> Advice => Set<WrittenAdvice>();

    public DbSet<CaseStrategy> Strategies => Set<CaseStrategy>();
}
