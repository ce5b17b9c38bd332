using System.Diagnostics;
using System.Text.Json.Nodes;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>docs/verify/verify_custody.py on real reports: it agrees with us, and it names what someone changed.</summary>
public sealed class VerifierScriptTests(StampingFixture app) : IClassFixture<StampingFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("verify").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_agrees_with_a_whole_report_its_file_and_its_tokens()
    {
        var (report, bytes) = await MadeAsync();
        var (status, says) = await RunAsync(report, bytes);
        Assert.True(status == 0, says);
        Assert.Contains("Everything that was checked holds.", says, StringComparison.Ordinal);
        Assert.DoesNotContain("not checked", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_agrees_with_the_report_of_a_whole_case_and_says_what_it_could_not_check()
    {
        await MadeAsync();
        using var lead = await app.AsAsync(app.World.Lead);
        var (status, says) = await RunAsync(JsonNode.Parse(await lead.GetStringAsync($"/api/v1/cases/{app.World.Case}/custody-report", Ct))!, null, trust: false);
        Assert.True(status == 0, says);
        Assert.Contains("its file was not given, so not checked", says, StringComparison.Ordinal);
        Assert.Contains("token not checked (needs openssl and --trust)", says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a canonical text", "EX-{0} entry 2: its hash is not the one of its text")]
    [InlineData("a text that is no JSON", "EX-{0} entry 2: its text is no entry")]
    [InlineData("the spelling of a text", "EX-{0} entry 2: its text is not canonical")]
    [InlineData("a hash", "EX-{0} entry 2: its hash is not the one of its text")]
    [InlineData("the order", "EX-{0} entry 2: out of order")]
    [InlineData("the custodian with its hashes", "EX-{0} entry 3: the custodian changed without a transfer")]
    [InlineData("the end cut off", "EX-{0} entry 3: the ledger ends after 2 entries, the item counts 3")]
    [InlineData("the end cut off with the counts", "EX-{0} time-stamp of entry 3: what was stamped is not what the report shows today")]
    [InlineData("a byte of the file", "EX-{0}: the file")]
    [InlineData("a byte of a token", "EX-{0} time-stamp of the file: the token does not prove it")]
    [InlineData("a manifest", "EX-{0} time-stamp of entry 3: the token does not prove it")]
    [InlineData("our verdict", "EX-{0}: differs from the report: it calls the ledger broken, this program whole")]
    public async Task It_names_what_was_changed(string what, string expected)
    {
        var (report, bytes) = await MadeAsync();
        var number = report["items"]![0]!["reference"]!.GetValue<string>()[3..];

        var (status, says) = await RunAsync(Changed.By(what, report, bytes), bytes);

        Assert.True(status == 1, says);
        Assert.Contains(string.Format(null, expected, number), says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_report_is_told_from_what_does_not_hold()
    {
        var (status, says) = await RunAsync(JsonNode.Parse("{\"format\":\"other\"}")!, null);
        Assert.True(status == 2, says);
        Assert.Contains("Could not be read", says, StringComparison.Ordinal);
    }

    /// <returns>The report of a file with three entries, all stamped, and the file's bytes.</returns>
    private async Task<(JsonNode Report, byte[] Bytes)> MadeAsync()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var bytes = Bytes(3000, Random.Shared.Next());
        var id = await lead.FileAsync(app.World.Case, bytes);
        foreach (var purpose in (string[])["Übersetzung \"eins\"", "For the court \\ ქართული 🙂 <&>"])
            (await lead.RecordAsync(id, new { type = "ANALYSED", purpose, remarks = "FTK 7" })).EnsureSuccessStatusCode();
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await app.StampAsync();
        return (JsonNode.Parse(await lead.GetStringAsync($"/api/v1/evidence/{id}/custody-report", Ct))!, bytes);
    }

    private async Task<(int Status, string Says)> RunAsync(JsonNode report, byte[]? bytes, bool trust = true)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), report.ToJsonString(), Ct);
        List<string> arguments = [Script(), "report.json"];
        if (trust) arguments.AddRange(["--trust", app.Authority.TrustFile]);
        if (bytes is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "exhibit"), bytes, Ct);
            arguments.AddRange(["--file", $"{report["items"]![0]!["reference"]}=exhibit"]);
        }
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, failed) = (python.StandardOutput.ReadToEndAsync(Ct), python.StandardError.ReadToEndAsync(Ct));
        await python.WaitForExitAsync(Ct);
        return (python.ExitCode, await said + await failed);
    }

    private static string Script()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "CaseTracker.sln"))) at = at.Parent;
        return Path.Combine(at.FullName, "docs", "verify", "verify_custody.py");
    }
}
