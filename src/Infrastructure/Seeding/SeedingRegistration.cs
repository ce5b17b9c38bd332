using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Seeding;

internal static class SeedingRegistration
{
    /// <summary>What the operator at the server uses; each opens its own transaction.</summary>
    internal static IServiceCollection AddSeeding(this IServiceCollection services) => services
        .AddSingleton<IFixtureLoader, FixtureLoader>().AddSingleton<IVolumeSeeder, VolumeSeeder>().AddSingleton<IAuditVerification, AuditVerification>();
}
