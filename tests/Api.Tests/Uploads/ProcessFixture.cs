using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Uploads;

/// <summary>
/// Runs the scripts of tests/uploads, which start the host as a process of its own on this fixture's database and data folder; people and sessions come from
/// the host inside the test.
/// </summary>
public sealed class ProcessFixture(TestDatabase database) : ApiFixture(database)
{
    private readonly TestDatabase database = database;

    /// <returns>The line of JSON that the script ends with.</returns>
    internal async Task<JsonElement> RunAsync(string script, Dictionary<string, object> with, CancellationToken ct)
    {
        var root = Root();
        with["program"] = Path.Combine(root, "src", "Api", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "CaseTracker.Api.dll");
        with["address"] = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        with["env"] = new Dictionary<string, string>
        {
            ["ConnectionStrings__Main"] = OwnerConnection, ["Database__RuntimeRole"] = database.RuntimeRole, ["Keys__MasterKeyFile"] = database.KeyFile,
            ["Data__Directory"] = DataFolder, ["CASETRACKER_DEMO"] = "0", ["Jobs__Enabled"] = "false", ["DOTNET_ENVIRONMENT"] = "Development",
        };
        var start = new ProcessStartInfo("node", [Path.Combine(root, "tests", "uploads", script), JsonSerializer.Serialize(with)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(ct), node.StandardError.ReadToEndAsync(ct));
        await node.WaitForExitAsync(ct);
        Assert.True(node.ExitCode == 0, await wrong);
        return JsonDocument.Parse(await said).RootElement;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaseTracker.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
