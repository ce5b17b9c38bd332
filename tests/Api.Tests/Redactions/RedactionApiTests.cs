using System.Net;
using System.Net.Http.Json;
using System.Text;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Redactions.RedactionSteps;

namespace CaseTracker.Api.Tests.Redactions;

public sealed class RedactionApiTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_is_drawn_becomes_a_new_item_that_leaves_only_after_a_second_person_checked_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var (item, redaction, made) = await app.AppliedAsync(lead);

        var view = await second.GetEvidenceAsync(made);
        Assert.Equal((item, "REDACTION", "application/pdf"), (view.GetProperty("parentId").GetGuid(), view.GetProperty("derivation").GetString(), view.GetProperty("content").GetProperty("mediaType").GetString()));
        Assert.Equal("REDACTED", (await app.LedgerAsync(item))[^1]);
        Assert.Equal(["COLLECTED"], await app.LedgerAsync(made));
        Assert.Equal("redaction.not_checked", await (await second.GetAsync($"/api/v1/evidence/{made}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("redaction.second_person", await (await lead.CheckAsync(redaction)).RefusedAsync(HttpStatusCode.Forbidden));
        var disclosed = new { type = "DISCLOSED", purpose = "Defence", authority = "Order 9", to = new { name = "Counsel" } };
        Assert.Equal("redaction.not_checked", await (await lead.PostAsJsonAsync($"/api/v1/evidence/{made}/custody", disclosed, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal(HttpStatusCode.NoContent, (await second.CheckAsync(redaction)).StatusCode);

        var file = await lead.GetByteArrayAsync($"/api/v1/evidence/{made}/content", Ct);
        Assert.Equal(view.GetProperty("content").GetProperty("sha256").GetString(), EvidenceSteps.Sha256(file));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(file), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("redaction.not_to_be_checked", await (await second.CheckAsync(redaction)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("redaction.of_a_redaction", await (await lead.TryBeginAsync(made)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and allowed and use_case = 'CheckRedaction'", redaction));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link = $2", app.World.Investigator.Value, $"/cases/{app.World.Case}/redactions/{redaction}/check"));
    }

    [Fact]
    public async Task What_is_looked_for_is_kept_sealed_and_hidden_only_where_it_was_confirmed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var item = await app.ScannedAsync(lead, Pdf);
        var redaction = (await (await lead.TryBeginAsync(item)).JsonAsync()).GetProperty("id").GetGuid();
        (await lead.PostAsJsonAsync($"/api/v1/redactions/{redaction}/patterns", new { kind = "text", text = Secret, reason = "ADDRESS" }, Ct)).EnsureSuccessStatusCode();
        (await lead.PostAsJsonAsync($"/api/v1/redactions/{redaction}/patterns", new { kind = "phone", reason = "PHONE" }, Ct)).EnsureSuccessStatusCode();

        var found = await (await lead.GetAsync($"/api/v1/redactions/{redaction}/patterns/found", Ct)).JsonAsync();
        Assert.Equal(["1: Lindenhof", "2: Lindenhof", "1: +49 171 2345678", "2: +49 171 2345678"], found.GetProperty("items").EnumerateArray().Select(f => $"{f.GetProperty("page")}: {f.GetProperty("text").GetString()}"));
        var confirmed = found.GetProperty("items").EnumerateArray().Take(3).SelectMany(f => f.GetProperty("regions").EnumerateArray()).Select(r => (object)r).ToArray();
        (await lead.DrawAsync(redaction, confirmed)).EnsureSuccessStatusCode();
        var again = await (await lead.GetAsync($"/api/v1/redactions/{redaction}/patterns/found", Ct)).JsonAsync();
        Assert.Equal([true, true, true, false], again.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("covered").GetBoolean()));

        (await lead.TryApplyAsync(redaction)).EnsureSuccessStatusCode();
        await app.BurnAsync(redaction);
        var attempt = (await lead.ReadAsync(redaction)).GetProperty("attempts")[0];
        Assert.Equal(("verified", 1), (attempt.GetProperty("state").GetString(), attempt.GetProperty("uncovered").GetInt32()));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from redaction_patterns p where position('Lindenhof' in encode(p.details, 'escape')) > 0 or p::text ilike '%Lindenhof%'"));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_rejected_never_leaves_and_is_drawn_again()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Supervisor);
        var (_, redaction, made) = await app.AppliedAsync(lead);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.RejectAsync(redaction, " ")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await second.RejectAsync(redaction)).StatusCode);
        Assert.Equal("redaction.not_checked", await (await lead.GetAsync($"/api/v1/evidence/{made}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.DrawAsync(redaction, Box(2))).EnsureSuccessStatusCode();
        (await lead.TryApplyAsync(redaction)).EnsureSuccessStatusCode();
        await app.BurnAsync(redaction, attempt: 2);
        Assert.Equal("changed_meanwhile", await (await second.CheckAsync(redaction, attempt: 1)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await second.CheckAsync(redaction, attempt: 2)).StatusCode);
        var view = await lead.ReadAsync(redaction);
        Assert.Equal(["rejected", "checked"], view.GetProperty("attempts").EnumerateArray().Select(a => a.GetProperty("state").GetString()));
        Assert.NotEqual(made, view.GetProperty("resultId").GetGuid());
        _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update redaction_attempts set reason = '' where redaction_id = $1", redaction));
    }

    [Fact]
    public async Task Of_a_check_and_a_rejection_at_once_one_holds()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var one = await app.AsAsync(app.World.Investigator);
        using var two = await app.AsAsync(app.World.Supervisor);
        var (_, redaction, _) = await app.AppliedAsync(lead);
        Task<HttpResponseMessage>[] both;
        await using (await RowLock.OnAsync(app, "select 1 from redactions where id = $1 for update", redaction))
        {
            both = [one.CheckAsync(redaction), two.RejectAsync(redaction)];
            await RowLock.UntilBlockedAsync(app, 2);
        }

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], (await Task.WhenAll(both)).Select(r => r.StatusCode).Order());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from redaction_attempts where redaction_id = $1 and decided_by is not null", redaction));
    }

    [Fact]
    public async Task The_database_itself_refuses_who_drew_as_who_checked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (_, redaction, _) = await app.AppliedAsync(lead);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update redactions set state = 'Checked', checked_by = begun_by, checked_at = now() where id = $1", redaction));
        Assert.Equal("ck_redactions_second_person", refused.ConstraintName);
    }

    [Fact]
    public async Task Who_is_not_on_the_case_sees_none_of_it_and_a_supervisor_draws_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (item, redaction) = await app.DrawnAsync(lead);
        foreach (var outsider in app.World.Outsiders.Values.Append(app.World.Coordinator))
        {
            using var client = await app.AsAsync(outsider);
            foreach (var tried in (HttpResponseMessage[])[await client.TryBeginAsync(item), await client.DrawAsync(redaction, Box()), await client.TryApplyAsync(redaction), await client.CheckAsync(redaction),
                await client.GetAsync($"/api/v1/redactions/{redaction}", Ct), await client.GetAsync($"/api/v1/redactions/{redaction}/pages/1", Ct), await client.GetAsync($"/api/v1/redactions/{redaction}/patterns/found", Ct)])
                Assert.Contains(tried.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        }

        Assert.Equal("forbidden", await (await supervisor.DrawAsync(redaction, Box())).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("forbidden", await (await supervisor.TryBeginAsync(item)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.OK, (await supervisor.GetAsync($"/api/v1/redactions/{redaction}/pages/2", Ct)).StatusCode);
        Assert.Single((await lead.ReadAsync(redaction)).GetProperty("regions").EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_well_formed_or_cannot_be_redacted_is_refused()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (_, redaction) = await app.DrawnAsync(lead);
        foreach (var (box, field) in ((object, string)[])[(Box(left: 0.6), "left"), (Box(reason: "NOBODY"), "reason"), (Box(reason: "OTHER"), "words")])
            Assert.True((await (await lead.DrawAsync(redaction, box)).Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Ct)).GetProperty("errors").TryGetProperty(field, out _), field);
        Assert.Equal("redaction.no_such_page", await (await lead.DrawAsync(redaction, Box(3))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/api/v1/redactions/{redaction}/pages/3", Ct)).StatusCode);
        Assert.Equal("redaction.not_to_be_checked", await (await lead.RejectAsync(redaction)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("redaction.cannot_be_redacted", await (await lead.TryBeginAsync(await app.ScannedAsync(lead, Wav))).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("redaction.unreadable", await (await lead.TryBeginAsync(await app.ScannedAsync(lead, "%PDF-1.7 nothing"u8.ToArray()))).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("preview.not_clean", await (await lead.TryBeginAsync(await app.ScannedAsync(lead, Pdf, "Infected"))).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("preview.never_shown", await (await lead.TryBeginAsync(await app.ScannedAsync(lead, Pdf, markings: ["CSAM"]))).RefusedAsync(HttpStatusCode.Forbidden));
    }

    private static byte[] Wav => PreviewSteps.Wav;
}
