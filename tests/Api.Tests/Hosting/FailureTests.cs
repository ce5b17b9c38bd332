using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Npgsql;

namespace CaseTracker.Api.Tests.Hosting;

/// <summary>What a caller sees of a fault of ours, and of a limit.</summary>
public sealed class FailureTests(FailureTests.Fixture app) : IClassFixture<FailureTests.Fixture>
{
    private const int Limit = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public sealed class Fixture(TestDatabase database) : ApiFixture(database)
    {
        protected override void Settings(IWebHostBuilder builder)
        {
            base.Settings(builder);
            _ = builder.UseSetting("RateLimits:SearchPerMinute", "3");
        }
    }

    [Fact]
    public async Task A_fault_below_the_interface_for_programs_is_told_as_a_problem_without_a_word_of_the_database()
    {
        using var client = await app.AsAsync(app.World.Lead);
        await app.ExecuteAsync("alter function app.case_summary(uuid, text[]) rename to case_summary_gone");
        try
        {
            using var answer = await client.GetAsync($"/api/v1/cases/{app.World.Case}", Ct);

            Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
            Assert.Equal("unexpected", problem.GetProperty("code").GetString());
            Assert.DoesNotContain("case_summary", problem.GetRawText(), StringComparison.Ordinal);
        }
        finally
        {
            await app.ExecuteAsync("alter function app.case_summary_gone(uuid, text[]) rename to case_summary");
        }
    }

    [Fact]
    public async Task A_person_searches_as_often_as_the_limit_says_and_others_are_not_held_up()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var again = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        for (var i = 0; i < Limit; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(i % 2 == 0 ? lead : again));

        using var refused = await again.GetAsync("/api/v1/search?q=harbour", Ct);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(colleague));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/v1/search?q=harbour", Ct);
        return answer.StatusCode;
    }
}
