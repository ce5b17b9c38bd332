using System.Globalization;
using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CaseTracker.Infrastructure.EvidenceStore;

public static class EvidenceStoreRegistration
{
    /// <summary>Evidence and uploads below the <see cref="DataFolder"/>; call <c>AddKeys</c> too. Adds the health check <c>evidence-store</c> (tag <c>ready</c>).</summary>
    /// <param name="configuration"><c>Uploads:MaxBytes</c> (of one file, default 20 GiB), <c>Uploads:ExpiryHours</c> (default 24).</param>
    public static IServiceCollection AddEvidenceStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDurableDisk, LinuxDisk>();
        services.AddSingleton<StoreCondition>();
        services.AddSingleton<FolderEvidenceStore>();
        services.AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<FolderEvidenceStore>());
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

    private sealed class StoreCheck(FolderEvidenceStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            LinuxDisk.SelfTest();
            store.Prepare();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
