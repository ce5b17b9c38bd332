using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>Release sets: drafted, asked for by one person, released by another, frozen.</summary>
public sealed class ReleaseSetTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Who_asks_does_not_release_and_what_was_asked_for_does_not_change()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (_, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(100));
        var set = await lead.DraftAsync(app.World.Case);
        Assert.Equal("release.empty", await (await lead.OnSetAsync(set, "ask")).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.AddAsync(app, set, line)).EnsureSuccessStatusCode();
        Assert.Equal("release.already_in_it", await (await lead.AddAsync(app, set, line)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("release.not_asked", await (await supervisor.OnSetAsync(set, "release")).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();

        Assert.Equal("release.second_person", await (await lead.OnSetAsync(set, "release")).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("release.not_a_draft", await (await lead.OnSetAsync(set, $"items/{line}/remove")).RefusedAsync(HttpStatusCode.Conflict));
        _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("delete from release_set_items where set_id = $1", set));
        (await supervisor.OnSetAsync(set, "release")).EnsureSuccessStatusCode();

        Assert.Equal("Released", await app.ScalarAsync<string>("select state from release_sets where id = $1", set));
        Assert.Equal("DISCLOSED", await app.StatusAsync(line));
        Assert.Equal("disclosure.already_out", await (await lead.DecideAsync(line, "DEFERRED")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("release.not_made", await (await lead.GetAsync($"/api/v1/release-sets/{set}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and use_case = 'ReleaseItems' and act = 4 and allowed", set));
        foreach (var change in (string[])["recipient = 'x'", "state = 'Draft'", "released_by = null", "copy_mark = 'x'"])
            _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync($"update release_sets set {change} where id = $1", set));
    }

    [Fact]
    public async Task What_was_given_back_is_a_draft_again_and_a_draft_can_be_given_up()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (_, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(100));
        var set = await lead.DraftAsync(app.World.Case);
        (await lead.AddAsync(app, set, line)).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();
        Assert.Equal("invalid", await (await supervisor.OnSetAsync(set, "return", new { reason = "" })).RefusedAsync(HttpStatusCode.BadRequest));
        (await supervisor.OnSetAsync(set, "return", new { reason = "Redact the address" })).EnsureSuccessStatusCode();

        var view = await lead.GetAsJsonAsync($"/api/v1/release-sets/{set}");
        Assert.Equal(("draft", "Redact the address"), (view.GetProperty("state").GetString(), view.GetProperty("returnReason").GetString()));
        (await lead.OnSetAsync(set, $"items/{line}/remove")).EnsureSuccessStatusCode();
        Assert.Equal("release.not_in_it", await (await lead.OnSetAsync(set, $"items/{line}/remove")).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.OnSetAsync(set, "drop")).EnsureSuccessStatusCode();
        Assert.Equal("release.not_a_draft", await (await lead.OnSetAsync(set, "drop")).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Only_what_is_decided_checked_and_sound_goes_in()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var set = await lead.DraftAsync(app.World.Case);
        var undecided = await lead.LineAsync(await lead.FileAsync(app.World.Case, Bytes(50)));
        Assert.Equal("disclosure.not_decided", await (await lead.AddAsync(app, set, undecided)).RefusedAsync(HttpStatusCode.Conflict));
        var (file, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(60));
        Assert.Equal("release.no_checks", await (await lead.PostAsJsonAsync($"/api/v1/release-sets/{set}/items", new { items = (Guid[])[line], form = "original" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.PostAsJsonAsync($"/api/v1/release-sets/{set}/items", new { items = (Guid[])[line], form = "novel" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("release.needs_redaction", await (await lead.AddAsync(app, set, line, "original", "SHELTER")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("release.no_redaction", await (await lead.AddAsync(app, set, line, "redacted", "SHELTER")).RefusedAsync(HttpStatusCode.Conflict));
        var phone = await lead.LineAsync(await lead.PhoneAsync(app.World.Case));
        (await lead.DecideAsync(phone, "RELEVANT_DISCLOSE")).EnsureSuccessStatusCode();
        Assert.Equal("release.no_file", await (await lead.AddAsync(app, set, phone)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.AddAsync(app, set, phone, "inspection")).StatusCode);
        var abuse = await lead.LineAsync(await app.ScannedAsync(lead, Bytes(70), markings: ["CSAM"]));
        (await lead.DecideAsync(abuse, "RELEVANT_DISCLOSE")).EnsureSuccessStatusCode();
        Assert.Equal("release.inspection_only", await (await lead.AddAsync(app, set, abuse)).RefusedAsync(HttpStatusCode.Conflict));

        (await lead.AddAsync(app, set, line)).EnsureSuccessStatusCode();
        await app.ExecuteAsync("insert into integrity_incidents (id, case_id, exhibit_id, kind, detected_at, source, details, resolution) select gen_random_uuid(), case_id, id, 'Lost', now(), 'x', '', '' from exhibits where id = $1", file);
        Assert.Equal("release.not_ready", await (await lead.OnSetAsync(set, "ask")).RefusedAsync(HttpStatusCode.Conflict));
        var view = await lead.GetAsJsonAsync($"/api/v1/release-sets/{set}");
        Assert.Contains("inDoubt", view.GetProperty("items").EnumerateArray().SelectMany(i => i.GetProperty("problems").EnumerateArray().Select(p => p.GetString())));
    }

    [Fact]
    public async Task What_changed_between_the_two_people_stops_the_release()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (_, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(80));
        var set = await lead.DraftAsync(app.World.Case);
        (await lead.AddAsync(app, set, line)).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();
        (await lead.DecideAsync(line, "WITHHELD_PII", "Order 3/26")).EnsureSuccessStatusCode();

        Assert.Equal("release.not_ready", await (await supervisor.OnSetAsync(set, "release")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("WITHHELD_PII", await app.StatusAsync(line));
    }

    [Fact]
    public async Task Roles_do_what_is_theirs()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var set = await lead.DraftAsync(app.World.Case);
        Assert.Equal("forbidden", await (await investigator.TryDraftAsync(app.World.Case)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("forbidden", await (await supervisor.TryDraftAsync(app.World.Case)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.OK, (await investigator.GetAsync($"/api/v1/release-sets/{set}", Ct)).StatusCode);
        foreach (var act in (string[])["release", "retry", "ask", "drop"]) Assert.Equal("forbidden", await (await investigator.OnSetAsync(set, act)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("forbidden", await (await investigator.GetAsync($"/api/v1/release-sets/{set}/content", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        foreach (var outsider in app.World.Outsiders.Values)
        {
            using var stranger = await app.AsAsync(outsider);
            Assert.True((await stranger.GetAsync($"/api/v1/release-sets/{set}", Ct)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        }
        Assert.Equal("invalid", await (await lead.TryDraftAsync(app.World.Case, recipient: "")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("release.supplement_unknown", await (await lead.TryDraftAsync(app.World.Case, set)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    /// <summary>The row of the case is locked until both requests wait for it.</summary>
    [Fact]
    public async Task Of_two_releases_at_once_one_counts()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var one = await app.AsAsync(app.World.Supervisor);
        using var two = await app.AsAsync(app.World.Supervisor);
        var (_, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(90));
        var set = await lead.DraftAsync(app.World.Case);
        (await lead.AddAsync(app, set, line)).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();

        Task<HttpResponseMessage>[] both;
        await using (await RowLock.OnAsync(app, "select 1 from cases where id = $1 for update", app.World.Case))
        {
            both = [one.OnSetAsync(set, "release"), two.OnSetAsync(set, "release")];
            await RowLock.UntilBlockedAsync(app, 2);
        }

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], (await Task.WhenAll(both)).Select(r => r.StatusCode).Order());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from disclosure_entries where item_id = $1 and act = 'Released'", line));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from jobs.qrtz_job_details where job_name like 'MakeReleaseJob:' || $1 || '%'", set.ToString()));
    }
}
