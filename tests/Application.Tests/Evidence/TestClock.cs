namespace CaseTracker.Application.Tests.Evidence;

public sealed class TestClock : TimeProvider
{
    private long timestamp;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How much time passes from one look at the stopwatch to the next.</summary>
    public TimeSpan Step { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Interlocked.Add(ref timestamp, Step.Ticks);
}
