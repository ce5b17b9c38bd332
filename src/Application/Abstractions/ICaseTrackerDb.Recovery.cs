using CaseTracker.Domain.Recovery;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>The money of a case.</summary>
public partial interface ICaseTrackerDb
{
    DbSet<FinancialInvestigation> FinancialInvestigations { get; }

    /// <summary>Append-only.</summary>
    DbSet<BenefitEstimate> BenefitEstimates { get; }

    DbSet<Asset> Assets { get; }

    /// <summary>Append-only.</summary>
    DbSet<AssetStep> AssetSteps { get; }
}
