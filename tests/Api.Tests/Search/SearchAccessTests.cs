using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using Npgsql;

namespace CaseTracker.Api.Tests.Search;

/// <summary>Nobody finds what is not theirs to see, and the trail does not keep what was looked for.</summary>
public sealed class SearchAccessTests(SearchFixture app) : IClassFixture<SearchFixture>
{
    private const string Searched = "select found from app.visible_cases() as found order by 1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_not_see_the_case_finds_nothing_of_it()
    {
        foreach (var outsider in (UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
            foreach (var term in (string[])["harbour", "zaltan", "ledger", "v-01", "tidal", "threats"])
                Assert.Empty((await FindAsync(outsider, term)).EnumerateArray());
    }

    [Fact]
    public async Task A_victim_coordinator_finds_no_exhibit()
    {
        Assert.Empty((await FindAsync(app.World.Coordinator, "ledger")).EnumerateArray());
        Assert.Single((await FindAsync(app.World.Coordinator, "v-01")).EnumerateArray());
    }

    /// <summary>The function that the search asks, and the policy, must say the same of everyone: they are written twice.</summary>
    [Fact]
    public async Task The_cases_that_are_searched_are_those_that_row_level_security_shows()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var restricted = await TestWorld.OpenCaseAsync(lead, "Operation Restricted");
        await app.ExecuteAsync("update cases set restricted = true where id = $1", restricted);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var excluding = await TestWorld.OpenCaseAsync(stranger, "Operation Excluding");
        await app.ExecuteAsync("insert into case_exclusions (case_id, user_id, reason, excluded_by, excluded_at) values ($1, $2, 'relative', $3, now())", excluding, app.World.StrangerSupervisor.Value, app.World.StrangerProsecutor.Value);

        foreach (var user in (UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Supervisor, app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor, app.World.Analyst, app.World.Administrator])
        {
            var (searched, shown) = (await IdsAsync(user, Searched), await IdsAsync(user, "select id from cases order by 1"));
            Assert.Equal(shown, searched);
        }
        Assert.NotEmpty(await IdsAsync(app.World.Supervisor, Searched));
        Assert.DoesNotContain(excluding, await IdsAsync(app.World.StrangerSupervisor, Searched));
    }

    [Fact]
    public async Task The_trail_says_that_someone_searched_and_not_for_what()
    {
        const string term = "Zaltan the elder";
        await FindAsync(app.World.Investigator, term);

        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'SearchCases' and actor = $1 and length(request_hash) = 32", app.World.Investigator.Value));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from audit.entries e where e::text ilike '%elder%'"));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("elder", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task People_without_cases_may_not_search()
    {
        foreach (var user in (UserId[])[app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.GetAsync("/api/v1/search?q=harbour", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=a")]
    [InlineData("?q=harbour&limit=51")]
    [InlineData("?q=harbour&kind=identity")]
    [InlineData("?q=harbour&sort=random")]
    public async Task A_term_that_is_too_short_or_an_unknown_wish_is_invalid(string query)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal("invalid", await (await lead.GetAsync($"/api/v1/search{query}", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(UserId user, string sql)
    {
        await using var connection = await app.AsRuntimeAsync(user);
        await using var rows = await new NpgsqlCommand(sql, connection).ExecuteReaderAsync(Ct);
        var ids = new List<Guid>();
        while (await rows.ReadAsync(Ct)) ids.Add(rows.GetGuid(0));
        return ids;
    }

    private async Task<JsonElement> FindAsync(UserId user, string term)
    {
        using var client = await app.AsAsync(user);
        return (await (await client.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(term)}", Ct)).JsonAsync()).GetProperty("items");
    }
}
