using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Cases;

public sealed class EditCaseTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_replaces_the_particulars_and_is_recorded_by_field()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await OpenAsync(lead, "Edit me");

        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(lead, path, await TagAsync(lead, path), "Edited")).StatusCode);

        Assert.Equal("Edited", await TitleAsync(path));
        var fields = await app.ScalarAsync<string[]>("select fields from audit.entries where use_case = 'EditCase' and case_id = $1", IdOf(path));
        Assert.Contains("Case.Title", fields);
        Assert.DoesNotContain("Case.DetectionMode", fields);
    }

    [Fact]
    public async Task The_second_of_two_edits_is_refused_and_the_first_stands()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var path = await OpenAsync(lead, "Two at once");
        var tag = await TagAsync(lead, path);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(supervisor, path, tag, "First")).StatusCode);

        Assert.Equal("stale", await (await PutAsync(lead, path, tag, "Second")).RefusedAsync(HttpStatusCode.PreconditionFailed));

        Assert.Equal("First", await TitleAsync(path));
    }

    [Fact]
    public async Task Without_a_version_nothing_is_edited()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await OpenAsync(lead, "No version");

        Assert.Equal("if_match_required", await (await PutAsync(lead, path, null, "Other")).RefusedAsync(HttpStatusCode.PreconditionRequired));

        Assert.Equal("No version", await TitleAsync(path));
    }

    [Fact]
    public async Task An_empty_title_is_invalid()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await OpenAsync(lead, "Keep me");

        Assert.Equal("invalid", await (await PutAsync(lead, path, await TagAsync(lead, path), " ")).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal("Keep me", await TitleAsync(path));
    }

    [Fact]
    public async Task Others_cannot_edit_nor_move_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = $"/api/v1/cases/{app.World.Case}";
        var tag = await TagAsync(lead, path);
        foreach (var user in (Domain.Common.UserId[])[app.World.Investigator, app.World.Coordinator, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await PutAsync(client, path, tag, "Mine")).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await MoveAsync(client, path, "INVESTIGATION")).RefusedAsync(HttpStatusCode.Forbidden));
        }
        foreach (var user in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("not_found", await (await PutAsync(client, path, tag, "Mine")).RefusedAsync(HttpStatusCode.NotFound));
            Assert.Equal("not_found", await (await MoveAsync(client, path, "INVESTIGATION")).RefusedAsync(HttpStatusCode.NotFound));
        }
        Assert.Equal("Operation Harbour", await TitleAsync(path));
        Assert.Equal("INTAKE", await StageAsync(path));
    }

    [Fact]
    public async Task A_move_needs_a_reason_and_a_stage_that_may_follow()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var path = await OpenAsync(lead, "Moving");
        Assert.Equal(HttpStatusCode.NoContent, (await MoveAsync(lead, path, "TRIAL")).StatusCode);

        Assert.Equal("case.stage_cannot_follow", await (await MoveAsync(lead, path, "INTAKE")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.already_in_stage", await (await MoveAsync(lead, path, "TRIAL")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await MoveAsync(lead, path, "VERDICT", "")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await MoveAsync(lead, path, "NONSENSE")).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal("TRIAL", await StageAsync(path));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from stage_changes where case_id = $1", IdOf(path)));
    }

    private static async Task<string> OpenAsync(HttpClient client, string title) => $"/api/v1/cases/{await TestWorld.OpenCaseAsync(client, title)}";

    private static async Task<string> TagAsync(HttpClient client, string path) => (await client.GetAsync(path, Ct)).Headers.ETag!.ToString();

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string? tag, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(TestWorld.CaseBody(title)) };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request, Ct);
    }

    private static Task<HttpResponseMessage> MoveAsync(HttpClient client, string path, string stage, string reason = "Indications confirmed") =>
        client.PostAsJsonAsync($"{path}/stage", new { stage, reason }, Ct);

    private static Guid IdOf(string path) => Guid.Parse(path[(path.LastIndexOf('/') + 1)..]);

    private Task<string> TitleAsync(string path) => app.ScalarAsync<string>("select title from cases where id = $1", IdOf(path));

    private Task<string> StageAsync(string path) => app.ScalarAsync<string>("select stage from cases where id = $1", IdOf(path));
}
