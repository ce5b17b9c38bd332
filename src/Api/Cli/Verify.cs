using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Api.Cli;

/// <summary><c>verify</c>: recomputes what must not have changed, and says so by its exit status.</summary>
internal static class Verify
{
    internal static async Task<Answer> AuditAsync(IServiceProvider services, InfrastructureStart start, CancellationToken ct)
    {
        var found = await services.GetRequiredService<IAuditVerification>().RunAsync(ct);
        return found.Ok ? Answer.Of(found) : Answer.Wrong(found);
    }

    internal static async Task<Answer> EvidenceAsync(IServiceProvider services, InfrastructureStart start, CancellationToken ct)
    {
        var found = await EvidenceVerification.RunAsync(services, ct);
        return found.Intact ? Answer.Of(found) : Answer.Wrong(found);
    }
}
