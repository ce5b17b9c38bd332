using Microsoft.Extensions.Hosting;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>At start, before anything is assembled: what a killed host left in the clear is erased.</summary>
internal sealed class BundleSweep(BundleWorkspaces workspaces) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = workspaces.Sweep();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
