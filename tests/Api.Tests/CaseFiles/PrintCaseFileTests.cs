using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>The real renderer in its sandbox; the job is run by hand so that each step can be looked at.</summary>
public sealed class PrintCaseFileTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_case_file_says_what_the_case_holds_with_page_numbers_and_its_marking_on_every_page()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        await Post(lead, "suspects", new { kind = "person", name = "Testfigur Alpha", role = "RECRUITER" });
        await Post(lead, "chronology", new { at = "2026-02-03T09:00:00Z", text = "Inspection of the packing hall" });

        var job = await RequestAsync(lead);
        await RunAsync(job, app.World.Lead);

        var view = await (await lead.GetAsync($"/api/v1/jobs/{job}", Ct)).JsonAsync();
        Assert.Equal("done", view.GetProperty("state").GetString());
        var text = await TextAsync(await lead.GetByteArrayAsync($"/api/v1/documents/{job}/content", Ct));
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("Testfigur Alpha", text, StringComparison.Ordinal);
        Assert.Contains("Inspection of the packing hall", text, StringComparison.Ordinal);
        Assert.All(pages, page => Assert.Contains("VICTIM PROTECTION", page, StringComparison.Ordinal));
        for (var n = 2; n <= pages.Length; n++) Assert.Contains($"Page {n} of {pages.Length}", pages[n - 1], StringComparison.Ordinal);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'DownloadDocument' and object_id = $1 and act = 4", job));
    }

    [Fact]
    public async Task Run_twice_it_makes_one_document()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var job = await RequestAsync(lead);

        await RunAsync(job, app.World.Lead);
        var first = await app.ScalarAsync<Guid>("select object_id from documents where id = $1", job);
        await RunAsync(job, app.World.Lead);

        Assert.Equal(first, await app.ScalarAsync<Guid>("select object_id from documents where id = $1", job));
    }

    [Fact]
    public async Task Who_lost_access_after_asking_gets_no_document()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/members", new { userId = app.World.Colleague.Value }, Ct)).EnsureSuccessStatusCode();
        using var colleague = await app.AsAsync(app.World.Colleague);
        var job = await RequestAsync(colleague);
        using var removal = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/cases/{app.World.Case}/members/{app.World.Colleague.Value}");
        (await lead.SendAsync(removal, Ct)).EnsureSuccessStatusCode();

        await RunAsync(job, app.World.Colleague);

        Assert.Equal("no_access", await app.ScalarAsync<string>("select failure_code from documents where id = $1", job));
        Assert.Equal("Failed", await app.ScalarAsync<string>("select state from documents where id = $1", job));
        Assert.Equal("not_found", await (await colleague.GetAsync($"/api/v1/jobs/{job}", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task An_unknown_kind_is_invalid_and_an_unfinished_document_cannot_be_downloaded()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var wrong = await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/documents", new { kind = "novel", audience = "prosecution" }, Ct);
        Assert.Equal("invalid", await wrong.RefusedAsync(HttpStatusCode.BadRequest));

        var job = await RequestAsync(lead);
        Assert.Equal("document.not_ready", await (await lead.GetAsync($"/api/v1/documents/{job}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Only_prosecutors_and_supervisors_print()
    {
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Coordinator])
        {
            using var client = await app.AsAsync(user);
            var response = await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/documents", new { kind = "caseFile", audience = "prosecution" }, Ct);
            Assert.Equal("forbidden", await response.RefusedAsync(HttpStatusCode.Forbidden));
        }
    }

    private async Task Post(HttpClient client, string what, object body) => (await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/{what}", body, Ct)).EnsureSuccessStatusCode();

    private async Task<Guid> RequestAsync(HttpClient client)
    {
        var response = await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/documents", new { kind = "caseFile", audience = "prosecution" }, Ct);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await response.JsonAsync()).GetProperty("jobId").GetGuid();
    }

    private async Task RunAsync(Guid job, UserId requester) =>
        await ActivatorUtilities.CreateInstance<PrintDocumentJob>(app.Services).PrintAsync(job, requester, Ct);

    private static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(pdf, Ct);
        reader.StandardInput.Close();
        return await reader.StandardOutput.ReadToEndAsync(Ct);
    }
}

/// <summary>A document asked for while no worker runs is made by the next host that has one.</summary>
public sealed class PrintAfterRestartTests(TestDatabase database) : IAsyncLifetime
{
    private readonly ApiFixture asking = new(database);

    public ValueTask InitializeAsync() => asking.InitializeAsync();

    public ValueTask DisposeAsync() => asking.DisposeAsync();

    [Fact]
    public async Task A_request_outlives_the_host_that_took_it()
    {
        using var lead = await asking.AsAsync(asking.World.Lead);
        var response = await lead.PostAsJsonAsync($"/api/v1/cases/{asking.World.Case}/documents", new { kind = "caseFile", audience = "prosecution" }, TestContext.Current.CancellationToken);
        var job = (await response.JsonAsync()).GetProperty("jobId").GetGuid();

        await using var working = asking.WithWebHostBuilder(builder => builder.UseSetting("Jobs:Enabled", "true"));
        _ = working.Server;

        var limit = DateTime.UtcNow.AddMinutes(2);
        var state = "";
        while (state != "Done" && DateTime.UtcNow < limit)
        {
            state = await asking.ScalarAsync<string>("select state from documents where id = $1", job);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        Assert.Equal("Done", state);
    }
}
