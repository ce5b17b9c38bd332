using System.Net;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>A file's name is data: kept as it came, shown as what it is, and harmless on the disk of whoever downloads it.</summary>
public sealed class HostileNameTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("я", 125)) + ".mp4x";

    /// <summary>Sent, kept, shown, downloaded.</summary>
    public static TheoryData<string, string, string, string> Names => new()
    {
        { "../../etc/passwd", "../../etc/passwd", "../../etc/passwd", "_._.._etc_passwd" },
        { "..\\..\\boot.ini", "..\\..\\boot.ini", "..\\..\\boot.ini", "_._.._boot.ini" },
        { "led\0ger.pdf", "led<U+0000>ger.pdf", "led<U+0000>ger.pdf", "led_U+0000_ger.pdf" },
        { "ann\u202Efdp.exe", "ann\u202Efdp.exe", "ann<U+202E>fdp.exe", "ann_fdp.exe" },
        { "a\u2066b\u2069c.txt", "a\u2066b\u2069c.txt", "a<U+2066>b<U+2069>c.txt", "a_b_c.txt" },
        { "line\r\nbreak\u007f.txt", "line\r\nbreak\u007f.txt", "line<U+000D><U+000A>break<U+007F>.txt", "line__break_.txt" },
        { Long, Long, Long, Long },
        { "CON", "CON", "CON", "_CON" },
        { "nul.tar.gz", "nul.tar.gz", "nul.tar.gz", "_nul.tar.gz" },
        { "README", "README", "README", "README" },
        { ".bashrc", ".bashrc", ".bashrc", "_bashrc" },
        { " ends in a dot. ", " ends in a dot. ", " ends in a dot. ", "ends in a dot" },
        { "<img src=x onerror=alert(1)>.html", "<img src=x onerror=alert(1)>.html", "<img src=x onerror=alert(1)>.html", "_img src=x onerror=alert(1)_.html" },
        { "u\u0308bung\"; filename=\"x.exe", "\u00FCbung\"; filename=\"x.exe", "\u00FCbung\"; filename=\"x.exe", "\u00FCbung_; filename=_x.exe" },
    };

    [Theory, MemberData(nameof(Names))]
    public async Task Sent_in_one_go_it_is_kept_as_data_and_shown_as_what_it_is(string sent, string kept, string shown, string downloaded)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        (await lead.PutContentAsync(id, Bytes(100), "in-the-query", $"?fileName={Uri.EscapeDataString(sent)}")).EnsureSuccessStatusCode();
        Assert.Equal("in-the-query", await app.ScalarAsync<string>("select file_name from exhibits where id = $1", id)); // the header goes first

        var named = await lead.RegisterAsync(app.World.Case);
        using var body = new ByteArrayContent(Bytes(100));
        body.Headers.ContentType = new("application/octet-stream");
        _ = body.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(sent)}");
        (await lead.PutAsync($"/api/v1/evidence/{named}/content", body, Ct)).EnsureSuccessStatusCode();
        await IsAsync(lead, named, kept, shown, downloaded);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Sent_resumably_it_is_kept_as_data_and_shown_as_what_it_is(string sent, string kept, string shown, string downloaded)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        var url = await lead.BegunAsync(id, 100, name: sent);
        (await lead.SendBytesAsync(url, 0, Bytes(100))).EnsureSuccessStatusCode();
        await IsAsync(lead, id, kept, shown, downloaded);
    }

    [Theory]
    [InlineData("photo.jpg.exe", true)]
    [InlineData("statement.pdf", true)]
    [InlineData("notes.txt", false)]
    [InlineData("notes.txt.bak", false)]
    [InlineData("README", false)]
    [InlineData("archive.v2.unknown", false)]
    public async Task A_name_that_claims_another_kind_of_file_is_flagged(string name, bool misleads)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        (await lead.PutContentAsync(id, "just words"u8.ToArray(), name)).EnsureSuccessStatusCode();

        Assert.Equal(misleads, (await lead.GetEvidenceAsync(id)).GetProperty("content").GetProperty("nameMisleads").GetBoolean());
        Assert.Equal(misleads, (await PageAsync($"/evidence/{id}")).Contains("The name claims another kind of file", StringComparison.Ordinal));
    }

    private async Task IsAsync(HttpClient lead, Guid id, string kept, string shown, string downloaded)
    {
        Assert.Equal(kept, await app.ScalarAsync<string>("select file_name from exhibits where id = $1", id));
        Assert.Equal(shown, (await lead.GetEvidenceAsync(id)).GetProperty("content").GetProperty("fileName").GetString());

        using var content = await lead.GetAsync($"/api/v1/evidence/{id}/content", HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal(HttpStatusCode.OK, content.StatusCode);
        Assert.Equal(("attachment", downloaded), (content.Content.Headers.ContentDisposition!.DispositionType, content.Content.Headers.ContentDisposition.FileNameStar));

        foreach (var path in (string[])[$"/evidence/{id}", $"/cases/{app.World.Case}/evidence", "/evidence"])
        {
            var page = await PageAsync(path);
            Assert.Contains(shown, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\u007f]", WebUtility.HtmlDecode(page));
        }
    }

    private async Task<string> PageAsync(string path)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var page = app.Anonymous();
        page.DefaultRequestHeaders.Add("Cookie", $"__Host-session={lead.DefaultRequestHeaders.Authorization!.Parameter}");
        return await page.GetStringAsync(path, Ct);
    }
}
