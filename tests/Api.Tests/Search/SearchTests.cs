using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Search;

public sealed class SearchTests(SearchFixture app) : IClassFixture<SearchFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("harbour op", "case")]
    [InlineData("zaltan", "suspect")]
    [InlineData("zalt", "suspect")]
    [InlineData("ledger", "exhibit")]
    [InlineData("ex-001", "exhibit")]
    [InlineData("barbulescu", "exhibit")]
    [InlineData("hotel", "exhibit")]
    [InlineData("v-01", "victim")]
    [InlineData("recruiting threats", "count")]
    [InlineData("log master", "note")]
    [InlineData("interviewed", "chronology")]
    [InlineData("\"gate was shut\"", "chronology")]
    [InlineData("tidal -witness", "note")]
    [InlineData("tidal witness", "chronology")]
    public async Task The_team_finds_each_kind_by_its_words_in_other_forms_without_accents_and_by_reference(string term, string kind)
    {
        var found = Assert.Single((await FindAsync(app.World.Lead, term)).EnumerateArray());

        Assert.Equal((kind, app.Ids[kind]), (found.GetProperty("kind").GetString(), found.GetProperty("id").GetGuid()));
        Assert.Equal(app.World.Case, found.GetProperty("caseId").GetGuid());
    }

    [Fact]
    public async Task Only_the_kind_that_was_asked_for_is_found_and_the_text_says_where_the_words_stand()
    {
        Assert.Equal(["chronology", "note"], (await FindAsync(app.World.Lead, "tidal gate")).EnumerateArray().Select(f => f.GetProperty("kind").GetString()).Order());

        var found = Assert.Single((await FindAsync(app.World.Lead, "tidal gate&kind=note", raw: true)).EnumerateArray());
        var parts = found.GetProperty("excerpt").EnumerateArray().ToList();
        Assert.Equal(["tidal", "gate"], parts.Where(p => p.GetProperty("hit").GetBoolean()).Select(p => p.GetProperty("text").GetString()));
        Assert.Equal("Ask the harbour master for the tidal gate logs.", string.Concat(parts.Select(p => p.GetProperty("text").GetString())));
    }

    [Fact]
    public async Task Newest_first_goes_by_time_and_best_first_by_how_well_it_matches()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        await EnterAsync(lead, "Zephyr zephyr zephyr.", -3);
        await EnterAsync(lead, "Among many other things of that day, which was long and windy, somebody mentioned a zephyr in passing.", -1);

        var newest = (await FindAsync(app.World.Lead, "zephyr&sort=newest", raw: true)).EnumerateArray().Select(Hits).ToList();
        var best = (await FindAsync(app.World.Lead, "zephyr&sort=best", raw: true)).EnumerateArray().Select(Hits).ToList();

        Assert.Equal([1, 3], newest);
        Assert.Equal([3, 1], best);
        Assert.True(await MoreAsync("zephyr&limit=1"));
        Assert.False(await MoreAsync("zephyr&limit=2"));

        static int Hits(JsonElement found) => found.GetProperty("excerpt").EnumerateArray().Count(p => p.GetProperty("hit").GetBoolean());
    }

    [Fact]
    public async Task What_is_changed_is_found_by_its_new_words_only()
    {
        await app.ExecuteAsync("update suspects set remarks = 'Walks with a quicksilver cane' where id = $1", app.Ids["suspect"]);
        Assert.Single((await FindAsync(app.World.Lead, "quicksilver")).EnumerateArray());

        await app.ExecuteAsync("update suspects set remarks = '' where id = $1", app.Ids["suspect"]);
        Assert.Empty((await FindAsync(app.World.Lead, "quicksilver")).EnumerateArray());
    }

    [Fact]
    public async Task A_unit_that_writes_another_language_is_found_in_its_word_forms()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        await EnterAsync(lead, "Am Kai stand eine Kiste.", -5);
        Assert.Empty((await FindAsync(app.World.Lead, "kisten")).EnumerateArray());
        var unit = await app.ScalarAsync<Guid>("select id from units where code = 'A'");
        using var administrator = await app.AsAsync(app.World.Administrator);

        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PutAsJsonAsync($"/api/v1/units/{unit}/language", new { language = "de" }, Ct)).StatusCode);
        Assert.Single((await FindAsync(app.World.Lead, "kisten")).EnumerateArray());
        Assert.Equal("invalid", await (await administrator.PutAsJsonAsync($"/api/v1/units/{unit}/language", new { language = "xx" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PutAsJsonAsync($"/api/v1/units/{unit}/language", new { language = "en" }, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("\\'\\ & | ! <-> :*")]
    [InlineData("the of and")]
    [InlineData("-")]
    [InlineData("\"\"")]
    public async Task Whatever_is_typed_is_looked_for_and_never_an_error(string term) => Assert.Equal(JsonValueKind.Array, (await FindAsync(app.World.Lead, term + "  ")).ValueKind);

    [Fact]
    public async Task The_start_of_a_reference_suggests_the_cases_that_one_may_see()
    {
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", app.World.Case);
        Assert.Equal(reference, Assert.Single(await SuggestedAsync(app.World.Lead, reference[..6])));
        Assert.Empty(await SuggestedAsync(app.World.StrangerProsecutor, reference[..6]));
    }

    private async Task EnterAsync(HttpClient client, string text, int hours) => _ =
        (await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/chronology", new { at = DateTimeOffset.UtcNow.AddHours(hours), text }, Ct)).EnsureSuccessStatusCode();

    private async Task<IReadOnlyList<string?>> SuggestedAsync(UserId user, string typed)
    {
        using var client = await app.AsAsync(user);
        return [.. (await (await client.GetAsync($"/api/v1/search/suggestions?q={Uri.EscapeDataString(typed)}", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().Select(s => s.GetProperty("reference").GetString())];
    }

    private async Task<bool> MoreAsync(string query)
    {
        using var client = await app.AsAsync(app.World.Lead);
        return (await (await client.GetAsync($"/api/v1/search?q={query}", Ct)).JsonAsync()).GetProperty("more").GetBoolean();
    }

    private async Task<JsonElement> FindAsync(UserId user, string term, bool raw = false)
    {
        using var client = await app.AsAsync(user);
        return (await (await client.GetAsync($"/api/v1/search?q={(raw ? term : Uri.EscapeDataString(term))}", Ct)).JsonAsync()).GetProperty("items");
    }
}
