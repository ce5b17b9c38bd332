using System.Diagnostics;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Seeding;

/// <summary>The command line as a process of its own, beside the running host and on its database.</summary>
internal sealed record CliRun(int Status, string Output, string Errors)
{
    /// <summary>Standard output holds one JSON document and nothing else.</summary>
    internal JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    internal static Task<CliRun> OfAsync(ApiFixture app, TestDatabase database, params string[] args) => WithInputAsync(app, database, "", args);

    internal static async Task<CliRun> WithInputAsync(ApiFixture app, TestDatabase database, string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CaseTracker.Api.dll"), "cli", .. args, "--data", app.DataFolder])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Main"] = app.OwnerConnection;
        start.Environment["Database__RuntimeRole"] = database.RuntimeRole;
        start.Environment["Keys__MasterKeyFile"] = database.KeyFile;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await output, await errors);
    }
}
