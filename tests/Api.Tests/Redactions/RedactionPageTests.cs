using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Redactions.RedactionSteps;

namespace CaseTracker.Api.Tests.Redactions;

/// <summary>Redacting as people do it: forms without script.</summary>
public sealed class RedactionPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task From_the_exhibit_to_the_checked_file_without_script()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var item = await app.ScannedAsync(lead, Pdf);
        var begin = $"/cases/{app.World.Case}/redactions/begin?item={item}";
        Assert.Contains(begin, WebUtility.HtmlDecode(await lead.HtmlAsync($"/evidence/{item}")), StringComparison.Ordinal);
        var draw = (await lead.SubmitAsync(begin, await lead.HtmlAsync(begin), "Input.Audience", ("Input.Audience", "defence"))).Headers.Location!.OriginalString;

        var wrong = await lead.SubmitAsync(draw, await lead.HtmlAsync(draw), "Input.Left", ("Input.OnPage", "1"), ("Input.Left", "80"), ("Input.Top", "20"), ("Input.Width", "50"), ("Input.Height", "5"), ("Input.Reason", "ADDRESS"));
        var told = await wrong.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("The rectangle must end on the page.", told, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Input_Left-error\"", told, StringComparison.Ordinal);
        var drawn = await lead.SubmitAsync(draw, await lead.HtmlAsync(draw), "Input.Left", ("Input.OnPage", "1"), ("Input.Left", "10.5"), ("Input.Top", "20"), ("Input.Width", "50"), ("Input.Height", "25"), ("Input.Reason", "ADDRESS"));
        Assert.Equal($"{draw}?n=1", drawn.Headers.Location?.OriginalString);
        var looked = await lead.SubmitAsync(draw, await lead.HtmlAsync(draw), "Pattern.Kind", ("Pattern.Kind", "Phone"), ("Pattern.PatternReason", "PHONE"));
        var found = await lead.HtmlAsync(looked.Headers.Location!.OriginalString);
        var keys = System.Text.RegularExpressions.Regex.Matches(found, "name=\"Chosen\" value=\"([^\"]+)\"").Select(m => ("Chosen", m.Groups[1].Value)).ToArray();
        Assert.Equal(2, keys.Length);
        Assert.Equal(draw, (await lead.SubmitAsync($"{draw}/found", found, "Chosen", keys)).Headers.Location?.OriginalString);
        var changed = await lead.SubmitAsync($"{draw}/regions/1", await lead.HtmlAsync($"{draw}/regions/1"), "Input.Left", ("Input.OnPage", "1"), ("Input.Left", "12"), ("Input.Top", "20"), ("Input.Width", "50"), ("Input.Height", "25"), ("Input.Reason", "SHELTER"));
        Assert.Equal($"{draw}?n=1", changed.Headers.Location?.OriginalString);

        var page = await lead.HtmlAsync(draw);
        Assert.Contains("<rect class=\"ct-region\" height=\"250\" width=\"500\" x=\"120\" y=\"200\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(draw, (await lead.SubmitAsync(draw, page, "handler=Apply")).Headers.Location?.OriginalString);
        Assert.Contains("ct-progress", await lead.HtmlAsync(draw), StringComparison.Ordinal);
        await app.BurnAsync(Guid.Parse(draw[^36..]));

        var check = await second.HtmlAsync($"{draw}/check?n=2");
        foreach (var part in (string[])["/pages/2\"", "/pages/2?redacted=true\"", "Shelter: name or location", "I compared all pages"]) Assert.Contains(part, check, StringComparison.Ordinal);
        Assert.DoesNotContain("I compared all pages", await lead.HtmlAsync($"{draw}/check"), StringComparison.Ordinal);
        var picture = await second.GetAsync($"/api/v1/redactions/{draw[^36..]}/pages/2?redacted=true", Ct);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal(draw, (await second.SubmitAsync($"{draw}/check", check, "handler=Check")).Headers.Location?.OriginalString);
        Assert.Contains("Checked by a second person", await lead.HtmlAsync($"/cases/{app.World.Case}/redactions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_redaction_under_another_case_is_not_found()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (_, redaction) = await app.DrawnAsync(lead);
        var other = await TestWorld.OpenCaseAsync(lead, "Operation Elsewhere");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/cases/{other}/redactions/{redaction}", Ct)).StatusCode);
        using var outsider = await app.AsAsync(app.World.Colleague);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/cases/{app.World.Case}/redactions/{redaction}", Ct)).StatusCode);
    }
}
