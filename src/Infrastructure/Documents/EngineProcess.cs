using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents;

/// <param name="Said">Standard error, cut at 8 KB.</param>
internal sealed record EngineOutcome(int ExitCode, ReadOnlyMemory<byte> Output, string Said);

internal static class EngineProcess
{
    private const int MaxSaidBytes = 8 << 10;

    /// <summary>Starts with an empty environment, feeds, drains and always leaves no process behind.</summary>
    public static async Task<EngineOutcome> RunAsync(
        string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, TimeSpan timeout, long maxOutputBytes, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        // Nothing of ours is inherited: connection strings and keys live in the environment of a container.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Start(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, maxOutputBytes, cut: false, limit.Token);
            var said = ReadAsync(process.StandardError.BaseStream, MaxSaidBytes, cut: true, limit.Token);
            await FeedAsync(process, input, limit.Token);
            await Task.WhenAll(output, said);
            await process.WaitForExitAsync(limit.Token);
            return new EngineOutcome(process.ExitCode, await output, Encoding.UTF8.GetString((await said).Span));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DocumentRenderException("timeout", $"{timeout.TotalSeconds:0} s");
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

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new DocumentRenderException("sandbox_unavailable", $"{start.FileName}: {missing.Message}");
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says why.
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream from, long max, bool cut, CancellationToken ct)
    {
        var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
        {
            var room = (int)Math.Min(read, max - kept.Length);
            if (room < read && !cut)
            {
                throw new DocumentRenderException("engine_crash", $"more than {max} bytes of output");
            }

            kept.Write(buffer, 0, room);
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
