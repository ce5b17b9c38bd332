using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Sandboxing;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents;

/// <summary>Runs the engine once, shut in, with limits on time and memory. Input and output are pipes: no case text touches a disk.</summary>
internal sealed class Sandbox(IOptions<DocumentOptions> configured)
{
    private const long MaxOutputBytes = 512L << 20;
    private readonly DocumentOptions options = configured.Value;
    private volatile Enclosure? found;

    /// <param name="arguments">Of worker.mjs, after the workspace and the font folder.</param>
    public async Task<EngineOutcome<ReadOnlyMemory<byte>>> RunAsync(IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        var inside = await FindEnclosureAsync(ct);
        return await StartAsync(inside,
            [inside.Node, "--max-old-space-size=512", $"{inside.Worker}/worker.mjs", inside.Worker, inside.Fonts, .. arguments], input, ct);
    }

    /// <summary>The strongest enclosure that works here, tried with the engine itself; a failure is tried again next time.</summary>
    public async Task<Enclosure> FindEnclosureAsync(CancellationToken ct)
    {
        if (found is { } known)
        {
            return known;
        }

        var node = FindEngine();
        IReadOnlyList<Enclosure> candidates = options.RequireSandbox
            ? [Enclosure.Bubblewrap(options, node)]
            : [Enclosure.Bubblewrap(options, node), Enclosure.WithoutNetwork(options, node, userNamespace: true), Enclosure.WithoutNetwork(options, node, userNamespace: false)];
        var reasons = new List<string>();
        foreach (var candidate in candidates)
        {
            var outcome = await StartAsync(candidate, [candidate.Node, "--version"], default, ct);
            if (outcome.ExitCode == 0)
            {
                return found = candidate;
            }

            reasons.Add($"{candidate.Name}: {outcome.Said.Trim()}");
        }

        throw new DocumentRenderException("sandbox_unavailable", string.Join("; ", reasons));
    }

    private async Task<EngineOutcome<ReadOnlyMemory<byte>>> StartAsync(Enclosure inside, IReadOnlyList<string> command, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        // --data and not --as: V8 reserves far more address space than it uses. --fsize=0: no file may grow, the output is a pipe.
        // --cpu ends a render that outlived us.
        IReadOnlyList<string> limits =
            [$"--data={(long)options.MemoryMegabytes << 20}", $"--cpu={options.TimeoutSeconds * 4}", "--fsize=0", "--core=0", "--"];
        try
        {
            return await EngineProcess.RunAsync("prlimit", [.. limits, .. inside.Prefix, .. command], (pipe, stop) => pipe.WriteAsync(input, stop).AsTask(),
                (output, stop) => EngineProcess.ReadAsync(output, MaxOutputBytes, cut: false, stop), TimeSpan.FromSeconds(options.TimeoutSeconds), ct);
        }
        catch (EngineException failed)
        {
            throw new DocumentRenderException(failed.Code, failed.Detail);
        }
    }

    private string FindEngine()
    {
        foreach (var part in (string[])["worker.mjs", "templates", "node_modules"])
        {
            if (!Path.Exists(Path.Combine(options.Worker, part)))
            {
                throw new DocumentRenderException("engine_missing", $"no {part} in {options.Worker} (tools/documents.sh installs it)");
            }
        }

        if (!Directory.Exists(options.Fonts) || !Directory.EnumerateFiles(options.Fonts, "*.ttf").Any())
        {
            throw new DocumentRenderException("engine_missing", $"no fonts in {options.Fonts} (tools/fonts.sh makes them)");
        }

        var folders = options.NodePath.Contains('/') ? [""] : (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin").Split(':');
        var node = folders.Select(folder => Path.Combine(folder, options.NodePath)).FirstOrDefault(File.Exists)
            ?? throw new DocumentRenderException("engine_missing", $"no program {options.NodePath}");
        return Path.GetFullPath(File.ResolveLinkTarget(node, returnFinalTarget: true)?.FullName ?? node);
    }
}
