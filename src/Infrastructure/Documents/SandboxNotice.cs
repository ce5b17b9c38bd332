using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>Says at start how documents will be made, so that a host without a sandbox is noticed before the first hearing is.</summary>
internal sealed class SandboxNotice(Sandbox sandbox, ILogger<SandboxNotice> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var enclosure = await sandbox.FindEnclosureAsync(stoppingToken);
            if (enclosure.Complete)
            {
                log.LogInformation("Documents are made in a sandbox ({Enclosure})", enclosure.Name);
            }
            else
            {
                log.LogWarning("Documents are made without a network but not in a full sandbox ({Enclosure}): bubblewrap cannot run here", enclosure.Name);
            }
        }
        catch (DocumentRenderException refused)
        {
            log.LogError("Documents cannot be made on this host: {Reason}", refused.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
