using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class RegisterExhibitTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task References_run_without_gaps_also_over_a_refused_registration()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Numbers");
        var references = new List<string?>();
        foreach (var title in (string[])["one", "two", "three"])
        {
            references.Add((await (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/evidence", Body(title), Ct)).JsonAsync()).GetProperty("reference").GetString());
            var future = new { kind = "file", type = "DOCUMENT", title = "from tomorrow", collectedAt = DateTimeOffset.UtcNow.AddDays(2) };
            Assert.Equal("exhibit.collected_in_future", await (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/evidence", future, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        }

        Assert.Equal(["EX-001", "EX-002", "EX-003"], references);
        Assert.Equal(3L, await app.ScalarAsync<long>("select count(*) from exhibits where case_id = $1", caseId));
        Assert.Equal(3L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RegisterExhibit' and case_id = $1 and allowed", caseId));
    }

    [Theory]
    [InlineData("VICTIM_STATEMENT", "VICTIM_TESTIMONY")]
    [InlineData("MEDICAL_RECORD", "VICTIM_DERIVED")]
    [InlineData("CCTV", "INDEPENDENT")]
    public async Task The_type_says_how_independent_of_the_victim_an_item_is_unless_told(string type, string independence)
    {
        using var investigator = await app.AsAsync(app.World.Investigator);

        var byType = await investigator.RegisterAsync(app.World.Case, "By type", type: type);
        var told = await (await investigator.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", new { kind = "file", type, title = "Told", sourceIndependence = "VICTIM_DERIVED" }, Ct)).JsonAsync();

        Assert.Equal(independence, await app.ScalarAsync<string>("select source_independence from exhibits where id = $1", byType));
        Assert.Equal("VICTIM_DERIVED", await app.ScalarAsync<string>("select source_independence from exhibits where id = $1", told.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_physical_item_is_in_the_registrars_custody_at_once_and_a_file_only_when_it_arrives()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        var phone = await investigator.RegisterAsync(app.World.Case, "Telephone", "physical", "PHYSICAL_OBJECT");
        var file = await investigator.RegisterAsync(app.World.Case, "Extraction");

        var view = await investigator.GetEvidenceAsync(phone);
        Assert.Equal("Investigator", view.GetProperty("custodian").GetString());
        Assert.True(view.GetProperty("custody").GetProperty("chainIntact").GetBoolean());
        var entry = Assert.Single(view.GetProperty("custody").GetProperty("items").EnumerateArray());
        Assert.Equal(("COLLECTED", "Harbour office", "S-17"), (entry.GetProperty("type").GetString(), entry.GetProperty("place").GetString(), entry.GetProperty("sealNumber").GetString()));
        Assert.Equal(app.World.Investigator.Value, await app.ScalarAsync<Guid>("select custodian_id from exhibits where id = $1", phone));

        var awaiting = await investigator.GetEvidenceAsync(file);
        Assert.True(awaiting.GetProperty("awaitsFile").GetBoolean());
        Assert.Equal(JsonValueKind.Null, awaiting.GetProperty("custodian").ValueKind);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from custody_events where exhibit_id = $1", file));
    }

    [Fact]
    public async Task Without_kind_title_or_a_known_type_it_is_invalid_and_nothing_is_registered()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await app.ScalarAsync<long>("select count(*) from exhibits");

        var response = await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", new { type = "HEARSAY", title = " ", sourceIndependence = "MAYBE" }, Ct);

        Assert.Equal("invalid", await response.RefusedAsync(HttpStatusCode.BadRequest));
        var errors = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("errors");
        Assert.All((string[])["kind", "type", "title", "sourceIndependence"], field => Assert.True(errors.TryGetProperty(field, out _), $"{field} in {errors}"));
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from exhibits"));
    }

    [Fact]
    public async Task Only_prosecutors_and_investigators_of_the_team_register_and_outsiders_find_no_such_case()
    {
        foreach (var (user, status) in (IEnumerable<(Domain.Common.UserId, HttpStatusCode)>)
            [(app.World.Supervisor, HttpStatusCode.Forbidden), (app.World.Coordinator, HttpStatusCode.Forbidden), (app.World.Auditor, HttpStatusCode.Forbidden),
             (app.World.Colleague, HttpStatusCode.NotFound), (app.World.StrangerProsecutor, HttpStatusCode.NotFound)])
        {
            using var client = await app.AsAsync(user);
            _ = await (await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", Body("Not mine"), Ct)).RefusedAsync(status);
        }

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from exhibits where title = 'Not mine'"));
    }
}
