using System.Text.RegularExpressions;

namespace CaseTracker.Application.Tests.Evidence.Faults;

/// <summary>
/// One upload after another, each with one of its calls to the file system failed by the kernel (strace): the first two hundred, whatever they are. They are counted
/// once beforehand, in the one thread that does the work, from the moment the program says that it is ready.
/// </summary>
public sealed partial class SystemCallTests
{
    private const int Most = 200;
    private const string Kinds = "openat,read,pread64,pwrite64,fsync,flock,ftruncate,lseek,fstat,newfstatat,statx,access,link,rename,unlink,rmdir,mkdir,chmod,fchmod,close,getdents64";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whichever_of_the_first_two_hundred_calls_fails_nothing_false_is_acknowledged_and_nothing_acknowledged_is_lost()
    {
        var calls = CallsOfAnUpload();
        Assert.InRange(calls.Count, 50, Most);
        var injected = 0;
        await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Ct }, async (call, ct) =>
        {
            using var child = new ChildStore();
            var log = $"{child.Folder}.log";
            var (said, _) = child.RunTraced("-o", log, "-e", $"trace={call.Name}", "-e", $"inject={call.Name}:error=EIO:when={call.Number}");
            if ((await File.ReadAllTextAsync(log, ct)).Contains("(INJECTED)", StringComparison.Ordinal)) Interlocked.Increment(ref injected);
            File.Delete(log);
            await child.HoldsAsync(said, ct);
        });
        Assert.InRange(injected, calls.Count * 9 / 10, calls.Count); // now and then the runtime asks for something in another order
    }

    /// <returns>Name of each call, and the how manieth of that name it is.</returns>
    private static List<(string Name, int Number)> CallsOfAnUpload()
    {
        using var child = new ChildStore();
        var log = $"{child.Folder}.log";
        var (_, status) = child.RunTraced("-o", log, "-e", $"trace={Kinds},write");
        Assert.Equal(0, status);
        var lines = File.ReadLines(log).Select(line => Call().Match(line)).Where(call => call.Success)
            .Select(call => (Thread: call.Groups["thread"].Value, Name: call.Groups["name"].Value, Arguments: call.Groups["rest"].Value)).ToList();
        File.Delete(log);
        var worker = lines.First(call => call.Name == "write" && call.Arguments.Contains("created ", StringComparison.Ordinal)).Thread;
        var counts = new Dictionary<string, int>();
        return [.. lines.Where(call => call.Thread == worker && call.Name != "write")
            .Select(call => (call.Name, counts[call.Name] = counts.GetValueOrDefault(call.Name) + 1)).Take(Most)];
    }

    // strace pads the number of a thread to five places.
    [GeneratedRegex(@"^(?<thread>\d+) +(?:\S+ )?(?<name>\w+)\((?<rest>.*)")]
    private static partial Regex Call();
}
