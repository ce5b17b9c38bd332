using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Design;

return;

/// <summary>Gives `dotnet ef` the same model as the running application; no database is needed to add a migration.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CaseTrackerDbContext>
{
    public CaseTrackerDbContext CreateDbContext(string[] args) => Migrator.OwnerContext("Host=localhost;Database=casetracker");
}
