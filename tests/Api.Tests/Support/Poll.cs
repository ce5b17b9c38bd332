namespace CaseTracker.Api.Tests.Support;

/// <summary>Waits for what another thread brings about, by asking; fails when it does not come.</summary>
public static class Poll
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var started = TimeProvider.System.GetTimestamp(); !await holds();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"It did not come about: {what}");
            _ = await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
