using CaseTracker.Domain.Cooperation;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Requests to other States.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<AssistanceRequest> AssistanceRequests => Set<AssistanceRequest>();

    public DbSet<AssistanceStep> AssistanceSteps => Set<AssistanceStep>();
}
