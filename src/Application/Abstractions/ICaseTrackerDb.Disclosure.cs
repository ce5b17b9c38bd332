using CaseTracker.Domain.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>The disclosure schedule and what was released.</summary>
public partial interface ICaseTrackerDb
{
    /// <summary>One for each exhibit, made by the database.</summary>
    DbSet<DisclosureItem> DisclosureItems { get; }

    DbSet<DisclosureEntry> DisclosureEntries { get; }

    DbSet<ReleaseSet> ReleaseSets { get; }

    /// <summary>Of a draft they may change; afterwards the database refuses.</summary>
    DbSet<ReleaseSetItem> ReleaseSetItems { get; }

    DbSet<ReleaseLine> ReleaseLines { get; }

    DbSet<ReleaseReceipt> ReleaseReceipts { get; }

    DbSet<ReleaseRecall> ReleaseRecalls { get; }

    DbSet<RecallStep> RecallSteps { get; }
}
