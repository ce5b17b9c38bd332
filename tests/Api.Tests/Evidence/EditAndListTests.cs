using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class EditAndListTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly object Edited = new { type = "TAX_RECORD", title = "Tax file", description = "Three years", sourceIndependence = "INDEPENDENT" };

    [Fact]
    public async Task An_edit_needs_the_version_that_was_read_and_a_second_one_with_it_is_stale()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        var etag = (await lead.GetAsync($"/api/v1/evidence/{id}", Ct)).Headers.ETag!;

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await lead.PutAsJsonAsync($"/api/v1/evidence/{id}", Edited, Ct)).StatusCode);
        lead.DefaultRequestHeaders.IfMatch.Add(etag);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PutAsJsonAsync($"/api/v1/evidence/{id}", Edited, Ct)).StatusCode);
        Assert.Equal("stale", await (await lead.PutAsJsonAsync($"/api/v1/evidence/{id}", new { type = "OTHER", title = "Second", description = "", sourceIndependence = "INDEPENDENT" }, Ct)).RefusedAsync(HttpStatusCode.PreconditionFailed));

        Assert.Equal("Tax file", await app.ScalarAsync<string>("select title from exhibits where id = $1", id));
        Assert.Contains("Exhibit.Title", await app.ScalarAsync<string[]>("select fields from audit.entries where use_case = 'EditExhibit' and object_id = $1 and allowed", id));
    }

    [Fact]
    public async Task The_supervisor_reads_but_does_not_edit_and_outsiders_find_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        supervisor.DefaultRequestHeaders.IfMatch.Add((await supervisor.GetAsync($"/api/v1/evidence/{id}", Ct)).Headers.ETag!);

        Assert.Equal("forbidden", await (await supervisor.PutAsJsonAsync($"/api/v1/evidence/{id}", Edited, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        foreach (var part in (string[])["", "/custody", "/content"])
            Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/evidence/{id}{part}", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("Ledger", await app.ScalarAsync<string>("select title from exhibits where id = $1", id));
    }

    [Fact]
    public async Task The_list_of_a_case_pages_by_reference_past_999_and_filters()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Long list");
        await app.ExecuteAsync("insert into number_series (series, last) values ($1, 998)", $"exhibit:{caseId}");
        foreach (var (title, kind, type) in (IEnumerable<(string, string, string)>)[("a", "file", "CCTV"), ("b", "physical", "PHYSICAL_OBJECT"), ("c", "file", "MEDICAL_RECORD")])
            await lead.RegisterAsync(caseId, title, kind, type);

        Assert.Equal(["EX-999", "EX-1000", "EX-1001"], await WalkAsync(lead, $"/api/v1/cases/{caseId}/evidence?limit=1", "reference"));
        Assert.Equal(["EX-1000"], await WalkAsync(lead, $"/api/v1/cases/{caseId}/evidence?kind=physical", "reference"));
        Assert.Equal(["EX-1001"], await WalkAsync(lead, $"/api/v1/cases/{caseId}/evidence?independence=VICTIM_DERIVED", "reference"));
        Assert.Equal(["EX-999"], await WalkAsync(lead, $"/api/v1/cases/{caseId}/evidence?type=CCTV", "reference"));
        Assert.Equal("invalid", await (await lead.GetAsync($"/api/v1/cases/{caseId}/evidence?type=NONE", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("cursor.unknown", await (await lead.GetAsync($"/api/v1/cases/{caseId}/evidence?after=x", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("title", "EX-002 EX-003 EX-001 EX-004")]
    [InlineData("-title", "EX-001 EX-004 EX-003 EX-002")]
    [InlineData("type", "EX-001 EX-004 EX-003 EX-002")]
    [InlineData("-type", "EX-002 EX-003 EX-001 EX-004")]
    [InlineData("custodian", "EX-001 EX-003 EX-004 EX-002")]
    [InlineData("-custodian", "EX-002 EX-001 EX-003 EX-004")]
    public async Task The_list_of_a_case_is_the_same_in_pages_of_one_as_whole_in_every_order(string sort, string references)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, $"Sorted {sort}");
        foreach (var (title, kind, type) in (IEnumerable<(string, string, string)>)[("same", "file", "CCTV"), ("a", "physical", "PHYSICAL_OBJECT"), ("b", "file", "MEDICAL_RECORD"), ("same", "file", "CCTV")])
            await lead.RegisterAsync(caseId, title, kind, type);

        Assert.Equal(references, string.Join(' ', await WalkAsync(lead, $"/api/v1/cases/{caseId}/evidence?sort={sort}", "reference")));
        Assert.Equal(references, string.Join(' ', await WalkAsync(lead, $"/api/v1/cases/{caseId}/evidence?sort={sort}&limit=1", "reference")));
    }

    [Fact]
    public async Task The_inbox_shows_what_awaits_its_file_first_then_the_newest_and_only_of_ones_own_cases()
    {
        using var colleague = await app.AsAsync(app.World.Colleague);
        var (first, second) = (await TestWorld.OpenCaseAsync(colleague, "Inbox one"), await TestWorld.OpenCaseAsync(colleague, "Inbox two"));
        await colleague.FileAsync(first, Bytes(10));
        await colleague.RegisterAsync(second, "Knife", "physical", "PHYSICAL_OBJECT");
        await colleague.RegisterAsync(first, "Awaited first");
        await colleague.RegisterAsync(second, "Awaited second");

        Assert.Equal(["Awaited second", "Awaited first", "Knife", "Ledger"], await WalkAsync(colleague, "/api/v1/evidence?limit=1", "title"));
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Empty(await WalkAsync(stranger, "/api/v1/evidence", "title"));
    }

    /// <summary>Follows the cursors to the end.</summary>
    private static async Task<List<string?>> WalkAsync(HttpClient client, string path, string property)
    {
        var (values, next) = (new List<string?>(), (string?)null);
        do
        {
            var page = await (await client.GetAsync(next is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}after={next}", Ct)).JsonAsync();
            values.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(property).GetString()));
            next = page.GetProperty("next") is { ValueKind: JsonValueKind.String } cursor ? cursor.GetString() : null;
        }
        while (next is not null && values.Count < 100);
        return values;
    }
}
