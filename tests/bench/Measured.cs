using System.Diagnostics;

namespace CaseTracker.Bench;

/// <summary>Milliseconds.</summary>
internal sealed record Measured(double P50, double P95)
{
    private const int WarmUp = 20;

    internal static async Task<Measured> OfAsync(int rounds, Func<Task> act)
    {
        for (var i = 0; i < WarmUp; i++) await act();
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return new Measured(times[rounds / 2], times[rounds * 95 / 100]);
    }
}
