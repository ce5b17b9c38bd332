using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Asking for custody reports on their pages, without script.</summary>
public sealed class CustodyReportPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string Verb = "Print the custody report";

    [Fact]
    public async Task A_prosecutor_prints_the_report_of_an_item_and_reads_how_its_time_stamps_stand()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, EvidenceSteps.Bytes(60));
        var address = $"/evidence/{id}/report";
        var page = await lead.HtmlAsync(address);
        Assert.Contains("Not yet time-stamped: no authority is configured", page, StringComparison.Ordinal);
        Assert.Contains($"/api/v1/evidence/{id}/custody-report", page, StringComparison.Ordinal);

        var asked = await lead.SubmitAsync(address, page, Verb);

        var job = await app.ScalarAsync<Guid>("select id from documents where exhibit_id = $1 and kind = 'CustodyReport'", id);
        Assert.Equal($"/cases/{app.World.Case}/documents/{job}", asked.Headers.Location?.OriginalString);
        Assert.Contains("Custody report of EX-", await lead.HtmlAsync($"/cases/{app.World.Case}/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_the_whole_case_is_asked_for_beside_the_case_file()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        await lead.PhoneAsync(app.World.Case);
        var address = $"/cases/{app.World.Case}/documents/print";

        var asked = await lead.SubmitAsync(address, await lead.HtmlAsync(address), Verb);

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from documents where case_id = $1 and kind = 'CustodyReport' and exhibit_id is null", app.World.Case));
    }

    [Fact]
    public async Task An_investigator_is_offered_the_JSON_only()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.PhoneAsync(app.World.Case);
        using var investigator = await app.AsAsync(app.World.Investigator);

        var page = await investigator.HtmlAsync($"/evidence/{id}/report");

        Assert.Contains("Download as JSON", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Verb, page, StringComparison.Ordinal);
    }
}
