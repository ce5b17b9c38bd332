using System.Net;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using static CaseTracker.Api.Tests.Previews.PreviewSteps;

namespace CaseTracker.Api.Tests.Previews;

/// <summary>An installation whose operator shows also what no scanner has answered for.</summary>
public sealed class NotScannedShownFixture(TestDatabase database) : ApiFixture(database)
{
    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        _ = builder.UseSetting("Previews:NotScanned", "true");
    }
}

public sealed class NotScannedShownTests(NotScannedShownFixture app) : IClassFixture<NotScannedShownFixture>
{
    private static readonly byte[] Table = "# of the bank\ndate,amount\n2026-01-02,10\n"u8.ToArray();

    [Fact]
    public async Task A_file_that_nobody_scanned_is_shown_and_the_page_says_so()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (pdf, table) = (await lead.FileAsync(app.World.Case, Pdf), await lead.FileAsync(app.World.Case, Table));
        Assert.Equal(("notMade", "pages", null), await lead.StateAsync(pdf));
        var text = await (await lead.GetAsync($"/api/v1/evidence/{table}/preview/text", Ct)).JsonAsync();
        Assert.Equal(("# of the bank", 2), (text.GetProperty("remarks").GetString(), text.GetProperty("rows").GetArrayLength()));

        const string Warning = "No malware scanner has looked at this file.";
        Assert.Contains(Warning, await lead.HtmlAsync($"/evidence/{table}/view"), StringComparison.Ordinal);
        _ = await app.ScanAsync(table, "Clean");
        Assert.DoesNotContain(Warning, await lead.HtmlAsync($"/evidence/{table}/view"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Infected", "found something in it")]
    [InlineData("TooLarge", "could not look at all of it")]
    [InlineData("Encrypted", "could not look at all of it")]
    [InlineData("Error", "could not look at all of it")]
    public async Task What_the_scanner_did_not_find_clean_is_shown_nowhere(string state, string words)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Table, state);
        Assert.Equal(("refused", null, "preview.not_clean"), await lead.StateAsync(id));
        Assert.Equal("preview.not_clean", await (await lead.GetAsync($"/api/v1/evidence/{id}/preview/text", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Contains(words, await lead.HtmlAsync($"/evidence/{id}/view"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_two_must_open_it_no_download_is_offered_beside_the_refusal()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Table, "Clean", ["CSAM"]);
        var page = await lead.HtmlAsync($"/evidence/{id}/view");
        Assert.DoesNotContain($"/api/v1/evidence/{id}/content", page, StringComparison.Ordinal);
        Assert.Contains($"/evidence/{id}/openings", page, StringComparison.Ordinal);
    }
}
