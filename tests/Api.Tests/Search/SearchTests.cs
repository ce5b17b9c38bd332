using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Search;

public sealed class SearchTests(SearchFixture app) : IClassFixture<SearchFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("harbour", "cases")]
    [InlineData("zaltan", "suspects")]
    [InlineData("ledger", "exhibits")]
    [InlineData("ex-001", "exhibits")]
    [InlineData("v-01", "victims")]
    public async Task The_team_finds_each_kind_by_what_it_is_known_by(string term, string kind)
    {
        var found = await FindAsync(app.World.Lead, term);

        Assert.Equal(kind == "cases" ? app.World.Case : app.Ids[kind], Assert.Single(found.GetProperty(kind).EnumerateArray()).GetProperty("id").GetGuid());
        Assert.All(((string[])["cases", "suspects", "exhibits", "victims"]).Where(k => k != kind), other => Assert.Empty(found.GetProperty(other).EnumerateArray()));
    }

    [Fact]
    public async Task Who_may_not_see_the_case_finds_nothing_of_it()
    {
        foreach (var outsider in (UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
        {
            foreach (var term in (string[])["harbour", "zaltan", "ledger", "v-01"])
            {
                var found = await FindAsync(outsider, term);
                Assert.All(found.EnumerateObject(), kind => Assert.Empty(kind.Value.EnumerateArray()));
            }
        }
    }

    [Fact]
    public async Task A_victim_coordinator_finds_no_exhibit()
    {
        Assert.Empty((await FindAsync(app.World.Coordinator, "ledger")).GetProperty("exhibits").EnumerateArray());
        Assert.Single((await FindAsync(app.World.Coordinator, "v-01")).GetProperty("victims").EnumerateArray());
    }

    [Fact]
    public async Task The_trail_says_that_someone_searched_and_not_for_what()
    {
        const string term = "Zaltan the elder";
        await FindAsync(app.World.Investigator, term);

        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'SearchCases' and actor = $1 and length(request_hash) = 32", app.World.Investigator.Value));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from audit.entries e where e::text ilike '%elder%'"));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(term, StringComparison.OrdinalIgnoreCase));
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
    public async Task A_term_that_is_too_short_or_a_limit_that_is_too_high_is_invalid(string query)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal("invalid", await (await lead.GetAsync($"/api/v1/search{query}", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    private async Task<JsonElement> FindAsync(UserId user, string term)
    {
        using var client = await app.AsAsync(user);
        return await (await client.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(term)}", Ct)).JsonAsync();
    }
}
