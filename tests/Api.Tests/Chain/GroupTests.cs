using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using Npgsql;

namespace CaseTracker.Api.Tests.Chain;

public sealed class GroupTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_group_is_seen_across_the_cases_that_the_reader_sees_and_of_others_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var first = await lead.SuspectAsync(app.World.Case, "ORGANISER", "Zoran First");
        var group = await lead.NameGroupAsync(first, "Harbour network").MadeAsync();
        var other = await TestWorld.OpenCaseAsync(colleague, "Operation Quay");
        var second = await colleague.SuspectAsync(other, "RECRUITER", "Yana Second");

        // Who does not see its case can neither read nor join it, nor learn from a refusal that there is one.
        foreach (var outsider in (HttpClient[])[colleague, stranger])
        {
            Assert.Equal("not_found", await (await outsider.GetAsync($"/api/v1/groups/{group}", TestContext.Current.CancellationToken)).RefusedAsync(HttpStatusCode.NotFound));
            Assert.DoesNotContain(group.ToString(), (await outsider.ReadApiAsync("groups")).ToString(), StringComparison.Ordinal);
            Assert.Equal(await outsider.GetStringOrProblemAsync($"/api/v1/groups/{group}"), await outsider.GetStringOrProblemAsync($"/api/v1/groups/{Guid.CreateVersion7()}"));
        }
        Assert.Equal("group.unknown", await (await colleague.JoinAsync(second, group)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.JoinAsync(second, group)).StatusCode);

        // The supervisor sees both cases and says that they are one group: from then on each team sees it, and of it its own case.
        Assert.Equal(HttpStatusCode.Created, (await supervisor.JoinAsync(second, group)).StatusCode);
        Assert.Equal("2 2", await CountsAsync(supervisor, group));
        Assert.Equal("1 1", await CountsAsync(lead, group));
        Assert.Equal("1 1", await CountsAsync(colleague, group));
        var seen = (await colleague.ReadApiAsync($"groups/{group}")).ToString();
        Assert.Contains("Yana Second", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoran", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(app.World.Case.ToString(), seen, StringComparison.Ordinal);

        // The other case is restricted: the supervisor sees of it no more than anyone else.
        _ = await app.ExecuteAsync("update cases set restricted = true where id = $1", other);
        Assert.Equal("1 1", await CountsAsync(supervisor, group));
        Assert.DoesNotContain("Yana", (await supervisor.ReadApiAsync($"groups/{group}")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Operation Quay", await supervisor.HtmlAsync($"/groups/{group}"), StringComparison.Ordinal);
        Assert.Contains("Operation Quay", await colleague.HtmlAsync($"/groups/{group}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_membership_ends_or_is_taken_back_and_the_database_holds_it_too()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (first, second) = (await lead.SuspectAsync(app.World.Case, "ORGANISER"), await lead.SuspectAsync(app.World.Case, "RECRUITER"));
        var group = await lead.NameGroupAsync(first, "Two of them").MadeAsync();
        var membership = await lead.JoinAsync(second, group).MadeAsync();
        Assert.Equal("group.member_already", await (await lead.JoinAsync(second, group)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("group.ends_before_it_begins", await (await lead.JoinAsync(second, group, "2026-02-02", "2026-01-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await lead.JoinAsync(second, group, "2999-01-01")).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(HttpStatusCode.NoContent, (await lead.SendAsync($"cases/{app.World.Case}/memberships/{membership}/end", new { until = "2026-03-01" })).StatusCode);
        Assert.Equal("group.ended_already", await (await lead.SendAsync($"cases/{app.World.Case}/memberships/{membership}/end", new { until = "2026-03-02" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.SendAsync($"cases/{app.World.Case}/memberships/{membership}/take-back", new { reason = "Another person" })).StatusCode);
        Assert.Equal("group.taken_back", await (await lead.SendAsync($"cases/{app.World.Case}/memberships/{membership}/take-back", new { reason = "Again" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("1 1", await CountsAsync(lead, group));
        Assert.Contains("Another person", await lead.HtmlAsync($"/groups/{group}"), StringComparison.Ordinal);

        foreach (var attack in (string[])["update group_memberships set source = 'x'", "update group_memberships set taken_back_at = null", "delete from group_memberships", "delete from criminal_groups"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task A_group_is_described_by_who_sees_it_and_whoever_comes_second_reads_first()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var group = await lead.NameGroupAsync(await lead.SuspectAsync(app.World.Case, "ORGANISER"), "Old name").MadeAsync();
        var body = new { name = "New name", kind = "FAMILY_NETWORK", countries = (string[])["RO"], remarks = "Three brothers" };

        Assert.Equal(HttpStatusCode.NoContent, (await lead.PutAsync($"groups/{group}", body)).StatusCode);
        Assert.Equal("New name FAMILY_NETWORK", await app.ScalarAsync<string>("select name || ' ' || kind from criminal_groups where id = $1", group));
        using var late = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/groups/{group}") { Content = System.Net.Http.Json.JsonContent.Create(body), Headers = { { "If-Match", "\"1\"" } } };
        Assert.Equal("stale", await (await lead.SendAsync(late, TestContext.Current.CancellationToken)).RefusedAsync(HttpStatusCode.PreconditionFailed));
        Assert.Equal("invalid", await (await lead.PutAsync($"groups/{group}", body with { kind = "CLUB" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Contains("New name", await coordinator.HtmlAsync("/groups"), StringComparison.Ordinal);
        Assert.Equal("forbidden", await (await coordinator.PutAsync($"groups/{group}", body)).RefusedAsync(HttpStatusCode.Forbidden));
        using var unseen = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/groups/{group}") { Content = System.Net.Http.Json.JsonContent.Create(body), Headers = { { "If-Match", "\"1\"" } } };
        Assert.Equal("not_found", await (await stranger.SendAsync(unseen, TestContext.Current.CancellationToken)).RefusedAsync(HttpStatusCode.NotFound));
    }

    private static async Task<string> CountsAsync(HttpClient client, Guid group)
    {
        var row = Assert.Single((await client.ReadApiAsync("groups")).Items(), g => g.Said("id") == group.ToString());
        return $"{row.Said("members")} {row.Said("cases")}";
    }
}
