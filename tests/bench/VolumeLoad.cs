using System.Diagnostics;
using System.Net.Http.Json;

namespace CaseTracker.Bench;

/// <summary>So many callers at once, each asking again as soon as it is answered.</summary>
/// <param name="Second">Answers a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Cpu">Processor milliseconds an answer, of the server and PostgreSQL together.</param>
/// <param name="Database">Of them, those of PostgreSQL.</param>
internal sealed record VolumeLoad(double Second, double P50, double P99, double Cpu, double Database)
{
    internal static async Task<VolumeLoad> OfAsync(HttpClient client, Func<int, (HttpMethod Method, string Path)> next, int callers, TimeSpan time, Func<(double Server, double Database)> cpuSeconds)
    {
        var (asked, times) = (0, new List<double>[callers]);
        var (watch, before) = (Stopwatch.StartNew(), cpuSeconds());
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async i =>
        {
            var mine = times[i] = [];
            while (watch.Elapsed < time)
            {
                var (method, path) = next(Interlocked.Increment(ref asked));
                using var request = new HttpRequestMessage(method, path);
                if (method == HttpMethod.Post) request.Content = JsonContent.Create(new { at = DateTimeOffset.UtcNow.AddMinutes(-1), text = "Recorded by the measure." });
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.SendAsync(request);
                _ = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }));
        var (elapsed, after) = (watch.Elapsed.TotalSeconds, cpuSeconds());
        var sorted = times.SelectMany(t => t).Order().ToList();
        var database = after.Database - before.Database;
        return new VolumeLoad(
            sorted.Count / elapsed, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100], 1000 * (after.Server - before.Server + database) / sorted.Count, 1000 * database / sorted.Count);
    }

    /// <summary>The middle one of several turns, number by number.</summary>
    internal static VolumeLoad Middle(IReadOnlyList<VolumeLoad> turns)
    {
        double Of(Func<VolumeLoad, double> number) => turns.Select(number).Order().ElementAt(turns.Count / 2);
        return new VolumeLoad(Of(t => t.Second), Of(t => t.P50), Of(t => t.P99), Of(t => t.Cpu), Of(t => t.Database));
    }
}
