using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>The report as JSON and as PDF, through the real renderer.</summary>
public sealed class CustodyReportTests(StampingFixture app) : IClassFixture<StampingFixture>
{
    [Fact]
    public async Task The_JSON_holds_what_an_expert_needs_is_the_same_each_time_and_is_recorded_as_a_disclosure()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(500));
        await StampedAsync();

        var first = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/custody-report", Ct);
        Assert.Equal(first, await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/custody-report", Ct));
        var item = Assert.Single((await lead.GetAsJsonAsync($"/api/v1/evidence/{id}/custody-report")).GetProperty("items").EnumerateArray());
        Assert.Equal(Sha256(Bytes(500)), item.GetProperty("content").GetProperty("sha256").GetString());
        Assert.Equal(["content", "ledgers"], item.GetProperty("timeStamps").EnumerateArray().Select(t => t.GetProperty("subject").GetString()));
        Assert.True(item.GetProperty("ledger").GetProperty("whole").GetBoolean());
        Assert.Equal(3L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'GetItemCustodyReport' and object_id = $1 and act = 4", id));
    }

    [Fact]
    public async Task The_report_of_a_case_names_every_item_and_no_victim()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Guid[] made = [await lead.FileAsync(app.World.Case, Bytes(40)), await lead.PhoneAsync(app.World.Case)];
        var response = await lead.GetAsync($"/api/v1/cases/{app.World.Case}/custody-report", Ct);
        Assert.EndsWith("-custody-report.json", response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var report = await response.JsonAsync();
        var ids = report.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("evidenceId").GetGuid()).ToList();
        Assert.Empty(made.Except(ids));
        Assert.DoesNotContain("victim", report.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_PDF_is_drawn_from_the_JSON_after_every_file_was_compared_with_its_record()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var body = new { kind = "file", type = "FINANCIAL_RECORD", title = "Ledger", description = "", collectedAt = app.Clock.GetUtcNow().AddMinutes(-5), collectedPlace = "Harbour office" };
        var id = (await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", body, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        (await lead.PutContentAsync(id, Bytes(700, 9))).EnsureSuccessStatusCode();
        await StampedAsync();

        var pdf = await PrintAsync(lead, id);

        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from evidence_verifications where exhibit_id = $1 and occasion = 'Printing' and result = 'Match' and actor_id = $2", id, app.World.Lead.Value));
        var json = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/custody-report", Ct);
        var pages = pdf.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(Sha256(json), pages[0], StringComparison.Ordinal);
        Assert.Contains("Nothing in this report speaks against", pages[0], StringComparison.Ordinal);
        for (var n = 2; n <= pages.Length; n++) Assert.Contains($"Page {n} of {pages.Length}", pages[n - 1], StringComparison.Ordinal);
        Assert.Contains("Unchanged on", pdf, StringComparison.Ordinal);
        Assert.Contains("good TSA", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_PDF_of_a_case_tells_hand_overs_seals_copies_and_open_questions_of_each_item()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);
        (await investigator.AcceptAsync(await lead.OfferAsync(phone, app.World.Investigator))).EnsureSuccessStatusCode();
        (await investigator.RecordAsync(phone, new { type = "SEAL_BROKEN", purpose = "Extraction", sealBefore = "S-17", reason = "To read its memory", witness = "M. Testfigur" })).EnsureSuccessStatusCode();
        var image = new { kind = "file", type = "DEVICE_IMAGE", title = "Image of the telephone", collectedAt = app.Clock.GetUtcNow().AddMinutes(-1), parentId = phone, derivation = "IMAGE" };
        var made = await investigator.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", image, Ct);
        (await investigator.PutContentAsync((await made.JsonAsync()).GetProperty("id").GetGuid(), Bytes(9000), "image.bin", "?sha256=" + new string('c', 64))).EnsureSuccessStatusCode();
        (await investigator.RecordAsync(phone, new { type = "RESEALED", purpose = "Extraction ended", sealAfter = "S-18" })).EnsureSuccessStatusCode();
        await StampedAsync();

        var pdf = await PrintAsync(lead, null);

        foreach (var told in (string[])["M. Testfigur", "S-18", "What was made from what", "The sender had claimed another hash", "Nobody can be shown to have held it", "Ledger up to", "Held by Investigator"])
            Assert.Contains(told, pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_changed_on_disk_is_found_by_the_printing_and_said_on_the_cover()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(700, 10));
        FlipByte(await app.StoredFileAsync(id), 400);

        var pdf = await PrintAsync(lead, id);

        Assert.Contains("Needs attention. EX-", pdf, StringComparison.Ordinal);
        var german = await PrintAsync(lead, id, "de");
        foreach (var told in (string[])["Bedarf der Prüfung. EX-", "STIMMT NICHT ÜBEREIN", "Verwahrung von Anfang an", "Gesichert"]) Assert.Contains(told, german, StringComparison.Ordinal);
        Assert.DoesNotContain("Custody", german, StringComparison.Ordinal);
        Assert.Contains("DOES NOT MATCH", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_custody_report_can_be_about_one_item_and_only_about_one_of_its_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.PhoneAsync(app.World.Case);
        Assert.Equal("document.not_about_one_item", await (await AskAsync(lead, app.World.Case, "caseFile", id)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("document.item_unknown", await (await AskAsync(lead, app.World.Case, "custodyReport", Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        var other = await TestWorld.OpenCaseAsync(lead, "Another");
        Assert.Equal("document.item_unknown", await (await AskAsync(lead, other, "custodyReport", id)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task An_investigator_gets_the_JSON_and_prints_nothing_a_coordinator_and_a_stranger_get_neither()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.PhoneAsync(app.World.Case);
        using var investigator = await app.AsAsync(app.World.Investigator);
        (await investigator.GetAsync($"/api/v1/evidence/{id}/custody-report", Ct)).EnsureSuccessStatusCode();
        Assert.Equal("forbidden", await (await AskAsync(investigator, app.World.Case, "custodyReport", id)).RefusedAsync(HttpStatusCode.Forbidden));
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        foreach (var path in (string[])[$"evidence/{id}", $"cases/{app.World.Case}"])
        {
            Assert.Equal("forbidden", await (await coordinator.GetAsync($"/api/v1/{path}/custody-report", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/{path}/custody-report", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        }
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Guid caseId, string kind, Guid? evidence, string? language = null) =>
        client.PostAsJsonAsync($"/api/v1/cases/{caseId}/documents", new { kind, audience = "prosecution", evidenceId = evidence, language }, Ct);

    /// <summary>Past the hour of the last ledger stamp, so that new entries are due.</summary>
    private Task<int> StampedAsync()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        return app.StampAsync();
    }

    /// <returns>The text of the PDF.</returns>
    private async Task<string> PrintAsync(HttpClient client, Guid? evidence, string? language = null)
    {
        var job = (await (await AskAsync(client, app.World.Case, "custodyReport", evidence, language)).JsonAsync()).GetProperty("jobId").GetGuid();
        await ActivatorUtilities.CreateInstance<PrintDocumentJob>(app.Services).PrintAsync(job, app.World.Lead, Ct);
        var view = await client.GetAsJsonAsync($"/api/v1/jobs/{job}");
        Assert.True(view.GetProperty("state").GetString() == "done", view.GetRawText());
        var response = await client.GetAsync($"/api/v1/documents/{job}/content", Ct);
        Assert.Contains("-custody-report-", response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        return await Bundles.BundleSteps.TextAsync(await response.Content.ReadAsByteArrayAsync(Ct));
    }
}
