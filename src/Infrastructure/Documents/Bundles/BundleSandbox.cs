using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Sandboxing;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Runs one script over one folder of a workspace: no network, nothing of the host but programs, libraries and fonts, and of files that folder only.</summary>
internal sealed class BundleSandbox(IOptions<BundleOptions> configured)
{
    internal const string Work = "/work";

    private static readonly string[] Folders =
    [
        "/usr/bin", "/etc/alternatives", "/etc/fonts", "/etc/libreoffice", "/usr/share/fonts", "/usr/share/fontconfig", "/usr/share/poppler", "/usr/share/libreoffice", "/usr/share/liblangtag", "/var/cache/fontconfig",
    ];

    private const long RoomBytes = 256L << 20;
    private const long MaxFileBytes = 8L << 30;

    private readonly BundleOptions options = configured.Value;

    /// <param name="folder">What lies in it can be read and written.</param>
    /// <param name="drain">Reads what the script says; null when it says nothing.</param>
    /// <exception cref="EngineException"/>
    internal Task<EngineOutcome<T>> RunAsync<T>(string script, string folder, Func<Stream, CancellationToken, Task<T>> drain, int timeoutSeconds, CancellationToken ct)
    {
        var prefix = Bubblewrap.Prefix(options.BubblewrapPath, Folders.Where(Directory.Exists).Select(seen => (seen, seen)), RoomBytes, (folder, Work));
        IReadOnlyList<string> limits = [$"--data={(long)options.MemoryMegabytes << 20}", $"--cpu={timeoutSeconds}", $"--fsize={MaxFileBytes}", "--nofile=1024", "--core=0", "--"];
        return EngineProcess.RunAsync("prlimit", [.. limits, .. prefix, "/usr/bin/sh", "-c", $"set -u; PATH=/usr/bin; export PATH; umask 077; cd {Work}; {script}", "bundle"],
            (_, _) => Task.CompletedTask, drain, TimeSpan.FromSeconds(timeoutSeconds), ct);
    }

    /// <summary>A step over the whole bundle: it must go well.</summary>
    /// <exception cref="DocumentRenderException"/>
    internal async Task MustAsync(string step, string script, string folder, CancellationToken ct)
    {
        try
        {
            var outcome = await RunAsync(script, folder, (output, stop) => EngineProcess.ReadAsync(output, 1 << 16, cut: true, stop), options.AssemblyTimeoutSeconds, ct);
            if (outcome.ExitCode is not (0 or 3)) throw Failure(step, outcome.ExitCode, outcome.Said);
        }
        catch (EngineException failed)
        {
            throw new DocumentRenderException(failed.Code, $"{step}: {failed.Detail}");
        }
    }

    /// <summary>Not the fault of one exhibit: all others would fail as well.</summary>
    /// <exception cref="DocumentRenderException"/>
    internal static void RefuseWithoutEngine(int exitCode, string said)
    {
        if (said.Contains("bwrap", StringComparison.Ordinal)) throw new DocumentRenderException("sandbox_unavailable", said.Trim());
        if (exitCode == 127) throw new DocumentRenderException("engine_missing", "qpdf or poppler-utils is not installed");
    }

    private static DocumentRenderException Failure(string step, int exitCode, string said) => exitCode switch
    {
        127 when !said.Contains("bwrap", StringComparison.Ordinal) => new("engine_missing", "qpdf or poppler-utils is not installed"),
        128 + 24 => new("timeout", $"{step}: processor time"),
        _ when said.Contains("bwrap", StringComparison.Ordinal) => new("sandbox_unavailable", said.Trim()),
        _ when said.Contains("bad_alloc", StringComparison.Ordinal) => new("out_of_memory", $"{step}: the memory limit was reached"),
        _ when said.Contains("No space left", StringComparison.Ordinal) => new("out_of_memory", $"{step}: the workspace is full"),
        _ => new("engine_crash", $"{step}: exit {exitCode}"),
    };
}
