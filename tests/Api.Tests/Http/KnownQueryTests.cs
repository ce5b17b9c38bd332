using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Http;

public sealed class KnownQueryTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("statsu=open", "statsu")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("lead=anna", "lead")]
    [InlineData("mine=perhaps", "mine")]
    [InlineData("status=open&status=closed", "status")]
    [InlineData("id=7", "id")]
    public async Task A_query_that_is_not_understood_is_refused_by_name(string query, string name)
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var response = await lead.GetAsync($"/api/v1/cases?{query}", Ct);

        Assert.Equal("query.unknown", await response.RefusedAsync(HttpStatusCode.BadRequest));
        var errors = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Ct)).GetProperty("errors");
        Assert.Equal([name], errors.EnumerateObject().Select(e => e.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?status=open&Limit=200&q=harbour&mine=true&sort=-reference")]
    [InlineData("?stage=")]
    public async Task A_query_that_is_understood_is_answered(string query)
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var response = await lead.GetAsync($"/api/v1/cases{query}", Ct);

        Assert.True(query == "?stage=" ? response.StatusCode is HttpStatusCode.BadRequest : response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_parameter_of_the_route_cannot_be_given_in_the_query()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var response = await lead.GetAsync($"/api/v1/cases/{app.World.Case}?id={Guid.CreateVersion7()}", Ct);

        Assert.Equal("query.unknown", await response.RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Nobody_learns_what_a_query_may_hold_without_signing_in()
    {
        using var anyone = app.Anonymous();

        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.GetAsync("/api/v1/cases?statsu=open", Ct)).StatusCode);
    }
}
