using CaseTracker.Application.Cases;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

/// <summary>What a case page counts and chooses, for a caller who may see the case.</summary>
public interface ICaseSummaries
{
    Task<CaseSummary> OfAsync(CaseId id, CancellationToken ct);
}
