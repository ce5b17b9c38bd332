using System.Diagnostics;
using System.Globalization;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Reliability;

/// <summary>The product as a process of its own on the database of a fixture, with its jobs running, so that it can be killed in the middle of one.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private HostProcess(Process process) => this.process = process;

    internal static HostProcess Start(ApiFixture app, TestDatabase database, int smtpPort)
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
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process);
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
