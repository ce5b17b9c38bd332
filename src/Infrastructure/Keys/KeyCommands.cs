using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>What the operator may do with keys at the command line.</summary>
public static class KeyCommands
{
    /// <param name="services">Built with <c>AddInfrastructure</c>, acting as the operator.</param>
    public static Task<(string KeyId, int Rewrapped)> RotateAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<KeyRotation>().RunAsync(ct);

    /// <param name="tell">Takes each column when it is done, and how many values were sealed anew in it.</param>
    /// <returns>Null when there is no such case, it has no key yet, or its key is erased.</returns>
    public static Task<ExchangedKey?> ExchangeAsync(IServiceProvider services, string reference, Action<string, int>? tell, CancellationToken ct) =>
        services.GetRequiredService<KeyExchange>().RunAsync(reference, tell, ct);

    /// <returns>False when there is no such case, or its key is gone already.</returns>
    public static Task<bool> EraseAsync(IServiceProvider services, string reference, string reason, CancellationToken ct) =>
        services.GetRequiredService<KeyErasure>().RunAsync(reference, reason, ct);
}
