using System.Net;
using System.Text;
using CaseTracker.Api.Tests.Bundles;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Disclosure.ReleasedFiles;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>A bundle is a second way out for exhibits: it goes with a set that hands out all that it shows, and with no other.</summary>
public sealed class EnclosedBundleTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task It_goes_out_with_what_it_shows_and_counts_as_served()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (exhibits, lines) = await DecidedAsync(lead, 2);
        var (bundle, version) = await AssembledAsync(lead, exhibits);
        var set = await lead.DraftAsync(app.World.Case, recipient: "Counsel of the bundle");
        (await lead.AddAsync(app, set, lines[0])).EnsureSuccessStatusCode();

        var page = $"/cases/{app.World.Case}/disclosure/sets/{set}";
        Assert.Equal(page, (await lead.SubmitAsync(page, await lead.HtmlAsync(page), "handler=Enclose", ("Version", version.ToString()))).Headers.Location?.OriginalString);
        Assert.Equal(await app.ScalarAsync<string>("select reference from exhibits where id = $1", exhibits[1]), Assert.Single(await NotReleasedAsync(lead, set)));
        Assert.Contains("It shows what this set does not hand out", await lead.HtmlAsync(page), StringComparison.Ordinal);
        Assert.Equal("release.not_ready", await (await lead.OnSetAsync(set, "ask")).RefusedAsync(HttpStatusCode.Conflict));

        (await lead.AddAsync(app, set, lines[1], "inspection")).EnsureSuccessStatusCode();
        Assert.Single(await NotReleasedAsync(lead, set)); // seen at the office is not handed out
        (await lead.OnSetAsync(set, $"items/{lines[1]}/remove")).EnsureSuccessStatusCode();
        (await lead.AddAsync(app, set, lines[1])).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();
        (await supervisor.OnSetAsync(set, "release")).EnsureSuccessStatusCode();
        await app.MakeAsync(set, app.World.Supervisor);

        var served = (await lead.BundleAsync(bundle)).GetProperty("versions")[0];
        Assert.Equal(("served", "Counsel of the bundle"), (served.GetProperty("state").GetString(), served.GetProperty("servedTo").GetString()));
        var files = Files(await lead.GetByteArrayAsync($"/api/v1/release-sets/{set}/content", Ct));
        Assert.Equal(served.GetProperty("sha256").GetString(), Sha256(files["bundle.pdf"]));
        Assert.Contains($"{Sha256(files["bundle.pdf"])}  bundle.pdf\n", Encoding.UTF8.GetString(files["manifest.sha256"]), StringComparison.Ordinal);
        Assert.Contains(Sha256(files["bundle.pdf"]), Flat(await TextAsync(files["certificate.pdf"])).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("release.not_a_draft", await (await lead.OnSetAsync(set, "bundle", new { version = (Guid?)null })).RefusedAsync(HttpStatusCode.Conflict));

        await SupplementAsync(lead, set, version);
    }

    /// <summary>What went to the same recipient before may be shown again; to another it is news.</summary>
    private async Task SupplementAsync(HttpClient lead, Guid first, Guid version)
    {
        var more = await lead.DraftAsync(app.World.Case, first);
        (await lead.OnSetAsync(more, "bundle", new { version })).EnsureSuccessStatusCode();
        Assert.Empty(await NotReleasedAsync(lead, more));
        var other = await lead.DraftAsync(app.World.Case, recipient: "Somebody else");
        (await lead.OnSetAsync(other, "bundle", new { version })).EnsureSuccessStatusCode();
        Assert.Equal(2, (await NotReleasedAsync(lead, other)).Length);
        (await lead.OnSetAsync(other, "bundle", new { version = (Guid?)null })).EnsureSuccessStatusCode();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await lead.GetAsJsonAsync($"/api/v1/release-sets/{other}")).GetProperty("bundle").ValueKind);
    }

    [Fact]
    public async Task Changed_after_it_was_assembled_it_goes_nowhere()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (exhibits, lines) = await DecidedAsync(lead, 1);
        var (bundle, version) = await AssembledAsync(lead, exhibits);
        var set = await lead.DraftAsync(app.World.Case);
        (await lead.AddAsync(app, set, lines[0])).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "bundle", new { version })).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();

        (await lead.PutAsync($"/api/v1/bundles/{bundle}", System.Net.Http.Json.JsonContent.Create(BundleSteps.Body("Another title")), Ct)).EnsureSuccessStatusCode();

        Assert.True((await lead.GetAsJsonAsync($"/api/v1/release-sets/{set}")).GetProperty("bundle").GetProperty("changed").GetBoolean());
        Assert.Equal("release.not_ready", await (await supervisor.OnSetAsync(set, "release")).RefusedAsync(HttpStatusCode.Conflict));
        var elsewhere = await lead.DraftAsync(await TestWorld.OpenCaseAsync(lead, "Another case"));
        Assert.Equal("release.bundle_unknown", await (await lead.OnSetAsync(elsewhere, "bundle", new { version })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("release.bundle_unknown", await (await lead.OnSetAsync(elsewhere, "bundle", new { version = Guid.CreateVersion7() })).RefusedAsync(HttpStatusCode.BadRequest));
    }

    private async Task<(Guid[] Exhibits, Guid[] Lines)> DecidedAsync(HttpClient lead, int count)
    {
        var exhibits = await app.ExhibitsAsync(lead, count);
        var lines = new List<Guid>();
        foreach (var exhibit in exhibits)
        {
            lines.Add(await lead.LineAsync(exhibit));
            (await lead.DecideAsync(lines[^1], "RELEVANT_DISCLOSE")).EnsureSuccessStatusCode();
        }

        return (exhibits, [.. lines]);
    }

    private async Task<(Guid Bundle, Guid Version)> AssembledAsync(HttpClient lead, Guid[] exhibits)
    {
        var (bundle, section) = await lead.MakeBundleAsync(app);
        (await lead.AddAsync(bundle, section, exhibits)).EnsureSuccessStatusCode();
        return (bundle, await app.AssembledAsync(lead, bundle, app.World.Lead));
    }

    private static async Task<string?[]> NotReleasedAsync(HttpClient client, Guid set) =>
        [.. (await client.GetAsJsonAsync($"/api/v1/release-sets/{set}")).GetProperty("bundle").GetProperty("notReleased").EnumerateArray().Select(r => r.GetString())];
}
