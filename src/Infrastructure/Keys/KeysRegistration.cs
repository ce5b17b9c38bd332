using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.EvidenceStore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CaseTracker.Infrastructure.Keys;

public static class KeysRegistration
{
    /// <summary>Keys of installation and cases. Needs a <see cref="DataFolder"/> and the table <c>case_keys</c> (<c>ICaseKeyRows</c>).</summary>
    /// <param name="configuration"><c>Keys:MasterKeyFile</c> overrides where the master key lies.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDurableDisk, LinuxDisk>();
        services.AddSingleton(provider =>
        {
            var folder = provider.GetRequiredService<DataFolder>();
            var path = configuration["Keys:MasterKeyFile"] is { Length: > 0 } configured ? configured : Path.Combine(folder.Keys, "master.key");
            return new MasterKeyFile(path, Path.Combine(folder.Evidence, "master-key.id"), provider.GetRequiredService<IDurableDisk>()).LoadOrMake();
        });
        services.AddSingleton<IInstallationKeys>(provider => provider.GetRequiredService<InstallationKeys>());
        services.AddSingleton(provider => new CaseKeyRing(
            provider.GetRequiredService<InstallationKeys>(),
            new RowsPerCall(provider.GetRequiredService<IServiceScopeFactory>()),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICaseKeys, CaseKeys>();
        services.AddScoped<KeyRotation>().AddScoped<KeyExchange>().AddScoped<KeyErasure>();
        services.AddHostedService<KeyCheck>();
        return services;
    }

    /// <summary>The ring outlives requests, the rows need not.</summary>
    private sealed class RowsPerCall(IServiceScopeFactory scopes) : ICaseKeyRows
    {
        public async Task<IReadOnlyList<byte[]>> FindWrappedAsync(Guid caseId, CancellationToken ct)
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ICaseKeyRows>().FindWrappedAsync(caseId, ct);
        }

        public async Task<byte[]> InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct)
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ICaseKeyRows>().InsertOrGetAsync(caseId, wrapped, kekId, ct);
        }
    }

    /// <summary>An unusable master key stops the start, not the first request.</summary>
    private sealed class KeyCheck(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            _ = services.GetRequiredService<InstallationKeys>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
