using System.Net;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Previews.PreviewSteps;

namespace CaseTracker.Api.Tests.Previews;

/// <summary>What a scan or a marking says is asked anew at each reading.</summary>
public sealed class PreviewStandingTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("NotScanned")]
    [InlineData("Infected")]
    [InlineData("TooLarge")]
    [InlineData("Encrypted")]
    [InlineData("Error")]
    public async Task Only_what_a_scanner_found_clean_is_shown(string state)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, text) = (await app.ScannedAsync(lead, Pdf, state), await app.ScannedAsync(lead, "a text"u8.ToArray(), state));
        Assert.Equal(("refused", null, "preview.not_clean"), await lead.StateAsync(id));
        Assert.Equal("preview.not_clean", await (await lead.AskAsync(id)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("preview.not_clean", await (await lead.GetAsync($"/api/v1/evidence/{text}/preview/text", Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_file_that_nobody_scanned_is_not_shown()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(("refused", null, "preview.not_clean"), await lead.StateAsync(await lead.FileAsync(app.World.Case, Pdf)));
    }

    [Theory]
    [InlineData("CSAM")]
    [InlineData("PRIVILEGED")]
    public async Task A_marking_that_forbids_it_takes_back_what_was_made_before(string marking)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.MadeAsync(lead, Pdf);
        var folder = Path.Combine(app.DataFolder, "previews", (await app.ScalarAsync<Guid>("select files_id from evidence_previews where exhibit_id = $1", id)).ToString("N"));
        Assert.True(Directory.Exists(folder));
        await app.MarkAsync(id, marking);
        Assert.Equal("preview.never_shown", await (await lead.GetAsync($"/api/v1/evidence/{id}/preview/pages/1", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(("refused", null, "preview.never_shown"), await lead.StateAsync(id));
        Assert.Equal("preview.never_shown", await (await lead.AskAsync(id)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Malware_found_later_stops_what_was_shown_before()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.MadeAsync(lead, Pdf);
        _ = await app.ScanAsync(id, "Infected");
        Assert.Equal("preview.not_clean", await (await lead.GetAsync($"/api/v1/evidence/{id}/preview/pages/1", Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }
}
