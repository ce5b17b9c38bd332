using System.Diagnostics;

namespace CaseTracker.Application.Tests.Evidence;

/// <summary>Alone, because other tests' bytes would be counted too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests : IDisposable
{
    private const int Mi = 1 << 20;
    private const long Size = 300L * Mi;

    private readonly TestStore store = new();
    private readonly Stopwatch clock = new();
    private long start;
    private long peak;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Storing_three_hundred_mebibytes_takes_less_than_eight_of_memory()
    {
        await store.Evidence.PutAsync(store.Case, new MadeStream(3 * Mi), Ct);
        var stored = await store.Evidence.PutAsync(store.Case, Watched(), Ct);

        Assert.Equal(Size, stored.SizeBytes);
        Assert.InRange(Peak(), 0, 8 * Mi);
    }

    [Fact]
    public async Task Uploading_and_completing_three_hundred_mebibytes_takes_less_than_eight_of_memory()
    {
        var upload = await store.Uploads.CreateAsync(store.Owner, store.Case, default, "film.mp4", Size, null, Ct);
        await store.Uploads.AppendAsync(upload.Id, store.Owner, 0, Watched(), null, Ct);
        var stored = await store.Uploads.CompleteAsync(upload.Id, store.Owner, Ct);

        Assert.Equal(Size, stored.SizeBytes);
        Assert.InRange(Peak(), 0, 8 * Mi);
    }

    private MadeStream Watched()
    {
        start = GC.GetTotalMemory(forceFullCollection: true);
        clock.Start();
        return new MadeStream(Size, at =>
        {
            Sample(at);
            return Task.CompletedTask;
        });
    }

    private void Sample(long at)
    {
        if (at / (16 * Mi) != sampled)
        {
            sampled = at / (16 * Mi);
            samples++;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - start);
        }
    }

    private long sampled = -1;
    private int samples;

    /// <summary>Zero when the buffers were there before, from another test's work.</summary>
    private long Peak()
    {
        Assert.True(samples >= Size / (16 * Mi), $"looked {samples} times only");
        TestContext.Current.TestOutputHelper?.WriteLine($"{peak / 1024} KiB at most, {Size / Mi * 1000 / Math.Max(1, clock.ElapsedMilliseconds)} MiB/s");
        return peak;
    }
}
