using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Keys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Infrastructure.EvidenceStore;

public static class EvidenceStoreRegistration
{
    /// <summary>Evidence and uploads below the <see cref="DataFolder"/>; call <c>AddKeys</c> too. Adds the health check <c>evidence-store</c> (tag <c>ready</c>).</summary>
    /// <param name="configuration"><c>EvidenceStore:Kind</c> and <c>EvidenceStore:Second:Kind</c> with what belongs to them (docs/operations.md), <c>Uploads:MaxBytes</c> (of one file, default 20 GiB), <c>Uploads:ExpiryHours</c> (default 24).</param>
    public static IServiceCollection AddEvidenceStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDurableDisk, LinuxDisk>();
        services.AddSingleton<StoreCondition>();
        services.AddSingleton(provider => new SealingEvidenceStore(
            provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<CaseKeyRing>(), provider.GetRequiredService<IDurableDisk>(), provider.GetRequiredService<StoreCondition>(),
            StorePlaces.Of(configuration, provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<IDurableDisk>(), provider.GetRequiredService<StoreCondition>(),
                provider.GetRequiredService<TimeProvider>()), provider.GetService<IIntegrityLog>()));
        services.AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<SealingEvidenceStore>());
        services.AddSingleton(Limits(configuration));
        services.AddSingleton<IUploadStore, FolderUploadStore>();
        services.AddHealthChecks().AddCheck<StoreCondition>("evidence-store", tags: ["ready"]);
        services.AddHostedService<StoreCheck>();
        return services;
    }

    private static UploadLimits Limits(IConfiguration configuration)
    {
        var limits = new UploadLimits(
            Number(configuration, "Uploads:MaxBytes") is { } bytes ? (long)bytes : UploadLimits.Default.MaxBytes,
            Number(configuration, "Uploads:ExpiryHours") is { } hours ? TimeSpan.FromHours(hours) : UploadLimits.Default.Expiry);
        return limits is { MaxBytes: > 0 } && limits.Expiry > TimeSpan.Zero
            ? limits
            : throw new InvalidOperationException("Uploads:MaxBytes and Uploads:ExpiryHours must be above zero.");
    }

    private static double? Number(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private sealed class StoreCheck(SealingEvidenceStore store, ILogger<SealingEvidenceStore> log) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            LinuxDisk.SelfTest();
            try
            {
                await store.PrepareAsync(cancellationToken);
            }
            catch (DurabilityException e)
            {
                // Reading and everything else go on; each upload asks again, and is refused until the place answers.
                log.LogCritical(e, "A place of the evidence store does not answer; no file can be received until it does");
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
