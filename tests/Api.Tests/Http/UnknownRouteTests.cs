using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Http;

public sealed class UnknownRouteTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/nothing-of-the-kind")]
    [InlineData("/api/v1/cases/not-an-id")]
    [InlineData("/api/nowhere")]
    public async Task A_route_that_does_not_exist_and_a_case_that_is_not_mine_are_the_same_answer(string unknown)
    {
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var (invisible, route) = (await stranger.GetAsync($"/api/v1/cases/{app.World.Case}", Ct), await stranger.GetAsync(unknown, Ct));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (invisible.StatusCode, route.StatusCode));
        Assert.Equal(invisible.Content.Headers.ContentType, route.Content.Headers.ContentType);
        Assert.Equal(await stranger.GetStringOrProblemAsync($"/api/v1/cases/{app.World.Case}"), await stranger.GetStringOrProblemAsync(unknown));
        Assert.Equal(Shape(await TraceIdAsync(invisible)), Shape(await TraceIdAsync(route)));
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_a_problem_with_a_code()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var response = await lead.DeleteAsync("/api/v1/cases", Ct);

        Assert.Equal("method_not_allowed", await response.RefusedAsync(HttpStatusCode.MethodNotAllowed));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_a_page_not_a_problem()
    {
        using var anyone = app.Anonymous();

        var response = await anyone.GetAsync("/nothing-of-the-kind", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("There is no such page, or it is not for you to see.", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task<string> TraceIdAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Ct)).GetProperty("traceId").GetString()!;

    /// <summary>Letters and digits alike, so that only the form is compared.</summary>
    private static string Shape(string id) => new([.. id.Select(c => char.IsLetterOrDigit(c) ? 'x' : c)]);
}
