using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;

namespace CaseTracker.Api.Tests.Access;

/// <summary>
/// Every operation of the OpenAPI document, for every role and relation: nobody gets in without signing in, no role does what it does not
/// carry, an outsider of a case gets the same as for one that does not exist, and nothing ends in a fault of ours.
/// </summary>
public sealed class OperationMatrixTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_gets_further_than_role_and_relation_allow()
    {
        var operations = await OperationsAsync();
        Assert.True(operations.Count > 60, $"only {operations.Count} operations are documented");
        var things = await ThingsOfTheCaseAsync();
        var wrong = new List<string>();
        foreach (var (who, roles, user, related) in People())
        {
            using var client = user is { } id ? await app.AsAsync(id) : app.Anonymous();
            foreach (var operation in operations.Where(o => o.Permission != Permissions.Anonymous && !EndsTheSession(o)))
            {
                var status = await SendAsync(client, operation, things);
                if (!IsRight(operation, status, user is null, PermissionTable.RoleCarries(roles, operation.Permission), related))
                    wrong.Add($"{who}: {operation.Method} {operation.Path} ({operation.Permission}) answered {(int)status}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_operation_says_what_it_needs_and_how_it_is_recorded()
    {
        var operations = await OperationsAsync();
        Assert.All(operations, o => Assert.True(o is { Permission.Length: > 0, Audit.Length: > 0 }, $"{o.Method} {o.Path}"));
    }

    private static bool IsRight(Operation operation, HttpStatusCode status, bool anonymous, bool roleCarries, bool related)
    {
        if ((int)status >= 500) return false;
        if (anonymous) return status is HttpStatusCode.Unauthorized or HttpStatusCode.UnsupportedMediaType; // routing looks at the media type first
        if (!roleCarries) return status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound || BeforeTheUseCase(status);
        if (operation.InCase && !related) return status == HttpStatusCode.NotFound || BeforeTheUseCase(status);
        return status != HttpStatusCode.Unauthorized;
    }

    /// <summary>The request was refused for its form before anyone asked who sends it, which shows nothing.</summary>
    private static bool BeforeTheUseCase(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType
        or HttpStatusCode.PreconditionRequired or HttpStatusCode.PreconditionFailed;

    private static bool EndsTheSession(Operation operation) => operation is { Method: "DELETE", Path: "/api/v1/auth/token" };

    private IEnumerable<(string Who, string[] Roles, UserId? User, bool Related)> People()
    {
        var w = app.World;
        yield return ("anonymous", [], null, false);
        yield return ("lead", [Roles.Prosecutor], w.Lead, true);
        yield return ("investigator on the team", [Roles.Investigator], w.Investigator, true);
        yield return ("coordinator on the team", [Roles.VictimCoordinator], w.Coordinator, true);
        yield return ("supervisor of the unit", [Roles.Supervisor], w.Supervisor, true);
        yield return ("prosecutor of the unit", [Roles.Prosecutor], w.Colleague, false);
        yield return ("prosecutor of another unit", [Roles.Prosecutor], w.StrangerProsecutor, false);
        yield return ("supervisor of another unit", [Roles.Supervisor], w.StrangerSupervisor, false);
        yield return ("analyst", [Roles.Analyst], w.Analyst, false);
        yield return ("auditor", [Roles.Auditor], w.Auditor, false);
        yield return ("administrator", [Roles.Administrator], w.Administrator, false);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, Operation operation, IReadOnlyDictionary<string, Guid> things)
    {
        var path = operation.Path.Replace("{codeSystem}", "CaseStage", StringComparison.Ordinal).Replace("{userId}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
        path = path.Replace("{page}", "1", StringComparison.Ordinal).Replace("{version}", "1", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
        var thing = things.GetValueOrDefault(path.Split('/')[3], Guid.CreateVersion7());
        path = System.Text.RegularExpressions.Regex.Replace(path, "\\{[a-zA-Z]+\\}", thing.ToString());
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path);
        if (operation.Method is "PUT" or "PATCH" or "DELETE") request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        if (operation.Method is "POST" or "PUT" or "PATCH") request.Content = JsonContent.Create(new { });
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        return response.StatusCode;
    }

    /// <summary>One thing of each kind in the case of the world, by the first word of the addresses that name it.</summary>
    private async Task<IReadOnlyDictionary<string, Guid>> ThingsOfTheCaseAsync()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await MadeAsync(lead, "victims", new { gender = "Feminine", child = false });
        var exhibit = await MadeAsync(lead, "evidence", new { kind = "physical", type = "PHYSICAL_OBJECT", title = "Telephone", description = "", collectedAt = "2026-02-02T10:00:00Z", collectedPlace = "", sealNumber = "S-1" });
        var suspect = await MadeAsync(lead, "suspects", new { kind = "person", name = "Testfigur", role = "RECRUITER" });
        var offer = (await (await lead.PostAsJsonAsync($"/api/v1/evidence/{exhibit}/hand-overs", new { toUserId = app.World.Investigator.Value, purpose = "x", condition = "x" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        var seen = new { type = "SEAL_VERIFIED", purpose = "x", sealBefore = "S-2", condition = "x", remarks = "reads S-2" };
        (await lead.PostAsJsonAsync($"/api/v1/evidence/{exhibit}/custody", seen, Ct)).EnsureSuccessStatusCode();
        var hearing = await MadeAsync(lead, "hearings", new { kind = "TRIAL", court = "District court", startsAt = "2030-05-05T09:00:00Z" });
        var line = await app.ScalarAsync<Guid>("select id from disclosure_items where exhibit_id = $1", exhibit);
        var set = await MadeAsync(lead, "release-sets", new { audience = "DEFENCE", recipient = "Counsel", law = "Art. 7" });
        var bundle = await MadeAsync(lead, "bundles", new { title = "Exhibits" });
        var incident = await app.ScalarAsync<Guid>("select id from integrity_incidents where exhibit_id = $1", exhibit);
        return new Dictionary<string, Guid>
        {
            ["cases"] = app.World.Case, ["victims"] = victim, ["evidence"] = exhibit, ["suspects"] = suspect, ["hand-overs"] = offer, ["incidents"] = incident, ["hearings"] = hearing, ["bundles"] = bundle,
            ["disclosure-items"] = line, ["release-sets"] = set,
        };
    }

    private async Task<Guid> MadeAsync(HttpClient client, string what, object body)
    {
        var made = await (await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/{what}", body, Ct)).JsonAsync();
        return made.ValueKind == JsonValueKind.String ? made.GetGuid() : made.GetProperty("id").GetGuid();
    }

    private async Task<List<Operation>> OperationsAsync()
    {
        using var client = app.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Ct);
        return [.. from path in document.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   where operation.Name is "get" or "post" or "put" or "patch" or "delete" or "head" or "options"
                   select new Operation(operation.Name.ToUpperInvariant(), path.Name, Text(operation.Value, "x-permission"), Text(operation.Value, "x-audit"))];
    }

    private static string Text(JsonElement operation, string name) => operation.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private sealed record Operation(string Method, string Path, string Permission, string Audit)
    {
        private static readonly string[] InsideCases = ["cases", "victims", "evidence", "suspects", "deadlines", "documents", "jobs", "protection-measures", "hand-overs", "incidents", "openings", "hearings", "redactions", "bundles", "bundle-versions", "disclosure-items", "release-sets"];

        internal bool InCase => Path.Contains('{', StringComparison.Ordinal) && InsideCases.Contains(Path.Split('/')[3]);
    }
}
