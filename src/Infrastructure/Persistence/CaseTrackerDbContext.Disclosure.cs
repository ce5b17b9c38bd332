using CaseTracker.Domain.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The disclosure schedule and what was released.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<DisclosureItem> DisclosureItems => Set<DisclosureItem>();

    public DbSet<DisclosureEntry> DisclosureEntries => Set<DisclosureEntry>();

    public DbSet<ReleaseSet> ReleaseSets => Set<ReleaseSet>();

    public DbSet<ReleaseSetItem> ReleaseSetItems => Set<ReleaseSetItem>();

    public DbSet<ReleaseLine> ReleaseLines => Set<ReleaseLine>();

    public DbSet<ReleaseReceipt> ReleaseReceipts => Set<ReleaseReceipt>();

    public DbSet<ReleaseRecall> ReleaseRecalls => Set<ReleaseRecall>();

    public DbSet<RecallStep> RecallSteps => Set<RecallStep>();
}
