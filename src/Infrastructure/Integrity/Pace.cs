namespace CaseTracker.Infrastructure.Integrity;

/// <summary>Lets through so many bytes a second on the average, from the moment it is made.</summary>
internal sealed class Pace(long bytesPerSecond, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private long bytes;

    public async Task SpendAsync(int count, CancellationToken ct)
    {
        bytes += count;
        var early = TimeSpan.FromSeconds((double)bytes / bytesPerSecond) - clock.GetElapsedTime(started);
        if (early > TimeSpan.Zero) await Task.Delay(early, clock, ct);
    }
}
