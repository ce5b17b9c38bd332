using System.Diagnostics;
using CaseTracker.Application.Tests.Evidence.Places;
using CaseTracker.Infrastructure.EvidenceStore.S3;

[assembly: AssemblyFixture(typeof(S3Server))]

namespace CaseTracker.Application.Tests.Evidence.Places;

/// <summary>One object server for the whole run, started by the first test that needs it. A machine without one fails these tests; it does not skip them.</summary>
public sealed class S3Server : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"ct-s3-{Environment.ProcessId}");
    private readonly Lazy<string> address;

    public S3Server() => address = new Lazy<string>(() => Script.Run("s3-server.sh", "start", folder, Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)).Trim());

    internal S3Settings Settings(string bucket, bool locked = true) =>
        new(address.Value, bucket, "us-east-1", "evidence/", "TESTKEY", "TESTSECRET0123456789", RetentionDays: 1, RequireObjectLock: locked, PartBytes: 5 << 20);

    public void Dispose()
    {
        if (address.IsValueCreated) Script.Run("s3-server.sh", "stop", folder);
    }
}

/// <summary>A script of <c>tools</c>.</summary>
internal static class Script
{
    /// <returns>Its standard output.</returns>
    internal static string Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Root(), "tools", script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"tools/{script} {arguments[0]} failed, so this test could not run: {said.Result}");
        return output;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseTracker.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
