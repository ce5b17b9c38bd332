using System.Net;
using System.Net.Http.Headers;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class DownloadExhibitTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly byte[] File = Bytes(3_500_000);

    [Fact]
    public async Task Whole_and_in_ranges_the_bytes_are_those_that_came_in()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = $"/api/v1/evidence/{await lead.FileAsync(app.World.Case, File)}/content";

        var whole = await lead.GetAsync(path, Ct);
        Assert.Equal(File, await whole.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(File.Length, whole.Content.Headers.ContentLength);

        foreach (var (from, to, expected) in (IEnumerable<(long?, long?, Range)>)
            [(0, 99, 0..100), (1_048_570, 1_048_590, 1_048_570..1_048_591), (3_000_000, null, 3_000_000..), (null, 10, ^10..), (0, null, ..)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(from, to) } };
            var part = await lead.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(File[expected], await part.Content.ReadAsByteArrayAsync(Ct));
        }

        using var beyond = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(File.Length, null) } };
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await lead.SendAsync(beyond, Ct)).StatusCode);
    }

    [Fact]
    public async Task Hostile_bytes_are_never_shown_in_place_and_the_name_survives()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        (await lead.PutContentAsync(id, "<script>alert(1)</script>"u8.ToArray(), "Lohnbücher \"2025\".html")).EnsureSuccessStatusCode();

        var response = await lead.GetAsync($"/api/v1/evidence/{id}/content", Ct);

        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Assert.StartsWith("attachment", headers["Content-Disposition"]);
        Assert.Contains("filename*=UTF-8''Lohnb%C3%BCcher%20_2025_.html", headers["Content-Disposition"]);
        Assert.Equal("sandbox; default-src 'none'", headers["Content-Security-Policy"]);
        Assert.Equal(("nosniff", "no-store", "same-origin", "text/plain"), (headers["X-Content-Type-Options"], headers["Cache-Control"], headers["Cross-Origin-Resource-Policy"], headers["Content-Type"]));
    }

    [Fact]
    public async Task Each_download_is_recorded_and_without_a_record_there_is_not_a_byte()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, File);
        _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'DownloadExhibit' and object_id = $1 and allowed and fields = array['content']", id));

        await app.ExecuteAsync("create function app.out_of_order() returns trigger language plpgsql as $$ begin raise exception 'full' using errcode = '53100'; end $$");
        await app.ExecuteAsync("create trigger out_of_order before insert on audit.entries for each row execute function app.out_of_order()");
        try
        {
            var refused = await lead.GetAsync($"/api/v1/evidence/{id}/content", Ct);
            Assert.Equal("not_recorded", await refused.RefusedAsync(HttpStatusCode.ServiceUnavailable));
        }
        finally
        {
            await app.ExecuteAsync("drop trigger out_of_order on audit.entries");
        }
    }

    [Theory]
    [InlineData(64 + 100, false)] // in the first chunk: nothing has been said yet
    [InlineData(64 + 1_048_592 + 100, true)] // in the second
    [InlineData(-20, false)] // in the last, which is proven before anything is said
    public async Task A_changed_byte_never_leaves_the_store(long at, bool begins)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, File);
        var path = await app.StoredFileAsync(id);
        FlipByte(path, at < 0 ? new FileInfo(path).Length + at : at);

        using var response = await lead.GetAsync($"/api/v1/evidence/{id}/content", HttpCompletionOption.ResponseHeadersRead, Ct);

        if (begins)
        {
            var (got, cut) = await DrainAsync(response);
            Assert.True(cut && got.Length < File.Length, $"{got.Length} bytes, cut: {cut}");
            Assert.Equal(File[..got.Length], got);
        }
        else
        {
            Assert.Equal("exhibit.content_damaged", await response.RefusedAsync(HttpStatusCode.Conflict));
        }
    }

    [Fact]
    public async Task Genuine_bytes_that_are_not_the_recorded_ones_are_cut_before_the_end()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, File);
        await app.ExecuteAsync("update exhibits set sha256 = $2 where id = $1", id, Sha256([1]));

        using var response = await lead.GetAsync($"/api/v1/evidence/{id}/content", HttpCompletionOption.ResponseHeadersRead, Ct);

        var (got, cut) = await DrainAsync(response);
        Assert.True(cut && got.Length < File.Length, $"{got.Length} bytes, cut: {cut}");
    }

    [Fact]
    public async Task What_has_not_arrived_or_is_no_file_cannot_be_downloaded()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (awaited, knife) = (await lead.RegisterAsync(app.World.Case), await lead.RegisterAsync(app.World.Case, "Knife", "physical", "PHYSICAL_OBJECT"));
        Assert.Equal("exhibit.no_content", await (await lead.GetAsync($"/api/v1/evidence/{awaited}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("exhibit.not_a_file", await (await lead.GetAsync($"/api/v1/evidence/{knife}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }
}
