using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure;

namespace CaseTracker.Api.Cli;

/// <summary><c>verify</c>: recomputes what must not have changed, and says so by its exit status.</summary>
internal static class Verify
{
    internal static async Task<Answer> AuditAsync(IServiceProvider services, InfrastructureStart start, CancellationToken ct)
    {
        var found = await services.GetRequiredService<IAuditVerification>().RunAsync(ct);
        return found.Ok ? Answer.Of(found) : Answer.Wrong(found);
    }
}
