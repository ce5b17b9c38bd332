using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CaseTracker.Infrastructure.Sandboxing;

/// <param name="Said">Standard error, cut at 8 KB.</param>
internal sealed record EngineOutcome<T>(int ExitCode, T Output, string Said);

/// <summary>An engine that could not be started, did not end, or said too much. Codes: <c>timeout</c>, <c>sandbox_unavailable</c>, <c>engine_crash</c>.</summary>
internal sealed class EngineException(string code, string detail) : Exception($"{code}: {detail}")
{
    public string Code => code;

    public string Detail => detail;
}

internal static class EngineProcess
{
    private const int MaxSaidBytes = 8 << 10;

    /// <summary>Starts with an empty environment, feeds, drains and always leaves no process behind.</summary>
    /// <param name="feed">Writes the engine's standard input.</param>
    /// <param name="drain">Reads its standard output to the end.</param>
    /// <exception cref="EngineException"/>
    public static async Task<EngineOutcome<T>> RunAsync<T>(
        string program, IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task> feed, Func<Stream, CancellationToken, Task<T>> drain, TimeSpan timeout, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        // Nothing of ours is inherited: connection strings and keys live in the environment of a container.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        using var parent = new ParentThread();
        using var process = await parent.StartAsync(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            var output = drain(process.StandardOutput.BaseStream, limit.Token);
            var said = ReadAsync(process.StandardError.BaseStream, MaxSaidBytes, cut: true, limit.Token);
            var fed = FeedAsync(process, feed, limit.Token);
            // What fails first decides: an engine whose output is refused need not be fed to the end.
            for (var open = new List<Task> { output, said, fed }; open.Count > 0;)
            {
                var ended = await Task.WhenAny(open);
                _ = open.Remove(ended);
                await ended;
            }

            await process.WaitForExitAsync(limit.Token);
            return new EngineOutcome<T>(process.ExitCode, await output, Encoding.UTF8.GetString((await said).Span));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new EngineException("timeout", $"{timeout.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>A drain that keeps all, up to a limit.</summary>
    /// <exception cref="EngineException">More than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream from, long max, bool cut, CancellationToken ct)
    {
        var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
        {
            var room = (int)Math.Min(read, max - kept.Length);
            if (room < read && !cut) throw new EngineException("engine_crash", $"more than {max} bytes of output");
            kept.Write(buffer, 0, room);
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    private static async Task FeedAsync(Process process, Func<Stream, CancellationToken, Task> feed, CancellationToken ct)
    {
        try
        {
            await feed(new EnginePipe(process.StandardInput.BaseStream), ct);
            process.StandardInput.Close();
        }
        catch (EnginePipe.BrokenException)
        {
            // It ended before it read everything; its exit code says why.
        }
    }

    /// <summary>
    /// The kernel counts the thread that started a process as its parent: with <c>--die-with-parent</c> an engine would be killed when the pool
    /// gives an idle thread back. This thread stays until the run is over.
    /// </summary>
    private sealed class ParentThread : IDisposable
    {
        private readonly ManualResetEventSlim over = new();
        private Thread? thread;

        internal Task<Process> StartAsync(ProcessStartInfo start)
        {
            var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
            thread = new Thread(() =>
            {
                try
                {
                    started.SetResult(Process.Start(start)!);
                }
                catch (Win32Exception missing)
                {
                    started.SetException(new EngineException("sandbox_unavailable", $"{start.FileName}: {missing.Message}"));
                    return;
                }

                over.Wait();
            }) { IsBackground = true, Name = "engine parent" };
            thread.Start();
            return started.Task;
        }

        public void Dispose()
        {
            over.Set();
            thread?.Join();
            over.Dispose();
        }
    }
}
