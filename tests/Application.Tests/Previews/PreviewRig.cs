using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Application.Tests.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Keys;
using CaseTracker.Infrastructure.Previews;
using Microsoft.Extensions.Options;

namespace CaseTracker.Application.Tests.Previews;

/// <summary>The real engines in the real sandbox, keeping what they make in a temporary folder.</summary>
internal sealed class PreviewRig : IDisposable
{
    private readonly TestStore store = new();
    private readonly SandboxedPreviewer previewer;

    internal PreviewRig(Action<PreviewOptions>? configure = null)
    {
        var options = new PreviewOptions();
        configure?.Invoke(options);
        Keys = new CaseKeys(store.Keys);
        Previews = new SealedPreviews(store.Folder, Keys, Options.Create(options), store.Clock);
        Sandbox = new PreviewSandbox(Options.Create(options));
        previewer = new SandboxedPreviewer(Sandbox, Previews, Options.Create(options));
    }

    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal CaseKeys Keys { get; }

    internal SealedPreviews Previews { get; }

    internal PreviewSandbox Sandbox { get; }

    internal TestStore Store => store;

    internal Guid Files { get; } = Guid.CreateVersion7();

    internal string[] Kept => Directory.Exists(store.Folder.Previews) ? Directory.GetFiles(store.Folder.Previews, "*", SearchOption.AllDirectories) : [];

    /// <summary>As the job does it: how to read the file is told from its first bytes.</summary>
    internal Task<PreviewContent> MakeAsync(byte[] file)
    {
        var format = PreviewFormats.Of(file)!;
        return MakeAsync(file, format.Kind, format.Reader);
    }

    internal Task<PreviewContent> MakeAsync(byte[] file, PreviewKind kind, string reader) => previewer.MakeAsync(store.Case, Files, kind, reader, new MemoryStream(file), Ct);

    internal async Task<string> RefusedAsync(byte[] file) => (await Assert.ThrowsAsync<PreviewException>(() => MakeAsync(file))).Code;

    internal async Task<byte[]> ReadAsync(string part)
    {
        await using var stream = (await Previews.OpenAsync(store.Case, Files, part, Ct))!;
        var all = new MemoryStream();
        await stream.CopyToAsync(all, Ct);
        Assert.Equal(stream.Length, all.Length);
        return all.ToArray();
    }

    /// <summary>A file as ffmpeg makes it.</summary>
    internal static async Task<byte[]> FfmpegAsync(string extension, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.{extension}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-y", .. arguments, path]) { RedirectStandardInput = true })!;
            process.StandardInput.Close();
            await process.WaitForExitAsync(Ct);
            return await File.ReadAllBytesAsync(path, Ct);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        previewer.Dispose();
        store.Dispose();
    }
}

/// <summary>A service on this machine that nothing may reach.</summary>
internal sealed class Bait : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    internal Bait() => listener.Start();

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    internal bool WasReached => listener.Pending();

    public void Dispose() => listener.Dispose();
}
