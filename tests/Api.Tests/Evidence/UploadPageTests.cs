using System.Net;
using System.Text.RegularExpressions;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class UploadPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Without_script_a_small_file_goes_as_a_plain_form_and_is_never_laid_down_unencrypted()
    {
        using var page = await PageOfLeadAsync();
        var (id, bytes) = (await RegisterAsync(), Bytes(300_000));
        var token = await TokenAsync(page, $"/evidence/{id}");
        var temporary = Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Length;

        var sent = await page.PostAsync($"/evidence/{id}/upload", Form(token, bytes), Ct);

        Assert.Equal((HttpStatusCode.Redirect, $"/evidence/{id}"), (sent.StatusCode, sent.Headers.Location?.OriginalString));
        Assert.Equal(Sha256(bytes), await app.ScalarAsync<string>("select sha256 from exhibits where id = $1", id));
        Assert.Equal("Fotos März.jpg", await app.ScalarAsync<string>("select file_name from exhibits where id = $1", id));
        Assert.Equal(temporary, Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Length);
        Assert.Contains(Sha256(bytes), await page.GetStringAsync($"/evidence/{id}", Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    public async Task A_form_without_the_pages_token_is_refused(string token)
    {
        using var page = await PageOfLeadAsync();
        var id = await RegisterAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await page.PostAsync($"/evidence/{id}/upload", Form(token, Bytes(10)), Ct)).StatusCode);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from exhibits where id = $1 and object_id is not null", id));
    }

    [Fact]
    public async Task A_form_without_a_file_comes_back_with_the_reason()
    {
        using var page = await PageOfLeadAsync();
        var id = await RegisterAsync();
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(page, $"/evidence/{id}")), "__RequestVerificationToken" }, { new StringContent(""), "file" } };

        var sent = await page.PostAsync($"/evidence/{id}/upload", form, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains("Choose a file that is not empty.", await sent.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Resumable_uploads_of_a_page_carry_its_token_in_a_header()
    {
        using var page = await PageOfLeadAsync();
        var id = await RegisterAsync();

        Assert.Equal("antiforgery", await (await page.BeginAsync(id, 10)).RefusedAsync(HttpStatusCode.BadRequest));
        page.DefaultRequestHeaders.Add("X-CSRF", await TokenAsync(page, $"/evidence/{id}"));
        var url = await page.BegunAsync(id, 10);
        Assert.Equal(HttpStatusCode.NoContent, (await page.SendBytesAsync(url, 0, Bytes(10))).StatusCode);
    }

    private async Task<Guid> RegisterAsync()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        return await lead.RegisterAsync(app.World.Case);
    }

    private async Task<HttpClient> PageOfLeadAsync()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var page = app.Anonymous();
        page.DefaultRequestHeaders.Add("Cookie", $"__Host-session={lead.DefaultRequestHeaders.Authorization!.Parameter}");
        return page;
    }

    /// <summary>The page's token; the client keeps the cookie that belongs to it.</summary>
    private static async Task<string> TokenAsync(HttpClient page, string path)
    {
        var shown = await page.GetAsync(path, Ct);
        shown.EnsureSuccessStatusCode();
        var csrf = shown.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ct-csrf=", StringComparison.Ordinal)).Split(';')[0];
        var session = page.DefaultRequestHeaders.GetValues("Cookie").Single().Split("; ").First(c => c.StartsWith("__Host-session", StringComparison.Ordinal));
        page.DefaultRequestHeaders.Remove("Cookie");
        page.DefaultRequestHeaders.Add("Cookie", $"{session}; {csrf}");
        return Regex.Match(await shown.Content.ReadAsStringAsync(Ct), "name=\"csrf\" content=\"([^\"]+)\"").Groups[1].Value;
    }

    private static MultipartFormDataContent Form(string token, byte[] bytes) => new()
    {
        { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "file", "Fotos März.jpg" },
    };
}
