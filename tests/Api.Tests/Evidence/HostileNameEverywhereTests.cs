using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>One hostile name through all that shows names: no page, answer or print lets it act.</summary>
public sealed class HostileNameEverywhereTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string Name = "ann\u202Efdp\u0007\u2067<b>.exe";
    private const string Shown = "ann<U+202E>fdp<U+0007><U+2067><b>.exe";

    [Fact]
    public async Task No_page_answer_report_or_mail_shows_it_as_it_came()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        (await lead.PutContentAsync(id, "date,amount\n1 May,10\n"u8.ToArray(), "in-the-query", $"?fileName=x")).EnsureSuccessStatusCode();
        _ = await app.ExecuteAsync("update exhibits set file_name = $2 where id = $1", id, Name);
        _ = await app.ExecuteAsync(
            "insert into evidence_scans (id, exhibit_id, case_id, state, signature, scanner_version, checked_at) select $2, id, case_id, 'Clean', '', 'test', now() from exhibits where id = $1", id, Guid.CreateVersion7());
        var (item, ofCase) = ($"/evidence/{id}", $"/cases/{app.World.Case}");

        foreach (var page in (string[])[item, $"{item}/view", $"{ofCase}/evidence", "/evidence"]) IsHarmless(page, WebUtility.HtmlDecode(await lead.HtmlAsync(page)), named: true);
        foreach (var page in (string[])[
            $"{item}/report", $"{item}/openings", $"{item}/derivations", $"{item}/hand-over", $"{item}/custody/record", $"{item}/edit", $"{item}/details", $"{item}/proofs", $"{item}/admissibility",
            $"{ofCase}/evidence/labels", $"{ofCase}/evidence/continuity", $"{ofCase}/evidence/incidents", ofCase, $"{ofCase}/documents", "/search?q=Ledger", "/notifications", "/"])
            IsHarmless(page, WebUtility.HtmlDecode(await lead.HtmlAsync(page)), named: false);
        foreach (var answer in (string[])[item, $"{ofCase}/evidence", $"{item}/custody-report", $"{ofCase}/custody-report"])
            IsHarmless(answer, System.Text.RegularExpressions.Regex.Unescape(await lead.GetStringAsync($"/api/v1{answer}", Ct)), named: true);
        foreach (var (kind, evidence) in ((string, Guid?)[])[("custodyReport", id), ("caseFile", null)]) IsHarmless(kind, await PrintAsync(lead, kind, evidence), named: null);

        using var content = await lead.GetAsync($"/api/v1{item}/content", HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal(("attachment", "ann_fdp___b_.exe"), (content.Content.Headers.ContentDisposition!.DispositionType, content.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from mail where body like '%fdp%' or subject like '%fdp%'"));
    }

    /// <param name="named">Whether it must show the name; null: it may break it into lines.</param>
    private static void IsHarmless(string where, string text, bool? named)
    {
        Assert.False(text.Any(c => c is '\u202E' or '\u2067' or '\u0007'), $"{where} shows the name as it came");
        if (named is { } must) Assert.True(text.Contains(Shown, StringComparison.Ordinal) == must, $"{where} {(must ? "does not show" : "shows")} the name");
        else Assert.Contains("<U+202E>", text, StringComparison.Ordinal);
    }

    private async Task<string> PrintAsync(HttpClient lead, string kind, Guid? evidenceId)
    {
        var asked = await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/documents", new { kind, audience = "prosecution", evidenceId }, Ct);
        var job = (await asked.JsonAsync()).GetProperty("jobId").GetGuid();
        await ActivatorUtilities.CreateInstance<PrintDocumentJob>(app.Services).PrintAsync(job, app.World.Lead, Ct);
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(await lead.GetByteArrayAsync($"/api/v1/documents/{job}/content", Ct), Ct);
        reader.StandardInput.Close();
        return await reader.StandardOutput.ReadToEndAsync(Ct);
    }
}
