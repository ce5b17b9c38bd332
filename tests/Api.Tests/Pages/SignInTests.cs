using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Pages;

public sealed class SignInTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string Password = "seven quiet harbours";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/cases?status=open", "/cases?status=open")]
    [InlineData("https://elsewhere.test/", "/")]
    [InlineData("//elsewhere.test/", "/")]
    [InlineData("/\\elsewhere.test", "/")]
    [InlineData("", "/")]
    public async Task The_right_password_opens_a_session_and_leads_to_a_page_of_this_site_only(string wanted, string led)
    {
        await AddAsync("berta");
        using var browser = app.Anonymous();
        var path = $"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}";

        var response = await SignInAsync(browser, path, "berta", Password);

        Assert.Equal((HttpStatusCode.Redirect, led), (response.StatusCode, response.Headers.Location?.OriginalString));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(((string[])["httponly", "secure", "samesite=strict", "path=/"]), part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Berta", await browser.HtmlAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_user_and_a_wrong_password_get_the_same_page()
    {
        await AddAsync("clara");
        using var browser = app.Anonymous();

        var wrong = await SignInAsync(browser, "/sign-in", "clara", "not the password");
        var unknown = await SignInAsync(browser, "/sign-in", "nobody", "not the password");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await BareAsync(wrong), (await BareAsync(unknown)).Replace("nobody", "clara", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("not the password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_and_the_right_password_is_told_from_a_wrong_one_no_more()
    {
        await AddAsync("dora");
        using var browser = app.Anonymous();
        for (var attempt = 0; attempt < 5; attempt++) Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(browser, "/sign-in", "dora", "wrong wrong wrong")).StatusCode);

        var right = await SignInAsync(browser, "/sign-in", "dora", Password);

        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        Assert.Equal(await BareAsync(await SignInAsync(browser, "/sign-in", "dora", "wrong wrong wrong")), await BareAsync(right));
    }

    [Fact]
    public async Task The_code_is_asked_for_where_there_is_an_authenticator_and_opens_once()
    {
        await AddAsync("emma");
        using var phone = app.Anonymous();
        _ = await SignInAsync(phone, "/sign-in", "emma", Password);
        var shown = await (await phone.SubmitAsync("/account/authenticator", await phone.HtmlAsync("/account/authenticator"), "handler=Begin")).Content.ReadAsStringAsync(Ct);
        Assert.Contains("<svg", shown, StringComparison.Ordinal);
        var secret = Regex.Match(shown, "<code class=\"ct-mono\">([A-Z2-7 ]+)</code>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var mistyped = await phone.SubmitAsync("/account/authenticator", shown, "handler=Confirm", ("Input.Code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, mistyped.StatusCode);
        Assert.Contains("This code is not right", await mistyped.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var confirmed = await phone.SubmitAsync("/account/authenticator", shown, "handler=Confirm", ("Input.Code", Totp.Now(secret, 0)));
        Assert.Equal("/account", confirmed.Headers.Location?.OriginalString);

        using var browser = app.Anonymous();
        var asked = await (await SignInAsync(browser, "/sign-in?returnUrl=%2Fnotifications", "emma", Password)).Content.ReadAsStringAsync(Ct);
        Assert.Contains("Enter your code", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, asked, StringComparison.Ordinal);
        var wrong = await browser.SubmitAsync("/sign-in?returnUrl=%2Fnotifications", asked, "Input.Kept", ("Input.Code", "000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        var again = await wrong.Content.ReadAsStringAsync(Ct);
        var opened = await browser.SubmitAsync("/sign-in?returnUrl=%2Fnotifications", again, "Input.Kept", ("Input.Code", Totp.Now(secret, 1)));
        Assert.Equal("/notifications", opened.Headers.Location?.OriginalString);

        using var thief = app.Anonymous();
        var second = await (await SignInAsync(thief, "/sign-in", "emma", Password)).Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SubmitAsync("/sign-in", second, "Input.Kept", ("Input.Code", Totp.Now(secret, 1)))).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_empties_the_browser()
    {
        await AddAsync("frida");
        using var browser = app.Anonymous();
        _ = await SignInAsync(browser, "/sign-in", "frida", Password);

        var left = await browser.SubmitAsync("/account", await browser.HtmlAsync("/account"), "action=\"/sign-out\"");

        Assert.Equal("/sign-in?signedOut=true", left.Headers.Location?.OriginalString);
        Assert.Equal("\"*\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from sessions s join staff m on m.id = s.user_id where m.user_name = 'frida' and s.closed_at is not null"));
        Assert.Equal("/sign-in?returnUrl=%2Faccount", (await browser.GetAsync("/account", Ct)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = app.Anonymous();

        var response = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("Input.UserName", "anna"), new("Input.Password", Password)]), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Set-Cookie", response.Headers.Select(h => h.Key), StringComparer.OrdinalIgnoreCase);
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string path, string userName, string password) =>
        await browser.SubmitAsync(path, await browser.HtmlAsync(path), "Input.Password", ("Input.UserName", userName), ("Input.Password", password));

    /// <summary>The page without what differs with every answer.</summary>
    private static async Task<string> BareAsync(HttpResponseMessage response) =>
        Regex.Replace(await response.Content.ReadAsStringAsync(Ct), "(name=\"(?:__RequestVerificationToken|csrf)\"[^>]*?(?:value|content)=\")[^\"]*", "$1");

    private async Task AddAsync(string userName)
    {
        if (await app.ScalarAsync<long>("select count(*) from staff where user_name = $1", userName) > 0) return;
        using var admin = await app.AsAsync(app.World.Administrator);
        var made = await admin.PostAsJsonAsync(
            "/api/v1/users", new { userName, displayName = char.ToUpperInvariant(userName[0]) + userName[1..], email = $"{userName}@unit.test", unit = "A", roles = (string[])["prosecutor"], password = Password }, Ct);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }
}
