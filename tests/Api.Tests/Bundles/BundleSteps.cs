using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Bundles;

/// <summary>What tests of bundles do again and again.</summary>
internal static class BundleSteps
{
    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static object Body(string title = "Exhibits of the prosecution") => new { title, prefix = "OTP-", width = 6, start = 1, marking = "OFFICIAL", recipient = "High Court" };

    /// <returns>A bundle with one empty section, and that section.</returns>
    internal static async Task<(Guid Bundle, Guid Section)> MakeBundleAsync(this HttpClient client, ApiFixture app)
    {
        var made = await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/bundles", Body(), Ct);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (await made.JsonAsync()).GetProperty("id").GetGuid();
        return (id, (await client.BundleAsync(id)).GetProperty("sections")[0].GetProperty("id").GetGuid());
    }

    internal static async Task<JsonElement> BundleAsync(this HttpClient client, Guid bundle) => await (await client.GetAsync($"/api/v1/bundles/{bundle}", Ct)).JsonAsync();

    internal static async Task<JsonElement> VersionAsync(this HttpClient client, Guid version) => await (await client.GetAsync($"/api/v1/bundle-versions/{version}", Ct)).JsonAsync();

    internal static Task<HttpResponseMessage> AddAsync(this HttpClient client, Guid bundle, Guid section, params Guid[] evidence) =>
        client.PostAsJsonAsync($"/api/v1/bundles/{bundle}/entries", new { sectionId = section, evidenceIds = evidence }, Ct);

    /// <summary>Text files: the quickest that have pages.</summary>
    internal static async Task<Guid[]> ExhibitsAsync(this ApiFixture app, HttpClient client, int count)
    {
        var made = new List<Guid>();
        for (var i = 0; i < count; i++) made.Add(await app.ScannedAsync(client, Encoding.UTF8.GetBytes($"Words of file {Guid.CreateVersion7()}")));
        return [.. made];
    }

    internal static async Task<Guid> AskForAsync(this HttpClient client, Guid bundle)
    {
        var asked = await client.PostAsync($"/api/v1/bundles/{bundle}/assemble", null, Ct);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        return (await asked.JsonAsync()).GetProperty("versionId").GetGuid();
    }

    internal static async Task RunAsync(this ApiFixture app, Guid version, UserId requester)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<AssembleBundleJob>(scope.ServiceProvider).AssembleAsync(version, requester, Ct);
    }

    internal static async Task<Guid> AssembledAsync(this ApiFixture app, HttpClient client, Guid bundle, UserId requester)
    {
        var version = await client.AskForAsync(bundle);
        await app.RunAsync(version, requester);
        Assert.Equal("assembled", (await client.VersionAsync(version)).GetProperty("state").GetString());
        return version;
    }

    internal static Task<HttpResponseMessage> ServeAsync(this HttpClient client, Guid bundle, Guid version, string on = "2026-02-02") =>
        client.PostAsJsonAsync($"/api/v1/bundles/{bundle}/serve", new { versionId = version, recipient = "High Court", on }, Ct);

    internal static IEnumerable<string?> Labels(JsonElement bundle) =>
        bundle.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("entries").EnumerateArray()).Select(e => e.GetProperty("label").GetString());

    internal static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEndAsync(Ct);
        await reader.StandardInput.BaseStream.WriteAsync(pdf, Ct);
        reader.StandardInput.Close();
        return await text;
    }
}
