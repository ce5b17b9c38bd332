namespace CaseTracker.Api.Tests.Support;

/// <summary>The host's clock, moved by the test. Timers stay real: jobs and timeouts must not wait for a test.</summary>
public sealed class SettableClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public void Set(DateTimeOffset now) => ahead = now - System.GetUtcNow();
}
