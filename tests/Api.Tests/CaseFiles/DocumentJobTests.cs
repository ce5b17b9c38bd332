using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Infrastructure.Documents.Volumes;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>Progress, cancellation and second attempts; and the pages that show them.</summary>
public sealed class DocumentJobTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly object Body = new { kind = "caseFile", audience = "prosecution" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_can_be_cancelled_and_is_then_never_made()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var job = await lead.AskedAsync(app.World.Case, Body);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PostAsync($"/api/v1/jobs/{job}/cancel", null, Ct)).StatusCode);
        await app.RunPrintAsync(job, app.World.Lead);
        Assert.Equal("Cancelled", await app.ScalarAsync<string>("select state from documents where id = $1", job));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from documents where id = $1 and object_id is null", job));
        Assert.Equal("document.nothing_to_cancel", await (await lead.PostAsync($"/api/v1/jobs/{job}/cancel", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Cancelled_while_it_is_drawn_the_engine_is_stopped_and_nothing_is_stored()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var job = await lead.AskedAsync(app.World.Case, Body);
        using var engine = new EndlessEngine();
        var printing = ActivatorUtilities.CreateInstance<PrintDocumentJob>(app.Services, new VolumeRenderer(engine)).PrintAsync(job, app.World.Lead, Ct);
        await engine.Begun.Task.WaitAsync(Ct);
        var running = await (await lead.GetAsync($"/api/v1/jobs/{job}", Ct)).JsonAsync();
        Assert.Equal(("running", "drawing"), (running.GetProperty("state").GetString(), running.GetProperty("stage").GetString()));
        Assert.True(running.GetProperty("ofPages").GetInt32() > 2);
        var stored = Directory.GetFiles(app.DataFolder, "*", SearchOption.AllDirectories).Length;

        Assert.Equal(HttpStatusCode.NoContent, (await lead.PostAsync($"/api/v1/jobs/{job}/cancel", null, Ct)).StatusCode);
        await printing;

        Assert.True(engine.Stopped);
        Assert.Equal(stored, Directory.GetFiles(app.DataFolder, "*", SearchOption.AllDirectories).Length);
        Assert.Equal("Cancelled", await app.ScalarAsync<string>("select state from documents where id = $1", job));
    }

    [Fact]
    public async Task A_second_attempt_is_a_document_of_its_own_with_the_number_of_the_first()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var first = await lead.AskedAsync(app.World.Case, new { kind = "caseFile", audience = "court", recipient = "High Court" });
        Assert.Equal("document.nothing_to_retry", await (await lead.PostAsync($"/api/v1/jobs/{first}/retry", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        _ = await lead.PostAsync($"/api/v1/jobs/{first}/cancel", null, Ct);
        var response = await lead.PostAsync($"/api/v1/jobs/{first}/retry", null, Ct);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var second = (await response.JsonAsync()).GetProperty("jobId").GetGuid();
        await app.RunPrintAsync(second, app.World.Lead);

        Assert.Equal("document.tried_again", await (await lead.PostAsync($"/api/v1/jobs/{first}/retry", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var listed = (await (await lead.GetAsync($"/api/v1/cases/{app.World.Case}/documents", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().ToDictionary(d => d.GetProperty("id").GetGuid());
        Assert.Equal(listed[first].GetProperty("number").GetInt32(), listed[second].GetProperty("number").GetInt32());
        Assert.Equal((1, "cancelled"), (listed[first].GetProperty("attempt").GetInt32(), listed[first].GetProperty("state").GetString()));
        Assert.Equal((2, "done", "High Court"), (listed[second].GetProperty("attempt").GetInt32(), listed[second].GetProperty("state").GetString(), listed[second].GetProperty("recipient").GetString()));
        Assert.NotEqual(listed[first].GetProperty("copyMark").GetString(), listed[second].GetProperty("copyMark").GetString());
        Assert.Equal(second, (await (await lead.GetAsync($"/api/v1/jobs/{first}", Ct)).JsonAsync()).GetProperty("retriedBy").GetGuid());
    }

    [Fact]
    public async Task Volumes_are_listed_with_their_hashes_and_handed_out_one_by_one()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var job = await lead.AskedAsync(app.World.Case, Body);
        var (acting, store) = (ActivatorUtilities.CreateInstance<ActingScope>(app.Services), app.Services.GetRequiredService<IEvidenceStore>());
        _ = await acting.SendAsync(app.World.Lead, new BeginPrintingCommand(job), Ct);
        var (one, two) = (await store.PutAsync(new CaseId(app.World.Case), new MemoryStream("%PDF-one"u8.ToArray()), Ct), await store.PutAsync(new CaseId(app.World.Case), new MemoryStream("%PDF-two"u8.ToArray()), Ct));
        var done = await acting.SendAsync(app.World.Lead, new FinishPrintingCommand(job, new PrintedFile(one.ObjectId, 120, one.SizeBytes, one.Sha256, "engine"),
            [new PrintedVolume(new DocumentId(job), new CaseId(app.World.Case), 2, 121, two.ObjectId, 300, two.SizeBytes, two.Sha256)]), Ct);
        Assert.Null(done!.Refusal);

        var listed = (await (await lead.GetAsync($"/api/v1/cases/{app.World.Case}/documents", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().Single(d => d.GetProperty("id").GetGuid() == job);
        Assert.Equal(420, listed.GetProperty("pages").GetInt32());
        Assert.Equal([one.Sha256, two.Sha256], listed.GetProperty("volumes").EnumerateArray().Select(v => v.GetProperty("sha256").GetString()));
        Assert.Equal("%PDF-one", await lead.GetStringAsync($"/api/v1/documents/{job}/content", Ct));
        var second = await lead.GetAsync($"/api/v1/documents/{job}/content?volume=2", Ct);
        Assert.Equal("%PDF-two", await second.Content.ReadAsStringAsync(Ct));
        Assert.EndsWith("-volume-2.pdf", second.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal("document.no_such_volume", await (await lead.GetAsync($"/api/v1/documents/{job}/content?volume=3", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task The_page_offers_the_sections_of_the_audience_and_puts_errors_beside_the_fields()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var address = $"/cases/{app.World.Case}/documents/print";
        var page = await lead.HtmlAsync($"{address}?audience=defence");
        Assert.Contains("value=\"evidence\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"deadlines\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("IncludeIdentities", page, StringComparison.Ordinal);
        var refused = await lead.SubmitAsync(address, page, "Print the case file", ("Input.Sections", "parties"), ("Input.Recipient", ""), ("Input.Language", "en"), ("Input.PageSize", "a4"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Say who gets it", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var asked = await lead.SubmitAsync(address, page, "Print the case file", ("Input.Sections", "parties"), ("Input.Recipient", "Counsel"), ("Input.Language", "en"), ("Input.PageSize", "a4"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var job = await lead.HtmlAsync(asked.Headers.Location!.OriginalString);
        Assert.Contains("Cancel the printing", job, StringComparison.Ordinal);
        Assert.Contains("Defence", await lead.HtmlAsync($"/cases/{app.World.Case}/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_estimates_the_length_without_printing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var address = $"/cases/{app.World.Case}/documents/print";
        var page = await lead.HtmlAsync(address);
        var estimated = await lead.SubmitAsync($"{address}?handler=Estimate", page.Replace($"action=\"{address}\"", "", StringComparison.Ordinal), "Print the case file", ("Input.Sections", "parties"), ("Input.Language", "en"), ("Input.PageSize", "a4"));
        Assert.Contains("About ", await estimated.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("Hearing sheet", await lead.HtmlAsync($"/cases/{app.World.Case}/documents/others"), StringComparison.Ordinal);
    }
}
