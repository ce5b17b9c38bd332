using CaseTracker.Domain.Cooperation;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>Requests to other States.</summary>
public partial interface ICaseTrackerDb
{
    DbSet<AssistanceRequest> AssistanceRequests { get; }

    /// <summary>Append-only.</summary>
    DbSet<AssistanceStep> AssistanceSteps { get; }
}
