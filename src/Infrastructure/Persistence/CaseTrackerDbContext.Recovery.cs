using CaseTracker.Domain.Recovery;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The money of a case.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<FinancialInvestigation> FinancialInvestigations => Set<FinancialInvestigation>();

    public DbSet<BenefitEstimate> BenefitEstimates => Set<BenefitEstimate>();

    public DbSet<Asset> Assets => Set<Asset>();

    public DbSet<AssetStep> AssetSteps => Set<AssetStep>();
}
