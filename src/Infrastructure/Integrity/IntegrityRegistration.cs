using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Malware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Integrity;

internal static class IntegrityRegistration
{
    /// <param name="configuration"><c>EvidenceStore:Scrub</c> and <c>Malware</c> (docs/operations.md).</param>
    internal static IServiceCollection AddIntegrity(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ScrubSettings.From(configuration)).AddSingleton(MalwareSettings.From(configuration))
        .AddSingleton<IIntegrityLog, IntegrityLog>().AddScoped<IIntegrityAlarm, PeopleAlarm>()
        .AddSingleton<EvidenceVerifier>().AddSingleton<IEvidenceVerifier>(provider => provider.GetRequiredService<EvidenceVerifier>())
        .AddSingleton<Scrub>().AddSingleton<ContentScanning>();
}
