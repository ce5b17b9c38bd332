using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Reliability;

/// <summary>The product as a process of its own on the database of a fixture, with its jobs running, so that it can be killed in the middle of one.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource serves = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Returns when it takes requests; its jobs begin at that moment.</summary>
    internal static async Task<HostProcess> StartAsync(ApiFixture app, TestDatabase database, int smtpPort)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = root.Parent!.Name;
        while (!File.Exists(Path.Combine(root!.FullName, "CaseTracker.sln"))) root = root.Parent;
        var folder = Path.Combine(root.FullName, "src", "Api", "bin", configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "CaseTracker.Api.dll")]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ConnectionStrings__Main"] = app.OwnerConnection, ["Database__RuntimeRole"] = database.RuntimeRole, ["Keys__MasterKeyFile"] = database.KeyFile,
            ["Data__Directory"] = app.DataFolder, ["CASETRACKER_DEMO"] = "0", ["Jobs__Enabled"] = "true", ["Reminders__Watch"] = "false", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Mail__SmtpHost"] = "127.0.0.1", ["Mail__Port"] = smtpPort.ToString(CultureInfo.InvariantCulture), ["Mail__UseTls"] = "false", ["Mail__From"] = "casetracker@unit.test",
        }) start.Environment[name] = value;
        var host = new HostProcess(Process.Start(start)!);
        var first = await Task.WhenAny(host.serves.Task, host.process.WaitForExitAsync()).WaitAsync(StartLimit);
        Assert.True(first == host.serves.Task, $"The host did not start:\n{string.Join('\n', host.said)}");
        return host;
    }

    private void Heard(string? line)
    {
        if (line is null) return;
        said.Enqueue(line);
        if (line.Contains("CaseTracker serves on", StringComparison.Ordinal)) _ = serves.TrySetResult();
    }

    /// <summary>SIGKILL: nothing in it gets to run any more.</summary>
    internal async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }
}
