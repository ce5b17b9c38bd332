using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Suspects;

public sealed class CorrectSuspectTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_is_stored_and_gives_a_new_version()
    {
        using var client = await app.AsAsync(app.World.Investigator);
        var path = await AddAsync(client, "A. B.");
        var tag = await TagAsync(client, path);

        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(client, path, tag, "Anton B.")).StatusCode);

        Assert.Equal("Anton B.", await NameAsync(path));
        Assert.NotEqual(tag, await TagAsync(client, path));
    }

    [Fact]
    public async Task The_second_of_two_corrections_is_refused_and_the_first_stands()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await AddAsync(lead, "C. D.");
        var tag = await TagAsync(lead, path);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(investigator, path, tag, "First")).StatusCode);

        Assert.Equal("stale", await (await PutAsync(lead, path, tag, "Second")).RefusedAsync(HttpStatusCode.PreconditionFailed));

        Assert.Equal("First", await NameAsync(path));
    }

    [Fact]
    public async Task Without_a_version_nothing_is_corrected()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await AddAsync(lead, "E. F.");

        Assert.Equal("if_match_required", await (await PutAsync(lead, path, null, "Other")).RefusedAsync(HttpStatusCode.PreconditionRequired));
        Assert.Equal("stale", await (await PutAsync(lead, path, "\"not-ours\"", "Other")).RefusedAsync(HttpStatusCode.PreconditionFailed));

        Assert.Equal("E. F.", await NameAsync(path));
    }

    [Fact]
    public async Task An_empty_name_or_an_unknown_role_is_invalid()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await AddAsync(lead, "G. H.");
        var tag = await TagAsync(lead, path);

        Assert.Equal("invalid", await (await PutAsync(lead, path, tag, "")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await PutAsync(lead, path, tag, "Other", "BOSS")).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal("G. H.", await NameAsync(path));
    }

    [Fact]
    public async Task Others_cannot_correct_and_outsiders_do_not_find_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await AddAsync(lead, "I. J.");
        var tag = await TagAsync(lead, path);
        foreach (var user in (Domain.Common.UserId[])[app.World.Coordinator, app.World.Supervisor, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await PutAsync(client, path, tag, "Mine")).RefusedAsync(HttpStatusCode.Forbidden));
        }
        foreach (var user in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("not_found", await (await PutAsync(client, path, tag, "Mine")).RefusedAsync(HttpStatusCode.NotFound));
            Assert.Equal("not_found", await (await client.GetAsync(path, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        }
        Assert.Equal("I. J.", await NameAsync(path));
    }

    private async Task<string> AddAsync(HttpClient client, string name)
    {
        var added = await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/suspects", new { kind = "person", name, role = "RECRUITER" }, Ct);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        return added.Headers.Location!.ToString();
    }

    private static async Task<string> TagAsync(HttpClient client, string path) => (await client.GetAsync(path, Ct)).Headers.ETag!.ToString();

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string? tag, string name, string role = "RECRUITER")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(new { name, role, remarks = "" }) };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request, Ct);
    }

    private Task<string> NameAsync(string path) => app.ScalarAsync<string>("select name from suspects where id = $1", Guid.Parse(path[(path.LastIndexOf('/') + 1)..]));
}
