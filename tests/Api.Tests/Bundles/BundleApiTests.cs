using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using Npgsql;
using static CaseTracker.Api.Tests.Bundles.BundleSteps;

namespace CaseTracker.Api.Tests.Bundles;

/// <summary>The real engines in their sandboxes; jobs are run by hand so that each step can be looked at.</summary>
public sealed class BundleApiTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_served_version_never_changes_and_what_comes_later_goes_between()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (bundle, section) = await lead.MakeBundleAsync(app);
        var exhibits = await app.ExhibitsAsync(lead, 3);
        (await lead.AddAsync(bundle, section, exhibits[..2])).EnsureSuccessStatusCode();
        var first = await app.AssembledAsync(lead, bundle, app.World.Lead);
        var file = await lead.GetByteArrayAsync($"/api/v1/bundle-versions/{first}/content", Ct);
        var told = await lead.VersionAsync(first);
        Assert.Equal(EvidenceSteps.Sha256(file), told.GetProperty("sha256").GetString());
        Assert.Contains("A-2 · 3 · OTP-000003", await TextAsync(file), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.ServeAsync(bundle, first)).StatusCode);

        (await lead.AddAsync(bundle, section, exhibits[2])).EnsureSuccessStatusCode();
        var late = (await lead.BundleAsync(bundle)).GetProperty("sections")[0].GetProperty("entries")[2].GetProperty("id").GetGuid();
        (await lead.PutAsJsonAsync($"/api/v1/bundles/{bundle}/order", new { places = new[] { new { entryId = late, sectionId = section, place = 2 } } }, Ct)).EnsureSuccessStatusCode();
        Assert.Equal(["A-1", "A-1A", "A-2"], Labels(await lead.BundleAsync(bundle)));
        var second = await app.AssembledAsync(lead, bundle, app.World.Lead);

        var text = await TextAsync(await lead.GetByteArrayAsync($"/api/v1/bundle-versions/{second}/content", Ct));
        foreach (var line in (string[])["A-1 · 1 · OTP-000001", "A-1A · 2A-1 · OTP-000002A-1", "A-1A · 2A-2 · OTP-000002A-2", "A-2 · 3 · OTP-000003", "A-2 · 4 · OTP-000004", "Additions since version 1"])
            Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.Equal(file, await lead.GetByteArrayAsync($"/api/v1/bundle-versions/{first}/content", Ct));
        var served = (await lead.BundleAsync(bundle)).GetProperty("sections")[0].GetProperty("entries")[0].GetProperty("id").GetGuid();
        Assert.Equal("bundle.entry_served", await (await lead.DeleteAsync($"/api/v1/bundles/{bundle}/entries/{served}", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("bundle.numbers_served", await (await lead.PutAsJsonAsync($"/api/v1/bundles/{bundle}", new { title = "Other", prefix = "X-", width = 6, start = 1 }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update bundle_versions set sha256 = 'x' where id = $1", first));
        await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update bundle_version_items set label = 'A-9' where version_id = $1", first));
        await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update bundle_entries set label = 'A-9' where id = $1", served));
    }

    [Fact]
    public async Task What_must_not_be_shown_gets_a_sheet_and_is_never_opened()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (bundle, section) = await lead.MakeBundleAsync(app);
        var (marked, infected, thing) = (await app.ScannedAsync(lead, "secret words"u8.ToArray(), markings: ["CSAM"]), await app.ScannedAsync(lead, "secret words"u8.ToArray(), "Infected"), await lead.RegisterAsync(app.World.Case, kind: "physical"));
        (await lead.AddAsync(bundle, section, marked, infected, thing)).EnsureSuccessStatusCode();

        var version = await app.AssembledAsync(lead, bundle, app.World.Lead);

        Assert.Equal(["needs_two_people", "not_clean", "physical"], (await lead.VersionAsync(version)).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("slip").GetString()));
        Assert.DoesNotContain("secret words", await TextAsync(await lead.GetByteArrayAsync($"/api/v1/bundle-versions/{version}/content", Ct)), StringComparison.Ordinal);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'TakeBundleExhibit' and object_id = any($1) and 'content' = any(fields)", new[] { marked, infected, thing }));
    }

    [Fact]
    public async Task An_exhibit_marked_after_it_was_served_is_withheld_from_the_next_version_and_its_numbers_stay()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (bundle, section) = await lead.MakeBundleAsync(app);
        var exhibits = await app.ExhibitsAsync(lead, 2);
        (await lead.AddAsync(bundle, section, exhibits)).EnsureSuccessStatusCode();
        (await lead.ServeAsync(bundle, await app.AssembledAsync(lead, bundle, app.World.Lead))).EnsureSuccessStatusCode();
        _ = await app.MarkAsync(exhibits[0], "CSAM");

        var next = await app.AssembledAsync(lead, bundle, app.World.Lead);

        var items = (await lead.VersionAsync(next)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(("needs_two_people", "1 – 2"), (items[0].GetProperty("slip").GetString(), items[0].GetProperty("pages").GetString()));
        Assert.Equal("3 – 4", items[1].GetProperty("pages").GetString());
        Assert.DoesNotContain("A-1 · 2 ·", await TextAsync(await lead.GetByteArrayAsync($"/api/v1/bundle-versions/{next}/content", Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_bundle_is_assembled_again_before_it_is_served_and_a_cancelled_one_keeps_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (bundle, section) = await lead.MakeBundleAsync(app);
        Assert.Equal("bundle.nothing_in_it", await (await lead.PostAsync($"/api/v1/bundles/{bundle}/assemble", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var exhibits = await app.ExhibitsAsync(lead, 2);
        (await lead.AddAsync(bundle, section, exhibits[0])).EnsureSuccessStatusCode();
        var version = await app.AssembledAsync(lead, bundle, app.World.Lead);
        (await lead.AddAsync(bundle, section, exhibits[1])).EnsureSuccessStatusCode();
        Assert.Equal("bundle.changed_since", await (await lead.ServeAsync(bundle, version)).RefusedAsync(HttpStatusCode.Conflict));

        var waiting = await lead.AskForAsync(bundle);
        Assert.Equal("bundle.being_assembled", await (await lead.PostAsync($"/api/v1/bundles/{bundle}/assemble", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("bundle.not_ready", await (await lead.GetAsync($"/api/v1/bundle-versions/{waiting}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.PostAsync($"/api/v1/bundle-versions/{waiting}/cancel", null, Ct)).EnsureSuccessStatusCode();
        await app.RunAsync(waiting, app.World.Lead);
        Assert.Equal("cancelled", (await lead.VersionAsync(waiting)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Who_lost_access_after_asking_gets_no_bundle()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/members", new { userId = app.World.Colleague.Value }, Ct)).EnsureSuccessStatusCode();
        using var colleague = await app.AsAsync(app.World.Colleague);
        var (bundle, section) = await colleague.MakeBundleAsync(app);
        (await colleague.AddAsync(bundle, section, await app.ExhibitsAsync(lead, 1))).EnsureSuccessStatusCode();
        var version = await colleague.AskForAsync(bundle);
        (await lead.DeleteAsync($"/api/v1/cases/{app.World.Case}/members/{app.World.Colleague.Value}", Ct)).EnsureSuccessStatusCode();

        await app.RunAsync(version, app.World.Colleague);

        Assert.Equal("no_access", await app.ScalarAsync<string>("select failure_code from bundle_versions where id = $1", version));
        Assert.Equal("not_found", await (await colleague.GetAsync($"/api/v1/bundle-versions/{version}", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Only_prosecutors_and_supervisors_make_bundles_and_input_is_checked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (bundle, section) = await lead.MakeBundleAsync(app);
        foreach (var user in (UserId[])[app.World.Investigator, app.World.Coordinator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/bundles", Body(), Ct)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await client.GetAsync($"/api/v1/bundles/{bundle}", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }

        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/bundles/{bundle}", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/bundles", new { title = "", prefix = "no spaces", width = 99, start = 0 }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("bundle.exhibit_unknown", await (await lead.AddAsync(bundle, section, Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("bundle.section_unknown", await (await lead.AddAsync(bundle, Guid.CreateVersion7(), await app.ExhibitsAsync(lead, 1))).RefusedAsync(HttpStatusCode.BadRequest));
    }
}
