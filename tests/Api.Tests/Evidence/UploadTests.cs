using System.Net;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class UploadTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Asked_again_a_complete_upload_gives_the_same_answer_and_no_second_entry()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, bytes) = (await lead.RegisterAsync(app.World.Case), Bytes(5000));
        var url = await lead.BegunAsync(id, bytes.Length, Sha256([1, 2, 3]));
        (await lead.SendBytesAsync(url, 0, bytes)).EnsureSuccessStatusCode();
        var first = await app.ScalarAsync<Guid>("select object_id from exhibits where id = $1", id);

        Assert.Equal(bytes.Length, await lead.OffsetAsync(url));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.SendBytesAsync(url, bytes.Length, [])).StatusCode);

        Assert.Equal(first, await app.ScalarAsync<Guid>("select object_id from exhibits where id = $1", id));
        Assert.Contains("differs from the measured one", await app.ScalarAsync<string>("select string_agg(remarks, '|') from custody_events where exhibit_id = $1 having count(*) = 1", id));
    }

    [Fact]
    public async Task Someone_elses_upload_is_not_there_even_for_the_team()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var id = await lead.RegisterAsync(app.World.Case);
        var url = await lead.BegunAsync(id, 100);

        foreach (var other in (HttpClient[])[investigator, stranger])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.TusAsync(HttpMethod.Head, url)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.SendBytesAsync(url, 0, Bytes(100))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.TusAsync(HttpMethod.Delete, url)).StatusCode);
        }

        Assert.Equal(0, await lead.OffsetAsync(url));
        using var anonymous = app.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.TusAsync(HttpMethod.Head, url)).StatusCode);
    }

    [Fact]
    public async Task An_upload_begins_only_for_an_item_of_ones_own_case_that_awaits_a_file()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (awaited, arrived) = (await lead.RegisterAsync(app.World.Case), await lead.FileAsync(app.World.Case, Bytes(10)));
        var knife = await lead.RegisterAsync(app.World.Case, "Knife", "physical", "PHYSICAL_OBJECT");

        Assert.Equal("not_found", await (await stranger.BeginAsync(awaited, 100)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("forbidden", await (await supervisor.BeginAsync(awaited, 100)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("exhibit.already_received", await (await lead.BeginAsync(arrived, 100)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("exhibit.not_a_file", await (await lead.BeginAsync(knife, 100)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("exhibit.empty_file", await (await lead.BeginAsync(awaited, 0)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Of_two_uploads_that_complete_at_once_one_becomes_the_file()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var id = await lead.RegisterAsync(app.World.Case);
        var (a, b) = (Bytes(3000, 1), Bytes(3000, 2));
        var (urlA, urlB) = (await lead.BegunAsync(id, 3000), await investigator.BegunAsync(id, 3000));
        (await lead.SendBytesAsync(urlA, 0, a[..2999])).EnsureSuccessStatusCode();
        (await investigator.SendBytesAsync(urlB, 0, b[..2999])).EnsureSuccessStatusCode();

        Task<HttpResponseMessage>[] last;
        await using (await RowLock.OnAsync(app, "select 1 from exhibits where id = $1 for update", id))
        {
            last = [lead.SendBytesAsync(urlA, 2999, a[2999..]), investigator.SendBytesAsync(urlB, 2999, b[2999..])];
            await RowLock.UntilBlockedAsync(app, 2);
        }

        var answers = (await Task.WhenAll(last)).Select(r => r.StatusCode).ToList();
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], answers.Order());
        Assert.Equal(Sha256(answers[0] == HttpStatusCode.NoContent ? a : b), await app.ScalarAsync<string>("select sha256 from exhibits where id = $1", id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from custody_events where exhibit_id = $1", id));
        var (loser, url) = answers[0] == HttpStatusCode.NoContent ? (investigator, urlB) : (lead, urlA);
        Assert.Equal(HttpStatusCode.Conflict, (await loser.TusAsync(HttpMethod.Head, url)).StatusCode);
    }

    [Fact]
    public async Task The_document_of_the_interface_names_permission_and_audit_of_every_operation_of_evidence_and_uploads()
    {
        using var client = app.Anonymous();
        var paths = (await (await client.GetAsync("/openapi/v1.json", Ct)).JsonAsync()).GetProperty("paths");
        foreach (var (path, methods) in (IEnumerable<(string, string[])>)
            [("/api/v1/uploads", ["post"]), ("/api/v1/uploads/{id}", ["head", "patch", "delete"]), ("/api/v1/cases/{id}/evidence", ["get", "post"]), ("/api/v1/evidence", ["get"]),
             ("/api/v1/evidence/{id}", ["get", "put"]), ("/api/v1/evidence/{id}/content", ["get", "put"]), ("/api/v1/evidence/{id}/custody", ["get"])])
            foreach (var method in methods)
            {
                var operation = paths.GetProperty(path).GetProperty(method);
                Assert.True(operation.TryGetProperty("x-permission", out _) && operation.TryGetProperty("x-audit", out _), $"{method} {path}");
            }
    }
}
