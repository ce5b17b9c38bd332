using System.Net;
using System.Text.RegularExpressions;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using Npgsql;

namespace CaseTracker.Api.Tests.Chain;

public sealed class ChartTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chart_shows_people_things_groups_and_counts_and_each_node_is_a_link()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Web");
        var (suspect, victim) = (await lead.SuspectAsync(id, "ORGANISER", "Konrad Chart"), await lead.RegisterVictimAsync(id));
        var group = await lead.NameGroupAsync(suspect, "Web network").MadeAsync();
        var phone = await lead.NoteAsync(id, "PHONE", "Office telephone", "+43 660 1234567").MadeAsync();
        _ = await lead.DrawAsync(id, suspect, phone, note: "In the drawer").MadeAsync();
        _ = await lead.DrawAsync(id, suspect, victim, "RECRUITED").MadeAsync();
        _ = await (await lead.SendAsync($"cases/{id}/counts", new { suspectId = suspect, offenceId = await app.OffenceAsync("EX-THB-LABOUR"), victimId = victim })).JsonAsync();

        var chart = await lead.ReadApiAsync($"cases/{id}/chart");
        Assert.Equal(["SUSPECT_PERSON Konrad Chart", "VICTIM ", "GROUP Web network", "PHONE Office telephone"], chart.GetProperty("nodes").EnumerateArray().Select(n => $"{n.Said("kind")} {n.Said("label")}"));
        Assert.Equal(["CHARGED_FOR", "MEMBER_OF", "RECRUITED", "USES"], chart.GetProperty("links").EnumerateArray().Select(l => l.Said("kind")).Order(StringComparer.Ordinal));
        Assert.Equal(["Office telephone", "Konrad Chart"], (await lead.ReadApiAsync($"cases/{id}/chart?q=1234567")).GetProperty("nodes").EnumerateArray().OrderByDescending(n => n.GetProperty("matches").GetBoolean()).Select(n => n.Said("label")));
        Assert.Single((await lead.ReadApiAsync($"cases/{id}/chart?kind=PHONE")).GetProperty("nodes").EnumerateArray());

        var page = await lead.HtmlAsync($"/cases/{id}/chart");
        foreach (var (href, name) in ((string, string)[])[($"/cases/{id}/people/{suspect}", "Suspect, person S-01 Konrad Chart"), ($"/cases/{id}/victims/{victim}", "Victim V-01"), ($"/groups/{group}", "Criminal group Web network"), ($"/cases/{id}/chart/traces/{phone}", "Telephone number T-01 Office telephone")])
            Assert.Matches(new Regex($"<a [^>]*href=\"{href}\"><title>{name}\\. Links: \\d+</title>"), page);
        Assert.Contains("S-01 Konrad Chart uses T-01 Office telephone", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page[page.IndexOf("ct-links-scroll", StringComparison.Ordinal)..page.IndexOf("ct-links-said", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_a_victim_is_sealed_and_shown_to_who_may_see_the_identity_only()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, suspect) = (await lead.RegisterVictimAsync(app.World.Case), await lead.SuspectAsync(app.World.Case, "RECRUITER"));
        Assert.Equal("invalid", await (await lead.NoteAsync(app.World.Case, "PHONE", "Hers", "+40 700 555 1234", victim)).RefusedAsync(HttpStatusCode.BadRequest));
        var phone = await lead.NoteAsync(app.World.Case, "PHONE", "", "+40 700 555 1234", victim).MadeAsync();
        Assert.Equal("link.words_about_victim", await (await lead.DrawAsync(app.World.Case, suspect, phone, "CALLED", "Every night")).RefusedAsync(HttpStatusCode.Conflict));
        _ = await lead.DrawAsync(app.World.Case, suspect, phone, "CALLED").MadeAsync();

        foreach (var shown in (string[])[(await lead.ReadApiAsync($"cases/{app.World.Case}/traces")).ToString(), (await lead.ReadApiAsync($"cases/{app.World.Case}/chart")).ToString(), await lead.HtmlAsync($"/cases/{app.World.Case}/chart/traces/{phone}"), await lead.HtmlAsync($"/cases/{app.World.Case}/chart")])
            Assert.DoesNotContain("555", Regex.Replace(shown, "[0-9a-f]{8}-[0-9a-f-]{27}", ""), StringComparison.Ordinal);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from traces where id = $1 and (position('555' in encode(details, 'escape')) > 0 or identifier <> '' or normalised <> '')", phone));
        Assert.Equal("trace.of_a_victim", await (await lead.PutAsync($"cases/{app.World.Case}/traces/{phone}", new { label = "Hers" })).RefusedAsync(HttpStatusCode.Conflict));

        object why = new { purpose = "CONTACT_VICTIM", reason = "To warn her of the release" };
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.SendAsync($"cases/{app.World.Case}/traces/{phone}/reveal", why)).StatusCode);
        Assert.Equal("+40 700 555 1234", (await (await coordinator.SendAsync($"cases/{app.World.Case}/traces/{phone}/reveal", why)).JsonAsync()).Said("identifier"));
        Assert.Equal("CONTACT_VICTIM", await app.ScalarAsync<string>("select purpose from audit.entries where use_case = 'RevealTrace' and object_id = $1 and allowed", phone));
        Assert.Equal("23514", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update traces set identifier = '+40' where id = $1", phone))).SqlState);
    }

    [Fact]
    public async Task The_same_number_in_another_case_is_found_by_who_sees_both_and_by_nobody_else()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var other = await TestWorld.OpenCaseAsync(colleague, "Operation Mirror");
        var mine = await lead.NoteAsync(app.World.Case, "VEHICLE", "Van", "W-12345 X").MadeAsync();
        _ = await colleague.NoteAsync(other, "VEHICLE", "Car at the quay", "w 12 345x").MadeAsync();
        _ = await colleague.NoteAsync(other, "DOCUMENT", "Paper", "W12345X").MadeAsync(); // another kind of thing

        Assert.Empty((await lead.ReadApiAsync($"cases/{app.World.Case}/traces/{mine}")).GetProperty("alsoIn").EnumerateArray());
        Assert.Equal(other.ToString(), Assert.Single((await supervisor.ReadApiAsync($"cases/{app.World.Case}/traces/{mine}")).GetProperty("alsoIn").EnumerateArray()).Said("caseId"));
        _ = await app.ExecuteAsync("update cases set restricted = true where id = $1", other);
        Assert.Empty((await supervisor.ReadApiAsync($"cases/{app.World.Case}/traces/{mine}")).GetProperty("alsoIn").EnumerateArray());
        Assert.DoesNotContain("in other cases", await supervisor.HtmlAsync($"/cases/{app.World.Case}/chart"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_stays_within_its_case_and_is_taken_back_not_changed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (id, other) = (await TestWorld.OpenCaseAsync(lead, "Operation Here"), await TestWorld.OpenCaseAsync(lead, "Operation There"));
        var (one, two, foreign) = (await lead.SuspectAsync(id, "RECRUITER"), await lead.SuspectAsync(id, "EXPLOITER"), await lead.SuspectAsync(other, "EXPLOITER"));
        Assert.Equal("link.end_of_another_case", await (await lead.DrawAsync(id, one, foreign, "PAID")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("link.to_itself", await (await lead.DrawAsync(id, one, one, "PAID")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.DrawAsync(id, one, two, "MEMBER_OF")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("link.exhibit_of_another_case", await (await lead.DrawAsync(id, one, two, "PAID", exhibitId: Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        var link = await lead.DrawAsync(id, one, two, "PAID", "Each Monday").MadeAsync();
        Assert.Equal("link.drawn_already", await (await lead.DrawAsync(id, one, two, "PAID")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.DrawAsync(app.World.Case, two, one, "PAID")).StatusCode);
        foreach (var attack in (string[])["update links set kind = 'KNOWS'", "delete from links", $"update links set to_suspect_id = '{foreign}'", $"insert into links (id, case_id, from_suspect_id, to_suspect_id, kind, note, recorded_by, recorded_at, taken_back_reason) select gen_random_uuid(), case_id, from_suspect_id, '{foreign}', kind, '', recorded_by, now(), '' from links where id = '{link}'"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);

        Assert.Equal(HttpStatusCode.NotFound, (await lead.SendAsync($"cases/{other}/links/{link}/take-back", new { reason = "Wrong" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.SendAsync($"cases/{id}/links/{link}/take-back", new { reason = "Wrong person" })).StatusCode);
        Assert.Equal("link.taken_back", await (await lead.SendAsync($"cases/{id}/links/{link}/take-back", new { reason = "Again" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Empty((await lead.ReadApiAsync($"cases/{id}/chart")).GetProperty("links").EnumerateArray());
        Assert.Equal("Wrong person", await app.ScalarAsync<string>("select taken_back_reason from links where id = $1", link));
    }
}
