using CaseTracker.Application.Common.Pipeline;
using CaseTracker.Domain.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Asks every operation and every page that can be read, as everyone, about everything there is.</summary>
internal sealed class CanarySweep(CanaryFixture app, Guid victim, Guid measure)
{
    /// <summary>Parts of addresses, and the table that holds one such thing of this victim.</summary>
    private static readonly (string Name, string Table)[] Made =
        [("referralId", "referrals"), ("needId", "support_needs"), ("lawyerId", "lawyers"), ("documentId", "referral_documents"), ("interviewId", "interviews")];

    private readonly Dictionary<string, string> known = new() { ["state"] = "ended", ["step"] = "closed" };

    /// <returns>How many answers were good ones, so that a sweep that reached nothing fails.</returns>
    internal async Task<int> NothingShowsAsync(Canary canary, CancellationToken ct)
    {
        var world = app.World;
        UserId[] everyone = [world.Lead, world.Investigator, world.Coordinator, world.Supervisor, .. world.Outsiders.Values];
        foreach (var (name, table) in Made) known[name] = (await app.ScalarAsync<Guid>($"select id from {table} where victim_id = $1 limit 1", victim)).ToString();
        var paths = Paths().ToList();
        Assert.Contains($"/api/v1/victims/{victim}", paths);
        var good = 0;
        foreach (var user in everyone)
        {
            using var client = await app.AsAsync(user);
            foreach (var path in paths)
            {
                using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, ct);
                if (response.Content.Headers.ContentType?.MediaType == "text/event-stream") continue;
                var text = $"{response.Headers} {await response.Content.ReadAsStringAsync(ct)}";
                Assert.True(canary.SeenIn([text]).Count == 0 && !text.Contains(canary.BirthDate, StringComparison.Ordinal), path);
                if (response.IsSuccessStatusCode) good++;
            }
        }
        return good;
    }

    private IEnumerable<string> Paths() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<UseCaseFacts>() is not null || e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
        .SelectMany(Filled).Concat(["/openapi/v1.json", "/health/ready"]).Distinct();

    /// <summary>The address with its parts filled in; an id of unknown kind becomes each thing there is.</summary>
    private IEnumerable<string> Filled(RouteEndpoint endpoint)
    {
        var ids = endpoint.RoutePattern.Parameters.Any(p => p.Name == "id") ? (Guid[])[app.World.Case, victim, measure] : [app.World.Case];
        return ids.Select(id => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => id.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "caseId" } => app.World.Case.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "victimId" } => victim.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "measureId" } => measure.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "userId" } => app.World.Coordinator.Value.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "topic" } => "risk",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: var name } => known.GetValueOrDefault(name, "Gender"),
            _ => "Gender",
        })))));
    }
}
