using System.Diagnostics;

namespace CaseTracker.Bench;

/// <summary>An upload beside <c>openssl dgst -sha256</c> and <c>dd conv=fsync</c> of the same file, in turns, so that all see the same load.</summary>
internal static class UploadMeasure
{
    internal static async Task RunAsync(Arguments options)
    {
        using var client = await Api.ClientAsync(options);
        var upload = new Upload(client);
        var host = options.HostId is { } id ? new HostProcess(id) : null;
        var folder = Directory.CreateTempSubdirectory("ctbench").FullName;
        try
        {
            var (file, copy) = (Path.Combine(folder, "image.bin"), Path.Combine(folder, "copy.bin"));
            var sha256 = await Upload.MakeAsync(file, options.MiB << 20);
            var caseId = await upload.CaseAsync();
            await upload.SendAsync(caseId, file, sha256); // to warm up
            Console.WriteLine($"{options.MiB} MiB against {options.Url}, {options.Rounds} rounds; seconds");
            Console.WriteLine($"{"openssl",9} {"dd fsync",9} {"upload",9} {"of hash",9} {"of dd",9} {"CPU s/GB",9} {"RSS MiB",9} {"peak MiB",9} {"load",6}");
            for (var round = 0; round < options.Rounds; round++)
            {
                var hash = await TimeAsync(() => RunAsync("openssl", "dgst", "-sha256", file));
                var write = await TimeAsync(() => RunAsync("dd", $"if={file}", $"of={copy}", "bs=1M", "conv=fsync"));
                File.Delete(copy);
                host?.ForgetPeak();
                var (cpu, rss) = (host?.CpuSeconds ?? 0, host?.RssMiB ?? 0);
                var sent = await TimeAsync(() => upload.SendAsync(caseId, file, sha256));
                var perGb = ((host?.CpuSeconds ?? 0) - cpu) / (options.MiB * 1.048576e-3);
                var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
                Console.WriteLine($"{hash,9:0.00} {write,9:0.00} {sent,9:0.00} {hash / sent,9:0.00} {write / sent,9:0.00} {perGb,9:0.00} {rss,9:0} {host?.PeakMiB,9:0} {load,6}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
