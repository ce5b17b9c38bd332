using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Bundles.BundleSteps;

namespace CaseTracker.Api.Tests.Bundles;

public sealed class BundlePageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_pages_show_order_versions_problems_and_offer_only_what_can_be_done()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var root = $"/cases/{app.World.Case}/bundles";
        Assert.Contains("No bundle has been made yet.", await lead.HtmlAsync(root), StringComparison.Ordinal);
        Assert.Contains("First number", await lead.HtmlAsync($"{root}/make"), StringComparison.Ordinal);
        var (bundle, section) = await lead.MakeBundleAsync(app);
        var exhibits = await app.ExhibitsAsync(lead, 2);
        Assert.Contains("EX-001", await lead.HtmlAsync($"{root}/{bundle}/add?section={section}"), StringComparison.Ordinal);
        (await lead.AddAsync(bundle, section, exhibits)).EnsureSuccessStatusCode();
        (await lead.PostAsJsonAsync($"/api/v1/bundles/{bundle}/sections", new { title = "Money" }, Ct)).EnsureSuccessStatusCode();

        var draft = await lead.HtmlAsync($"{root}/{bundle}");
        foreach (var words in (string[])["A-1", "A-2", "B · <bdi>Money</bdi>", "Put in this order", "Assemble version 1", "Move A-1 down"]) Assert.Contains(words, draft, StringComparison.Ordinal);
        var entry = (await lead.BundleAsync(bundle)).GetProperty("sections")[0].GetProperty("entries")[0].GetProperty("id").GetGuid();
        Assert.Contains("Pages to take", await lead.HtmlAsync($"{root}/{bundle}/entries/{entry}"), StringComparison.Ordinal);
        Assert.Contains("Remove the section", await lead.HtmlAsync($"{root}/{bundle}/sections/{(await lead.BundleAsync(bundle)).GetProperty("sections")[1].GetProperty("id").GetGuid()}"), StringComparison.Ordinal);

        var second = (await lead.BundleAsync(bundle)).GetProperty("sections")[0].GetProperty("entries")[1].GetProperty("id").GetGuid();
        Assert.Equal($"{root}/{bundle}", (await lead.SubmitAsync($"{root}/{bundle}", draft, "Put in this order", ("move", $"{entry}:2"))).Headers.Location?.OriginalString);
        Assert.Equal([second, entry], await OrderAsync(lead, bundle));
        _ = await lead.SubmitAsync($"{root}/{bundle}", await lead.HtmlAsync($"{root}/{bundle}"), "Put in this order", ($"Places[{entry}]", "1"), ($"Places[{second}]", "2"));
        Assert.Equal([entry, second], await OrderAsync(lead, bundle));

        var version = await lead.AskForAsync(bundle);
        Assert.Contains("Waiting for its turn", await lead.HtmlAsync($"{root}/{bundle}/versions/{version}"), StringComparison.Ordinal);
        await app.RunAsync(version, app.World.Lead);
        Assert.Contains("Exhibits of this version", await lead.HtmlAsync($"{root}/{bundle}/versions/{version}"), StringComparison.Ordinal);
        Assert.Contains("That cannot be undone.", await lead.HtmlAsync($"{root}/{bundle}/versions/{version}/serve"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await lead.GetByteArrayAsync($"{root}/{bundle}/versions/{version}?handler=File", Ct)), StringComparison.Ordinal);
        (await lead.ServeAsync(bundle, version)).EnsureSuccessStatusCode();
        var served = await lead.HtmlAsync($"{root}/{bundle}");
        Assert.Contains("Version 1 was served.", served, StringComparison.Ordinal);
        Assert.DoesNotContain("Move A-1 down", served, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<Guid>> OrderAsync(HttpClient client, Guid bundle) =>
        (await client.BundleAsync(bundle)).GetProperty("sections")[0].GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetGuid()).ToList();
}
