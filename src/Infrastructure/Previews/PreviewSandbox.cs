using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Sandboxing;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>
/// Runs one script over one hostile file, shut in as the document engine is: no network, no file of the host but programs, libraries and fonts, limits
/// on time, memory and what is written. The file goes in and the result comes out by pipes. Where bubblewrap cannot run, nothing is shown.
/// </summary>
internal sealed class PreviewSandbox(IOptions<PreviewOptions> configured)
{
    /// <summary>Libraries are found by /etc/alternatives; a page without fonts of its own needs those of the system.</summary>
    private static readonly string[] Folders = ["/usr/bin", "/etc/alternatives", "/etc/fonts", "/usr/share/fonts", "/usr/share/fontconfig", "/usr/share/poppler", "/var/cache/fontconfig"];

    /// <summary>What an engine may write beside the file itself.</summary>
    private const long RoomBytes = 160L << 20;

    private readonly PreviewOptions options = configured.Value;

    /// <param name="drain">Reads what the script says to the end, and refuses what it should not have said.</param>
    /// <exception cref="PreviewException"/>
    public async Task<EngineOutcome<T>> RunAsync<T>(string script, IReadOnlyList<string> arguments, Stream file, Func<Stream, CancellationToken, Task<T>> drain, int timeoutSeconds, CancellationToken ct)
    {
        if (file.Length > (long)options.MaxFileMegabytes << 20) throw new PreviewException("too_large", $"{file.Length} bytes");
        var room = file.Length + RoomBytes;
        var prefix = Bubblewrap.Prefix(options.BubblewrapPath, Folders.Where(Directory.Exists).Select(folder => (folder, folder)), room);
        IReadOnlyList<string> limits = [$"--data={(long)options.MemoryMegabytes << 20}", $"--cpu={timeoutSeconds}", $"--fsize={room}", "--nofile=256", "--core=0", "--"];
        try
        {
            return await EngineProcess.RunAsync("prlimit", [.. limits, .. prefix, "/usr/bin/sh", "-c", script, "preview", .. arguments], file.CopyToAsync, drain, TimeSpan.FromSeconds(timeoutSeconds), ct);
        }
        catch (EngineException failed)
        {
            throw new PreviewException(failed.Code, failed.Detail);
        }
    }

    /// <summary>The engine's words are looked at and never passed on: they quote the file.</summary>
    internal static PreviewException Failure(int exitCode, string said) => exitCode switch
    {
        127 => new("engine_missing", "poppler-utils or ffmpeg is not installed"),
        128 + 24 => new("timeout", "processor time"),
        _ when said.Contains("bwrap:", StringComparison.Ordinal) => new("sandbox_unavailable", said.Trim()),
        _ when said.Contains("Incorrect password", StringComparison.Ordinal) => new("encrypted", "it needs a password"),
        _ when said.Contains("No space left", StringComparison.Ordinal) => new("too_large", "it does not fit into memory"),
        _ => new("unreadable", $"exit {exitCode}"),
    };
}
