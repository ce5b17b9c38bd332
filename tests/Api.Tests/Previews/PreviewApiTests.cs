using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Previews.PreviewSteps;

namespace CaseTracker.Api.Tests.Previews;

public sealed class PreviewApiTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_document_is_asked_for_made_and_read_as_pictures_with_a_record_before_each()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Pdf);
        Assert.Equal(("notMade", "pages", null), await lead.StateAsync(id));
        Assert.Equal(HttpStatusCode.Accepted, (await lead.AskAsync(id)).StatusCode);
        Assert.Equal(("beingMade", "pages", null), await lead.StateAsync(id));
        Assert.Equal("preview.not_made", await (await lead.GetAsync($"/api/v1/evidence/{id}/preview/pages/1", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        await app.MakeAsync(id, app.World.Lead);
        Assert.Equal(("made", "pages", null), await lead.StateAsync(id));

        var page = await lead.GetAsync($"/api/v1/evidence/{id}/preview/pages/1", Ct);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await page.Content.ReadAsByteArrayAsync(Ct))[..4]);
        var headers = page.Headers.Concat(page.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(("sandbox; default-src 'none'", "nosniff", "no-store", "same-origin", "image/png"),
            (headers["Content-Security-Policy"], headers["X-Content-Type-Options"], headers["Cache-Control"], headers["Cross-Origin-Resource-Policy"], headers["Content-Type"]));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ReadPreviewPage' and object_id = $1 and allowed and fields = array['preview.page-1']", id));
        Assert.Equal("preview.no_such_page", await (await lead.GetAsync($"/api/v1/evidence/{id}/preview/pages/2", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from jobs.qrtz_job_details where job_name like 'MakePreviewJob:%' and encode(job_data, 'escape') like '%' || $1 || '%'", id.ToString()));
    }

    [Fact]
    public async Task Without_a_record_there_is_no_picture()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.MadeAsync(lead, Pdf);
        await app.ExecuteAsync("create function app.out_of_order() returns trigger language plpgsql as $$ begin raise exception 'full' using errcode = '53100'; end $$");
        await app.ExecuteAsync("create trigger out_of_order before insert on audit.entries for each row execute function app.out_of_order()");
        try
        {
            Assert.Equal("not_recorded", await (await lead.GetAsync($"/api/v1/evidence/{id}/preview/pages/1", Ct)).RefusedAsync(HttpStatusCode.ServiceUnavailable));
        }
        finally
        {
            await app.ExecuteAsync("drop trigger out_of_order on audit.entries");
            await app.ExecuteAsync("drop function app.out_of_order");
        }
    }

    [Fact]
    public async Task Sound_is_played_by_ranges_of_what_was_made_anew()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.MadeAsync(lead, Wav);
        Assert.Equal(("made", "audio", null), await lead.StateAsync(id));
        var path = $"/api/v1/evidence/{id}/preview/media";
        var whole = await lead.GetAsync(path, Ct);
        Assert.Equal("audio/webm", whole.Content.Headers.ContentType!.MediaType);
        var bytes = await whole.Content.ReadAsByteArrayAsync(Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(10, 29) } };
        var part = await lead.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[10..30], await part.Content.ReadAsByteArrayAsync(Ct));
    }

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

    [Fact]
    public async Task Text_and_tables_are_read_at_once_and_escaped()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var text = await app.ScannedAsync(lead, Encoding.UTF8.GetBytes("pay \u202Efdp.exe"));
        var table = await app.ScannedAsync(lead, "a,b\n1,<script>\n"u8.ToArray());
        Assert.Equal(("made", "text", null), await lead.StateAsync(text));
        Assert.Equal("pay <U+202E>fdp.exe", (await (await lead.GetAsync($"/api/v1/evidence/{text}/preview/text", Ct)).JsonAsync()).GetProperty("text").GetString());
        Assert.Equal("<script>", (await (await lead.GetAsync($"/api/v1/evidence/{table}/preview/text", Ct)).JsonAsync()).GetProperty("rows")[1][1].GetString());
    }

    [Fact]
    public async Task What_cannot_be_shown_or_drawn_says_why()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(("cannotBeShown", null, "preview.cannot_be_shown"), await lead.StateAsync(await app.ScannedAsync(lead, [.. "PK\u0003\u0004"u8, 1, 2, 3])));
        var broken = await app.MadeAsync(lead, "%PDF-1.7 and nothing more"u8.ToArray());
        Assert.Equal(("failed", "pages", "unreadable"), await lead.StateAsync(broken));
        Assert.Equal(HttpStatusCode.Accepted, (await lead.AskAsync(broken)).StatusCode);
        Assert.Equal(("beingMade", "pages", null), await lead.StateAsync(broken));
    }

    [Fact]
    public async Task Nobody_outside_the_case_sees_any_of_it_and_a_job_acts_with_the_rights_of_who_asked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Pdf);
        (await lead.AskAsync(id)).EnsureSuccessStatusCode();
        await app.MakeAsync(id, app.World.StrangerProsecutor);
        Assert.Equal("beingMade", (await lead.StateAsync(id)).State);
        foreach (var outsider in app.World.Outsiders.Values)
        {
            using var client = await app.AsAsync(outsider);
            foreach (var part in (string[])["", "/text", "/pages/1", "/media"])
                Assert.Contains((await client.GetAsync($"/api/v1/evidence/{id}/preview{part}", Ct)).StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        }
    }
}
