using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>The data keys of cases in use: unwrapped on demand, held five minutes at most and no more than 1,000 at once, zeroed when let go.</summary>
internal sealed class CaseKeyRing : IDisposable
{
    public const int Capacity = 1000;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<CaseId, Held> held = [];
    private readonly InstallationKeys installation;
    private readonly ICaseKeyRows rows;
    private readonly TimeProvider clock;
    private readonly ITimer sweep;

    public CaseKeyRing(InstallationKeys installation, ICaseKeyRows rows, TimeProvider clock)
    {
        (this.installation, this.rows, this.clock) = (installation, rows, clock);
        sweep = clock.CreateTimer(_ => LetGoExpired(), null, Lifetime / 5, Lifetime / 5);
    }

    private sealed record Held(IReadOnlyList<byte[]> Secrets, DateTimeOffset Until);

    internal int Count
    {
        get
        {
            lock (gate)
            {
                return held.Count;
            }
        }
    }

    /// <summary>The case's key, made on first use.</summary>
    public async Task<CaseKey> TakeOrMakeAsync(CaseId caseId, CancellationToken ct)
    {
        if (Cached(caseId) is { } cached)
        {
            return cached;
        }

        var wrapped = await rows.FindWrappedAsync(caseId.Value, ct);
        if (wrapped.Count == 0)
        {
            var fresh = RandomNumberGenerator.GetBytes(CipherSuite.KeyBytes);
            var with = installation.Wrapping.CurrentId;
            wrapped = [await rows.InsertOrGetAsync(caseId.Value, installation.Wrap(caseId, fresh, with), with, ct)];
            CryptographicOperations.ZeroMemory(fresh);
        }

        return Keep(caseId, wrapped);
    }

    /// <exception cref="CryptographicException">The case has no key, or it was destroyed.</exception>
    public async Task<CaseKey> TakeAsync(CaseId caseId, CancellationToken ct)
    {
        if (Cached(caseId) is { } cached)
        {
            return cached;
        }

        var wrapped = await rows.FindWrappedAsync(caseId.Value, ct);
        return wrapped.Count > 0 ? Keep(caseId, wrapped) : throw new NoCaseKeyException(caseId);
    }

    /// <summary>For the destruction of a case's key: this instance forgets at once, others within <see cref="Lifetime"/>.</summary>
    public void Forget(CaseId caseId)
    {
        lock (gate)
        {
            LetGo(caseId);
        }
    }

    public void Dispose()
    {
        sweep.Dispose();
        lock (gate)
        {
            held.Keys.ToList().ForEach(LetGo);
        }
    }

    private CaseKey? Cached(CaseId caseId)
    {
        lock (gate)
        {
            return held.TryGetValue(caseId, out var found) && found.Until > clock.GetUtcNow() ? new CaseKey(caseId, found.Secrets) : null;
        }
    }

    private CaseKey Keep(CaseId caseId, IReadOnlyList<byte[]> wrapped)
    {
        byte[][] secrets = [.. wrapped.Select(one => installation.Unwrap(caseId, one))];
        lock (gate)
        {
            LetGo(caseId);
            if (held.Count >= Capacity)
            {
                LetGo(held.MinBy(h => h.Value.Until).Key);
            }

            held[caseId] = new Held(secrets, clock.GetUtcNow() + Lifetime);
            return new CaseKey(caseId, secrets);
        }
    }

    private void LetGoExpired()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            held.Where(h => h.Value.Until <= now).Select(h => h.Key).ToList().ForEach(LetGo);
        }
    }

    private void LetGo(CaseId caseId)
    {
        if (held.Remove(caseId, out var gone))
        {
            foreach (var secret in gone.Secrets) CryptographicOperations.ZeroMemory(secret);
        }
    }
}
